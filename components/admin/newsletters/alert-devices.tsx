'use client';

import { useActionState } from 'react';
import { devicesOf } from '@/components/admin/newsletters/words';
import { FaultLine } from '@/components/ui/fault-line';
import { alertDevicesAction } from '@/lib/push/actions';

/** Tells every device that takes breaking news of a story, at once. */
export function AlertDevices({ storyId, devices }: { storyId: number; devices: number }) {
  const [state, act, isActing] = useActionState(alertDevicesAction, null);
  return (
    <form action={act}>
      <input type="hidden" name="storyId" value={storyId} />
      <FaultLine>{state && !state.ok && state.error.message}</FaultLine>
      <p role="status">{state?.ok && 'It is going out.'}</p>
      <button className="btn line" disabled={isActing}>
        Tell {devicesOf(devices)} now
      </button>
    </form>
  );
}
