'use client';

import { useActionState } from 'react';
import { FaultLine } from '@/components/ui/fault-line';
import { makePreviewLinkAction } from '@/lib/preview-links/actions';
import { previewDays } from '@/lib/preview-links/schema';

/** Makes a link and shows it this once. */
export function PreviewLinkForm({ storyId }: { storyId: number }) {
  const [state, make, isMaking] = useActionState(makePreviewLinkAction, null);
  const failure = state && !state.ok ? state : null;
  const days = failure?.values?.days ?? '7';
  const fault = failure?.error.fields?.find(({ path }) => path === 'label')?.message;
  return (
    <form className="stack" action={make} key={state?.ok ? state.data.url : 'open'}>
      <input type="hidden" name="storyId" value={storyId} />
      <FaultLine>{failure?.error.message}</FaultLine>
      {state?.ok && (
        <div role="status">
          <label htmlFor="p-url">The link for {state.data.label}. It is shown only now.</label>
          <input id="p-url" readOnly value={state.data.url} />
        </div>
      )}
      <div>
        <label htmlFor="p-label">For whom</label>
        <input
          id="p-label"
          name="label"
          required
          maxLength={100}
          autoComplete="off"
          placeholder="The harbour master, to check her quotes"
          defaultValue={failure?.values?.label}
          aria-invalid={fault ? true : undefined}
          aria-describedby={fault ? 'p-label-note' : undefined}
        />
        {fault && (
          <p className="hint fault" id="p-label-note">
            {fault}
          </p>
        )}
      </div>
      <div>
        <label htmlFor="p-days">It ends after</label>
        <select key={days} id="p-days" name="days" defaultValue={days}>
          {previewDays.map((count) => (
            <option key={count} value={count}>
              {count === 1 ? 'a day' : `${count} days`}
            </option>
          ))}
        </select>
      </div>
      <div className="send">
        <button className="btn" disabled={isMaking}>
          Make the link
        </button>
      </div>
    </form>
  );
}
