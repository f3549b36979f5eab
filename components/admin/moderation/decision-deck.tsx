import type { RefObject } from 'react';
import { RejectFields } from '@/components/admin/moderation/reject-fields';
import type { ActionFailure } from '@/lib/action';
import type { OfferedReason } from '@/lib/moderation/reasons';
import type { QueueItem } from '@/lib/moderation/schema';

type Props = {
  item: QueueItem;
  reasons: readonly OfferedReason[];
  decide: (form: FormData) => void;
  isPending: boolean;
  failure: ActionFailure | null;
  ref: RefObject<HTMLFormElement | null>;
  move: (steps: number) => void;
  /** The decision is on its way. */
  send: () => void;
};

/** Approve, reject with a reason, spam: one plain form, which carries the version that was read. */
export function DecisionDeck({
  item,
  reasons,
  decide,
  isPending,
  failure,
  ref,
  move,
  send,
}: Props) {
  const typed = failure?.values?.id === String(item.id) ? failure.values : undefined;
  return (
    <form
      ref={ref}
      action={decide}
      onSubmit={send}
      className="deck"
      key={`${item.id}.${item.version}`}
    >
      <input type="hidden" name="id" value={item.id} />
      <input type="hidden" name="version" value={item.version} />
      <button className="btn go" name="decision" value="approve" disabled={isPending}>
        Approve <kbd>F</kbd>
      </button>
      <details className="refuse" open={typed?.decision === 'reject' || undefined}>
        <summary className="btn no">
          Reject <kbd>D</kbd>
        </summary>
        <RejectFields
          reasons={reasons}
          typed={typed}
          isPending={isPending}
          label="Reject with this reason"
        />
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
