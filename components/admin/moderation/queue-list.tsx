import type { CSSProperties } from 'react';
import {
  nameOf,
  queueWords,
  scoreName,
  sortWords,
  type Clock,
} from '@/components/admin/moderation/words';
import { useScript } from '@/components/admin/use-script';
import type { QueueView } from '@/components/admin/moderation/queue-view';
import { usualSort } from '@/lib/moderation/queue/schema';
import type { QueueItem } from '@/lib/moderation/schema';
import { ago } from '@/lib/moderation/told';

type Props = {
  items: QueueItem[];
  view: QueueView;
  currentId: number | undefined;
  nextCursor: string | null;
  clock: Clock;
  choose: (id: number) => void;
  /** The comments that are ticked, to be decided together. */
  ticked: ReadonlySet<number>;
  tick: (ids: readonly number[], isTicked: boolean) => void;
};

/** The comments of this part of the queue. Links without a script; with one the card changes in place. */
export function QueueList({
  items,
  view,
  currentId,
  nextCursor,
  clock,
  choose,
  ticked,
  tick,
}: Props) {
  const { status, sort = usualSort(status) } = view;
  const hasScript = useScript();
  const isAll = items.length > 0 && items.every(({ id }) => ticked.has(id));
  return (
    <>
      <h2 id="queue-head">
        {queueWords[status].name} <span className="end">{sortWords[sort]}</span>
      </h2>
      <label className="all" hidden={!hasScript}>
        <input
          type="checkbox"
          checked={isAll}
          ref={(box) => {
            if (box) box.indeterminate = !isAll && items.some(({ id }) => ticked.has(id));
          }}
          onChange={({ currentTarget: { checked } }) =>
            tick(
              items.map(({ id }) => id),
              checked,
            )
          }
        />
        All on this page
      </label>
      <ol className="queue">
        {items.map((item) => (
          <li key={item.id}>
            <input
              type="checkbox"
              name="items"
              form="together"
              value={`${item.id}.${item.version}`}
              aria-label={`Comment #${item.id} by ${nameOf(item)}`}
              checked={ticked.has(item.id)}
              onChange={({ currentTarget: { checked } }) => tick([item.id], checked)}
            />
            <a
              href={view.address({ comment: item.id })}
              className={item.score === null ? undefined : 'scored'}
              aria-current={item.id === currentId ? 'true' : undefined}
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                event.preventDefault();
                choose(item.id);
              }}
            >
              {item.score !== null && (
                <span className="s" style={{ '--at': item.score } as CSSProperties}>
                  <span className="vh">Score </span>
                  {scoreName(item.score)}
                </span>
              )}
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
      {(nextCursor || view.cursor) && (
        <p className="in turn">
          {view.cursor && <a href={view.address({ cursor: undefined })}>Back to the first</a>}
          {nextCursor && (
            <a href={view.address({ cursor: nextCursor })} rel="next">
              More of the queue
            </a>
          )}
        </p>
      )}
    </>
  );
}
