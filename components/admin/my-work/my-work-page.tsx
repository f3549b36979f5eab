import type { ReactNode } from 'react';
import { DeskMoment } from '@/components/admin/desk-moment';
import { AssignmentList } from '@/components/admin/my-work/assignment-list';
import { StatusBadge } from '@/components/admin/status-badge';
import { writing } from '@/lib/articles/language';
import type { Place } from '@/lib/dates';
import { storyListPath } from '@/lib/newsroom/list/address';
import type { MyAssignment, WorkList } from '@/lib/newsroom/my-work/schema';
import { adminCalendarPath, adminNewStoryPath, adminStoryPath } from '@/lib/paths';

type Props = {
  assignments: MyAssignment[];
  asked: WorkList;
  /** Null for those who review nothing. */
  review: WorkList | null;
  approved: WorkList | null;
  goingOut: WorkList;
  drafts: WorkList;
  versions: WorkList;
  place: Place;
  now: Date;
};

/** What waits for whoever looks at it, by what is to be done. */
export function MyWorkPage({ assignments, place, now, ...lists }: Props) {
  const { asked, review, approved, goingOut, drafts, versions } = lists;
  const clock = { place, now };
  return (
    <>
      <div className="dk-head">
        <h1>My work</h1>
        <div className="end">
          <a className="btn" href={adminNewStoryPath()}>
            New story
          </a>
        </div>
      </div>
      <div className="boards work">
        <Board id="assignments" name="For me to do" count={assignments.length}>
          <AssignmentList assignments={assignments} {...clock} />
        </Board>
        <Board id="asked" name="Changes asked" count={asked.stories.length}>
          <Stories
            list={asked}
            none="Nobody has asked you for changes."
            more={storyListPath({ status: 'changes_asked', is: ['own'] })}
            {...clock}
          />
        </Board>
        {review && (
          <Board id="review" name="To review" count={review.stories.length}>
            <Stories
              list={review}
              none="Nothing waits for a review."
              more={storyListPath({ status: 'in_review', dir: 'asc' })}
              {...clock}
            />
          </Board>
        )}
        {approved && (
          <Board id="approved" name="Approved, without a time" count={approved.stories.length}>
            <Stories
              list={approved}
              none="Nothing approved waits to go out."
              more={storyListPath({ status: 'approved', dir: 'asc' })}
              {...clock}
            />
          </Board>
        )}
        <Board id="going-out" name="Goes out within a week" count={goingOut.stories.length}>
          <Stories
            list={goingOut}
            none="Nothing is scheduled for the next seven days."
            more={adminCalendarPath()}
            {...clock}
          />
        </Board>
        <Board id="drafts" name="My drafts" count={drafts.stories.length}>
          <Stories
            list={drafts}
            none="You have no draft."
            more={storyListPath({ status: 'draft', is: ['own'] })}
            {...clock}
          />
        </Board>
        <Board id="versions" name="My new versions of live stories" count={versions.stories.length}>
          <Stories
            list={versions}
            none="No new version of yours waits beside a live story."
            more={storyListPath({ is: ['own', 'pending'] })}
            {...clock}
          />
        </Board>
      </div>
    </>
  );
}

type BoardProps = { id: string; name: string; count: number; children: ReactNode };

const Board = ({ id, name, count, children }: BoardProps) => (
  <section className="panel" aria-labelledby={`w-${id}`}>
    <h2 id={`w-${id}`}>
      {name} {count > 0 && <span className="end">{count}</span>}
    </h2>
    <div className="in">{children}</div>
  </section>
);

type StoriesProps = { list: WorkList; none: string; more: string; place: Place; now: Date };

function Stories({ list: { stories, hasMore }, none, more, place, now }: StoriesProps) {
  if (stories.length === 0) return <p className="hint">{none}</p>;
  return (
    <>
      <ol className="heads-list">
        {stories.map(({ id, headline, language, status, pendingStatus, at, openNotes }) => (
          <li key={`${id}-${pendingStatus}`}>
            <a href={adminStoryPath(id)} {...writing(language)}>
              {headline}
            </a>
            <span className="meta">
              <StatusBadge status={pendingStatus ?? status} />{' '}
              {pendingStatus && 'beside the live story '}·{' '}
              <DeskMoment at={at} now={now} place={place} />
              {openNotes > 0 && ` · ${openNotes === 1 ? '1 open note' : `${openNotes} open notes`}`}
            </span>
          </li>
        ))}
      </ol>
      {hasMore && <a href={more}>All of them</a>}
    </>
  );
}
