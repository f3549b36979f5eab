import { useId } from 'react';
import type { OfferedReason } from '@/lib/moderation/reasons';

type Props = {
  reasons: readonly OfferedReason[];
  /** What was typed before it was refused. */
  typed?: Record<string, string>;
  isPending: boolean;
  label: string;
};

/** Why comments are rejected, what their authors are told, and what the log keeps. Enter in the choice rejects. */
export function RejectFields({ reasons, typed, isPending, label }: Props) {
  const id = useId();
  return (
    <div className="in">
      <label htmlFor={`${id}reason`}>Reason</label>
      <select
        key={typed?.reason}
        id={`${id}reason`}
        name="reason"
        defaultValue={typed?.reason ?? ''}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          const { form } = event.currentTarget;
          form?.requestSubmit(form.querySelector<HTMLButtonElement>('button[value=reject]'));
        }}
      >
        <option value="">Choose a reason</option>
        {reasons.map(({ reason, label: words }) => (
          <option key={reason} value={reason}>
            {words}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}message`}>Message to the member (optional)</label>
      <textarea
        id={`${id}message`}
        name="message"
        rows={2}
        maxLength={500}
        defaultValue={typed?.message}
      />
      <label htmlFor={`${id}note`}>Note for the log (optional)</label>
      <textarea id={`${id}note`} name="note" rows={2} maxLength={1000} defaultValue={typed?.note} />
      <button className="btn no" name="decision" value="reject" disabled={isPending}>
        {label}
      </button>
    </div>
  );
}
