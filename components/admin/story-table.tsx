import { DeskMoment } from '@/components/admin/desk-moment';
import { StatusBadge, statusWords } from '@/components/admin/status-badge';
import { StoryFilters } from '@/components/admin/story-filters';
import { Pagination } from '@/components/ui/pagination';
import { statusNames, type Named, type SectionRef } from '@/lib/articles/schema';
import { writing } from '@/lib/articles/language';
import type { Place } from '@/lib/dates';
import { deskListPath } from '@/lib/newsroom/desk-list-path';
import type { DeskFilter, DeskPerson, DeskStory, StatusCounts } from '@/lib/newsroom/schema';
import { adminNewStoryPath, adminStoryPath, adminTrashPath } from '@/lib/paths';

type Props = {
  filter: DeskFilter;
  stories: DeskStory[];
  counts: StatusCounts;
  total: number;
  pages: number;
  sections: SectionRef[];
  authors: Named[];
  person: DeskPerson;
  place: Place;
  now: Date;
};

/** The newsroom's list of stories. */
export function StoryTable({
  filter,
  stories,
  counts,
  total,
  pages,
  sections,
  authors,
  person,
  place,
  now,
}: Props) {
  const chips = [undefined, ...statusNames];
  return (
    <>
      <div className="dk-head">
        <h1>{person.canPublish ? 'Stories' : 'Your stories'}</h1>
        <div className="end">
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
                href={deskListPath({ ...filter, status, page: 1 })}
                aria-current={filter.status === status ? 'true' : undefined}
              >
                {status ? <StatusBadge status={status} /> : 'All'} {counts[status ?? 'all']}
              </a>
            </li>
          ))}
        </ul>
      </div>
      <StoryFilters filter={filter} sections={sections} authors={authors} />
      {stories.length === 0 ? (
        <p className="none">
          {total === 0 ? 'No story fits.' : 'There is no such page of the list.'}{' '}
          {filter.status &&
            `Shown are only those that are ${statusWords[filter.status].toLowerCase()}.`}
        </p>
      ) : (
        <div className="scroll rows" tabIndex={0} role="region" aria-label="Stories">
          <table className="list">
            <thead>
              <tr>
                <th scope="col">State</th>
                <th scope="col">Story</th>
                <th scope="col">Section</th>
                <th scope="col">By</th>
                <th scope="col">Published</th>
                <th scope="col" aria-sort="descending">
                  Changed ↓
                </th>
                <th scope="col" className="r">
                  Comments
                </th>
              </tr>
            </thead>
            <tbody>
              {stories.map((story) => (
                <Row key={story.id} story={story} place={place} now={now} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Pagination
        page={filter.page}
        pages={pages}
        hrefOf={(page) => deskListPath({ ...filter, page })}
        next="Older changes"
      />
    </>
  );
}

function Row({ story, place, now }: { story: DeskStory; place: Place; now: Date }) {
  const {
    id,
    status,
    headline,
    section,
    authors,
    note,
    wordCount,
    source,
    publishedAt,
    updatedAt,
    commentCount,
    language,
  } = story;
  const small = note.split('\n')[0] || (source ? `wire: ${source}` : `${wordCount} words`);
  return (
    <tr>
      <td>
        <StatusBadge status={status} />
      </td>
      <td className="h">
        <a href={adminStoryPath(id)} {...writing(language)}>
          {headline}
        </a>
        <small>{small}</small>
      </td>
      <td>
        <span className="sec" data-ink={section.ink}>
          {section.name}
        </span>
      </td>
      <td>{authors.map(({ name }) => name).join(', ')}</td>
      <td>{publishedAt && <DeskMoment at={publishedAt} now={now} place={place} />}</td>
      <td>
        <DeskMoment at={updatedAt} now={now} place={place} />
      </td>
      <td className="r">{commentCount || ''}</td>
    </tr>
  );
}
