import { DeskMoment } from '@/components/admin/desk-moment';
import { StatusBadge } from '@/components/admin/status-badge';
import { columnWords, isNumber } from '@/components/admin/stories/words';
import { writing } from '@/lib/articles/language';
import { statusName } from '@/lib/articles/schema';
import type { Place } from '@/lib/dates';
import type { ColumnName } from '@/lib/newsroom/list/columns';
import type { ListedStory } from '@/lib/newsroom/list/schema';
import { adminStoryPath } from '@/lib/paths';

type Props = { story: ListedStory; columns: readonly ColumnName[]; place: Place; now: Date };

/** Columns whose values do not say by themselves what they are, where a phone shows no heads. */
const needsName: ReadonlySet<ColumnName> = new Set([
  'due',
  'words',
  'published',
  'changed',
  'begun',
  'views',
  'comments',
  'assigned',
]);

const count = (value: number) => value.toLocaleString('en-GB');
const names = (list: { name: string }[]) => list.map(({ name }) => name).join(', ');

/** What a row of the list says of its story, beside the box to tick it. */
export function StoryCells({ story, columns, place, now }: Props) {
  const { id, status, headline, language, note, wordCount, source } = story;
  const small = note.split('\n')[0] || (source ? `wire: ${source}` : `${count(wordCount)} words`);
  return (
    <>
      <td>
        <StatusBadge status={status} />
      </td>
      <td className="h">
        <a href={adminStoryPath(id)} {...writing(language)}>
          {headline}
        </a>
        <small dir="auto">{small}</small>
        <Beside story={story} place={place} now={now} />
      </td>
      {columns.map((column) => (
        <td
          key={column}
          className={isNumber(column) ? 'r' : undefined}
          data-name={needsName.has(column) ? columnWords[column] : undefined}
        >
          {cell(column, { story, place, now })}
        </td>
      ))}
    </>
  );
}

type Cell = { story: ListedStory; place: Place; now: Date };

function cell(column: ColumnName, { story, place, now }: Cell) {
  const moment = (at: Date | null) => at && <DeskMoment at={at} now={now} place={place} />;
  const { section, work } = story;
  const cells = {
    number: () => `#${story.id}`,
    section: () => (
      <span className="sec" data-ink={section.ink}>
        {section.name}
        {story.sectionIsStandIn && ' (not chosen yet)'}
      </span>
    ),
    topics: () => <bdi>{names(story.topics)}</bdi>,
    authors: () => <bdi>{names(story.authors)}</bdi>,
    assigned: () => (
      <bdi>
        {[...new Set(work.map(({ assignee }) => assignee ?? 'Nobody any more'))].join(', ')}
      </bdi>
    ),
    due: () => moment(work.find(({ dueAt }) => dueAt !== null)?.dueAt ?? null),
    language: () => story.language,
    words: () => count(story.wordCount),
    published: () => moment(story.publishedAt),
    changed: () => moment(story.updatedAt),
    begun: () => moment(story.createdAt),
    views: () => (story.views ? count(story.views) : ''),
    comments: () => (story.commentCount ? count(story.commentCount) : ''),
  } as const satisfies Record<ColumnName, () => unknown>;
  return cells[column]();
}

/** What stands beside a story's state and asks for somebody. */
function Beside({ story: { pending, isLegalOpen, embargoUntil, work }, place, now }: Cell) {
  const isLate = work.some(({ dueAt }) => dueAt !== null && dueAt < now);
  const isEmbargoed = embargoUntil !== null && embargoUntil > now;
  if (!pending && !isLegalOpen && !isEmbargoed && !isLate) return null;
  return (
    <ul className="beside" aria-label="Also">
      {pending && (
        <li>
          New version: <StatusBadge status={statusName(pending.status)} />
          {pending.publishAt && (
            <>
              {' '}
              <DeskMoment at={pending.publishAt} now={now} place={place} />
            </>
          )}
        </li>
      )}
      {isLate && <li className="late">Overdue</li>}
      {isLegalOpen && <li className="late">Legal check</li>}
      {isEmbargoed && (
        <li>
          Embargo until <DeskMoment at={embargoUntil} now={now} place={place} />
        </li>
      )}
    </ul>
  );
}
