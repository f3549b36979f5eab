'use client';

import { useActionState } from 'react';
import { FaultLine } from '@/components/ui/fault-line';
import { revokePreviewLinkAction } from '@/lib/preview-links/actions';

type Props = { storyId: number; id: number; label: string };

/** Ends a link at once. */
export function RevokePreview({ storyId, id, label }: Props) {
  const [state, act, isActing] = useActionState(revokePreviewLinkAction, null);
  return (
    <form action={act}>
      <input type="hidden" name="storyId" value={storyId} />
      <input type="hidden" name="id" value={id} />
      <FaultLine>{state && !state.ok && state.error.message}</FaultLine>
      <button className="text" disabled={isActing}>
        Revoke<span className="vh"> the link for {label}</span>
      </button>
    </form>
  );
}
