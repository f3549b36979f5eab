import { queueWords } from '@/components/admin/moderation/words';
import { queueStatuses } from '@/lib/moderation/queue/schema';
import { moderationPath } from '@/lib/paths';

/** What a colleague has made of a comment while it was read. */
export type Taken = { by: string; decision: string };

const verbs: Record<string, string> = {
  approved: 'has just approved this',
  rejected: 'has just rejected this',
  spam: 'has just marked this as spam',
  deleted: 'has just deleted this',
  pending: 'has just put this back',
};

type Props = { id: number; taken: Taken | undefined; move: (steps: number) => void };

/** In place of the buttons when there is nothing left to decide: a key that was meant for this comment must not hit the next. */
export function TakenNotice({ id, taken, move }: Props) {
  const status = queueStatuses.find((known) => known === taken?.decision);
  return (
    <div className="deck">
      <p className="gone" role="status">
        {taken ? (
          <>
            <bdi>{taken.by}</bdi> {verbs[taken.decision] ?? 'has just decided on this'}.
          </>
        ) : (
          'This comment has left this part of the queue.'
        )}{' '}
        {status && (
          <>
            <span className={`st ${queueWords[status].sign}`}>{queueWords[status].name}</span>{' '}
            <a href={moderationPath({ status, comment: id })}>Read it as it stands</a>
          </>
        )}
      </p>
      <button className="btn" type="button" onClick={() => move(1)}>
        Next <kbd>J</kbd>
      </button>
    </div>
  );
}
