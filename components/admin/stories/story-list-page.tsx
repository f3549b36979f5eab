import { StatusBadge, statusWords } from '@/components/admin/status-badge';
import { ColumnChooser } from '@/components/admin/stories/column-chooser';
import { SavedFilters } from '@/components/admin/stories/saved-filters';
import { StoryDesk } from '@/components/admin/stories/story-desk';
import { StoryFilters } from '@/components/admin/stories/story-filters';
import { statusNames } from '@/lib/articles/schema';
import type { Place } from '@/lib/dates';
import { isNarrowed, storyListPath } from '@/lib/newsroom/list/address';
import type { ColumnName } from '@/lib/newsroom/list/columns';
import {
  countOf,
  type ListedStory,
  type ListFilter,
  type ListOptions,
  type StatusCounts,
} from '@/lib/newsroom/list/schema';
import type { SavedListFilter } from '@/lib/newsroom/saved-filters/schema';
import type { DeskPerson } from '@/lib/newsroom/schema';
import { adminNewStoryPath, adminTrashPath } from '@/lib/paths';

type Props = {
  filter: ListFilter;
  stories: ListedStory[];
  nextCursor: string | null;
  /** Not the first page. */
  isLater: boolean;
  /** Null where nothing was counted: `busy` says why. */
  counts: StatusCounts | null;
  /** Why there are no stories here that may well exist: to look for the words took too long. */
  busy: string | null;
  options: ListOptions;
  /** What the filter names and there is no more. */
  gone: string[];
  columns: readonly ColumnName[];
  saved: SavedListFilter[];
  canShare: boolean;
  words: string;
  person: DeskPerson;
  place: Place;
  now: Date;
};

/** The newsroom's list of stories. */
export function StoryListPage(props: Props) {
  const { filter, stories, nextCursor, isLater, counts, busy, options, gone, columns } = props;
  const { saved, canShare, words, person, place, now } = props;
  const chips = [undefined, ...statusNames];
  return (
    <>
      <div className="dk-head">
        <h1>{person.canPublish ? 'Stories' : 'Your stories'}</h1>
        <div className="end">
          <ColumnChooser columns={columns} />
          <a className="btn line" href={adminTrashPath()}>
            Trash
          </a>
          <a className="btn" href={adminNewStoryPath()}>
            New story
          </a>
        </div>
        <ul className="chips" aria-label="By state">
          {chips.map((status) => (
            <li key={status ?? 'all'}>
              <a
                href={storyListPath({ ...filter, status, cursor: undefined })}
                aria-current={filter.status === status ? 'true' : undefined}
              >
                {status ? <StatusBadge status={status} /> : 'All'}{' '}
                {counts && countOf(counts, status ?? 'all')}
              </a>
            </li>
          ))}
        </ul>
      </div>
      <SavedFilters saved={saved} words={words} canShare={canShare} />
      <StoryFilters filter={filter} options={options} canSeeAll={person.canPublish} />
      {gone.length > 0 && (
        <p className="err told">
          This list asks for a {gone.join(' and a ')} that is not there any more.
        </p>
      )}
      {!counts ? (
        <p className="err told">{busy}</p>
      ) : stories.length === 0 ? (
        <Nothing filter={filter} isLater={isLater} counts={counts} />
      ) : (
        <StoryDesk
          key={words + (filter.cursor ?? '')}
          canPublish={person.canPublish}
          {...{ filter, stories, columns, options, place, now }}
        />
      )}
      {(isLater || nextCursor) && (
        <nav className="pages" aria-label="Pages">
          {isLater && (
            <a href={storyListPath({ ...filter, cursor: undefined })}>Back to the first</a>
          )}
          {nextCursor && (
            <a href={storyListPath({ ...filter, cursor: nextCursor })} rel="next">
              More stories
            </a>
          )}
        </nav>
      )}
    </>
  );
}

type NothingProps = Pick<Props, 'filter' | 'isLater'> & { counts: StatusCounts };

function Nothing({ filter, isLater, counts }: NothingProps) {
  if (isLater) return <p className="none">There is nothing further in this list.</p>;
  if (!isNarrowed(filter) && counts.all === 0)
    return (
      <p className="none">
        There is no story yet. <a href={adminNewStoryPath()}>Write the first one</a>
      </p>
    );
  return (
    <p className="none">
      No story fits.{' '}
      {filter.status && counts.all > 0
        ? `Shown are only those that are ${statusWords[filter.status].toLowerCase()}; ${countOf(counts, 'all')} more fit the rest.`
        : 'Try fewer words or another filter.'}
    </p>
  );
}
