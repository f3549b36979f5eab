'use client';

import { useActionState } from 'react';
import { FaultLine } from '@/components/ui/fault-line';
import { pinByAddressAction } from '@/lib/related/editing/actions';

/** Pins a story that the list does not have. */
export function PinForm({ storyId }: { storyId: number }) {
  const [state, act, isActing] = useActionState(pinByAddressAction, null);
  const failure = state && !state.ok ? state : null;
  const fault = failure?.error.fields?.find(({ path }) => path === 'address')?.message;
  return (
    <form className="stack" action={act}>
      <input type="hidden" name="storyId" value={storyId} />
      <FaultLine>{!fault && failure?.error.message}</FaultLine>
      <div>
        <label htmlFor="pin-address">Pin another story, by its address</label>
        <input
          id="pin-address"
          name="address"
          required
          maxLength={2_000}
          placeholder="/article/gale-warning"
          defaultValue={failure?.values?.address ?? ''}
          aria-invalid={fault ? true : undefined}
          aria-describedby={fault ? 'pin-address-note' : undefined}
        />
        {fault && (
          <p className="hint fault" id="pin-address-note">
            {fault}
          </p>
        )}
      </div>
      <div className="send">
        <button className="btn line" disabled={isActing}>
          Pin
        </button>
      </div>
    </form>
  );
}
