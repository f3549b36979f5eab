import type { RefObject } from 'react';
import type { ActionFailure } from '@/lib/action';
import { reasonWords, type QueueItem } from '@/lib/moderation/schema';

type Props = {
  item: QueueItem;
  decide: (form: FormData) => void;
  isPending: boolean;
  failure: ActionFailure | null;
  ref: RefObject<HTMLFormElement | null>;
  move: (steps: number) => void;
};

/** Approve, reject with a reason, spam: one plain form, which carries the version that was read. */
export function DecisionDeck({ item, decide, isPending, failure, ref, move }: Props) {
  const typed = failure?.values?.id === String(item.id) ? failure.values : undefined;
  return (
    <form ref={ref} action={decide} className="deck" key={`${item.id}.${item.version}`}>
      <input type="hidden" name="id" value={item.id} />
      <input type="hidden" name="version" value={item.version} />
      <button className="btn go" name="decision" value="approve" disabled={isPending}>
        Approve <kbd>F</kbd>
      </button>
      <details className="refuse" open={typed?.decision === 'reject' || undefined}>
        <summary className="btn no">
          Reject <kbd>D</kbd>
        </summary>
        <div className="in">
          <label htmlFor="reason">Reason</label>
          <select
            id="reason"
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
            {Object.entries(reasonWords).map(([reason, words]) => (
              <option key={reason} value={reason}>
                {words}
              </option>
            ))}
          </select>
          <label htmlFor="message">Message to the member (optional)</label>
          <textarea
            id="message"
            name="message"
            rows={2}
            maxLength={500}
            defaultValue={typed?.message}
          />
          <label htmlFor="note">Note for the log (optional)</label>
          <textarea id="note" name="note" rows={2} maxLength={1000} defaultValue={typed?.note} />
          <button className="btn no" name="decision" value="reject" disabled={isPending}>
            Reject with this reason
          </button>
        </div>
      </details>
      <button className="btn line" name="decision" value="spam" disabled={isPending}>
        Spam <kbd>S</kbd>
      </button>
      <button className="btn line" type="button" onClick={() => move(1)}>
        Next <kbd>J</kbd>
      </button>
    </form>
  );
}
