import { keepTicks } from '@/components/admin/keep-ticks';
import { RejectFields } from '@/components/admin/moderation/reject-fields';
import { useScript } from '@/components/admin/use-script';
import type { ActionFailure } from '@/lib/action';
import type { OfferedReason } from '@/lib/moderation/reasons';

type Props = {
  count: number;
  reasons: readonly OfferedReason[];
  decide: (form: FormData) => void;
  isPending: boolean;
  failure: ActionFailure | null;
  /** What is ticked is on its way. */
  send: () => void;
};

/** One decision for all that is ticked in the list. Each comment is decided by itself, at the version that was read. */
export function BulkDeck({ count, reasons, decide, isPending, failure, send }: Props) {
  const typed = failure?.values;
  const isIdle = useScript() && count === 0;
  return (
    <form
      id="together"
      action={decide}
      onSubmit={send}
      onReset={keepTicks}
      className="deck together"
      data-idle={isIdle ? '' : undefined}
      aria-label="Decide on what is ticked"
    >
      <p className="hint">
        {count === 0 ? 'Tick comments to decide together.' : `${count} ticked.`}
      </p>
      <button className="btn go" name="decision" value="approve" disabled={isPending}>
        Approve ticked
      </button>
      <details className="refuse" open={typed?.decision === 'reject' || undefined}>
        <summary className="btn no">Reject ticked</summary>
        <RejectFields
          reasons={reasons}
          typed={typed}
          isPending={isPending}
          label="Reject all ticked"
        />
      </details>
      <button className="btn line" name="decision" value="spam" disabled={isPending}>
        Spam
      </button>
    </form>
  );
}
