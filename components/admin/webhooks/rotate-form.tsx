'use client';

import { useActionState } from 'react';
import { WebhookSecret } from '@/components/admin/webhooks/webhook-secret';
import { FaultLine } from '@/components/ui/fault-line';
import { rotateWebhookAction } from '@/lib/webhooks/actions';
import { overlapHours } from '@/lib/webhooks/schema';

/** Makes a new secret, and shows it this once. */
export function RotateForm({ id }: { id: number }) {
  const [state, rotate, isRotating] = useActionState(rotateWebhookAction, null);
  if (state?.ok) return <WebhookSecret secret={state.data.secret} words="There is a new secret." />;
  return (
    <form action={rotate}>
      <input type="hidden" name="id" value={id} />
      <FaultLine>{state?.error.message}</FaultLine>
      <p>For {overlapHours} hours we sign with both, so that nothing is lost meanwhile.</p>
      <button className="btn line" disabled={isRotating}>
        Make a new secret
      </button>
    </form>
  );
}
