import { nameOf, queueWords, type Clock } from '@/components/admin/moderation/words';
import type { QueueItem, QueueStatus } from '@/lib/moderation/schema';
import { ago } from '@/lib/moderation/told';
import { moderationPath } from '@/lib/paths';

type Props = {
  items: QueueItem[];
  status: QueueStatus;
  currentId: number | undefined;
  nextCursor: string | null;
  clock: Clock;
  choose: (id: number) => void;
};

/** The comments of this part of the queue. Links without a script; with one the card changes in place. */
export function QueueList({ items, status, currentId, nextCursor, clock, choose }: Props) {
  const order = status === 'pending' || status === 'reported' ? 'longest first' : 'newest first';
  return (
    <section className="panel" aria-labelledby="queue-head">
      <h2 id="queue-head">
        {queueWords[status].name} <span className="end">{order}</span>
      </h2>
      <ol className="queue">
        {items.map((item) => (
          <li key={item.id}>
            <a
              href={moderationPath({ status, comment: item.id })}
              aria-current={item.id === currentId ? 'true' : undefined}
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                event.preventDefault();
                choose(item.id);
              }}
            >
              <span className="t">
                <bdi>{item.body}</bdi>
              </span>
              <span className="m">
                <bdi>{nameOf(item)}</bdi> · <bdi>{item.story.headline}</bdi> ·{' '}
                {ago(new Date(item.createdAt), clock.now)}
                {item.reports.length > 0 && ` · reported ${item.reports.length}`}
              </span>
            </a>
          </li>
        ))}
      </ol>
      {nextCursor && (
        <p className="in">
          <a href={moderationPath({ status, cursor: nextCursor })}>More of the queue</a>
        </p>
      )}
    </section>
  );
}
