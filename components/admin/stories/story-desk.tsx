'use client';

import { useActionState, useRef } from 'react';
import { KeyHelp } from '@/components/admin/key-help';
import { BulkBar } from '@/components/admin/stories/bulk-bar';
import { BulkNotice } from '@/components/admin/stories/bulk-notice';
import { StoryCells } from '@/components/admin/stories/story-cells';
import { useTicks } from '@/components/admin/stories/use-ticks';
import { columnWords, isNumber, listKeys, sortOf } from '@/components/admin/stories/words';
import { useKeys } from '@/components/admin/use-keys';
import { useLatest } from '@/components/admin/use-latest';
import { useScript } from '@/components/admin/use-script';
import { FaultLine } from '@/components/ui/fault-line';
import type { Place } from '@/lib/dates';
import { bulkStoriesAction, undoStoriesAction } from '@/lib/newsroom/bulk/actions';
import { storyListPath } from '@/lib/newsroom/list/address';
import type { ColumnName } from '@/lib/newsroom/list/columns';
import {
  directionOf,
  type ListedStory,
  type ListFilter,
  type ListOptions,
  type ListSort,
} from '@/lib/newsroom/list/schema';
import { adminNewStoryPath } from '@/lib/paths';

type Props = {
  filter: ListFilter;
  stories: ListedStory[];
  columns: readonly ColumnName[];
  options: ListOptions;
  canPublish: boolean;
  place: Place;
  now: Date;
};

/** The rows of the list with their boxes, what is done to those that are ticked, and the keys. */
export function StoryDesk({ filter, stories, columns, options, canPublish, place, now }: Props) {
  const [acted, act, isActing] = useActionState(bulkStoriesAction, null);
  const [undone, undo, isUndoing] = useActionState(undoStoriesAction, null);
  const latest = useLatest({ acted, undone });
  const last = latest === null ? null : { acted, undone }[latest];
  const isPending = isActing || isUndoing;
  const hasScript = useScript();
  const ids = stories.map(({ id }) => id);
  const { ticked, tick, tickAll } = useTicks(
    ids,
    last?.ok && !last.data.asked ? last.data.results : null,
  );
  const isAll = ids.length > 0 && ticked.size === ids.length;

  const rows = useRef<HTMLTableSectionElement>(null);
  const undoing = useRef<HTMLFormElement>(null);
  const help = useRef<HTMLDialogElement>(null);
  const headlines = () => [...(rows.current?.querySelectorAll<HTMLElement>('.h > a') ?? [])];
  const here = () => {
    const row = document.activeElement?.closest('tr');
    return headlines().findIndex((link) => link.closest('tr') === row);
  };
  const move = (by: 1 | -1) => {
    const links = headlines();
    const at = here();
    const next = at < 0 ? (by > 0 ? 0 : links.length - 1) : at + by;
    links[Math.min(Math.max(next, 0), links.length - 1)]?.focus();
  };
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    x: () => {
      const id = ids[here()];
      if (id !== undefined) tick(id, !ticked.has(id));
    },
    a: () => tickAll(!isAll),
    u: () => !isPending && undoing.current?.requestSubmit(),
    n: () => window.location.assign(adminNewStoryPath()),
    '/': () => document.querySelector<HTMLElement>('#f-q')?.focus(),
    '?': () => help.current?.showModal(),
  });

  return (
    <>
      {last?.ok && (
        <BulkNotice {...last.data} {...{ act, undo, isPending, place, now }} undoRef={undoing} />
      )}
      {latest === 'undone' && undone && !undone.ok && <FaultLine>{undone.error.message}</FaultLine>}
      <div className="scroll rows" tabIndex={0} role="region" aria-label="Stories">
        <table className="list stories">
          <thead>
            <tr>
              <th scope="col">
                <span className="vh">Tick</span>
                <input
                  type="checkbox"
                  aria-label="All on this page"
                  hidden={!hasScript}
                  checked={isAll}
                  ref={(box) => {
                    if (box) box.indeterminate = !isAll && ticked.size > 0;
                  }}
                  onChange={(event) => tickAll(event.currentTarget.checked)}
                />
              </th>
              <th scope="col">State</th>
              <Head filter={filter} name="Story" sort="headline" />
              {columns.map((column) => (
                <Head
                  key={column}
                  filter={filter}
                  name={columnWords[column]}
                  sort={sortOf[column]}
                  isNumber={isNumber(column)}
                />
              ))}
            </tr>
          </thead>
          <tbody ref={rows}>
            {stories.map((story) => (
              <tr key={story.id} data-ticked={ticked.has(story.id) ? '' : undefined}>
                <td>
                  <input
                    type="checkbox"
                    name="items"
                    form="together"
                    value={`${story.id}.${story.version}`}
                    aria-label={`Tick ${story.headline}`}
                    checked={ticked.has(story.id)}
                    onChange={({ currentTarget, nativeEvent }) =>
                      tick(
                        story.id,
                        currentTarget.checked,
                        nativeEvent instanceof MouseEvent && nativeEvent.shiftKey,
                      )
                    }
                  />
                </td>
                <StoryCells {...{ story, columns, place, now }} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <BulkBar
        count={ticked.size}
        {...{ canPublish, options, act, isPending }}
        failure={latest === 'acted' && acted && !acted.ok ? acted : null}
      />
      <KeyHelp keys={listKeys} dialog={help} />
    </>
  );
}

type HeadProps = {
  filter: ListFilter;
  name: string;
  /** The order that it asks for; undefined where the list has none by it. */
  sort: ListSort | undefined;
  isNumber?: boolean;
};

/** A column's head: a link where the list can stand in its order, the other way round where it does already. */
function Head({ filter, name, sort, isNumber: isRight = false }: HeadProps) {
  const className = isRight ? 'r' : undefined;
  if (!sort)
    return (
      <th scope="col" className={className}>
        {name}
      </th>
    );
  const isHere = filter.sort === sort;
  const way = directionOf(filter);
  const dir = isHere ? (way === 'asc' ? 'desc' : 'asc') : undefined;
  return (
    <th
      scope="col"
      className={className}
      aria-sort={isHere ? (way === 'asc' ? 'ascending' : 'descending') : undefined}
    >
      <a href={storyListPath({ ...filter, sort, dir, cursor: undefined })}>
        {name} {isHere && <span aria-hidden="true">{way === 'asc' ? '↑' : '↓'}</span>}
      </a>
    </th>
  );
}
