'use client';

import { AccountForm } from '@/components/account/account-form';
import { DeskMoment } from '@/components/admin/desk-moment';
import { writing } from '@/lib/articles/language';
import type { Place } from '@/lib/dates';
import { finishAssignmentAction } from '@/lib/newsroom/my-work/actions';
import type { MyAssignment } from '@/lib/newsroom/my-work/schema';
import { adminStoryPath } from '@/lib/paths';

type Props = { assignments: readonly MyAssignment[]; place: Place; now: Date };

/** What a person was given to do, to be said done. */
export function AssignmentList({ assignments, place, now }: Props) {
  if (assignments.length === 0) return <p className="hint">Nobody has given you work.</p>;
  return (
    <ol className="heads-list">
      {assignments.map(({ id, task, dueAt, by, story }) => (
        <li key={id} className="task">
          <div>
            <a href={adminStoryPath(story.id)} {...writing(story.language)}>
              {story.headline}
            </a>
            <p>
              <bdi>{task}</bdi>
            </p>
            <p className="meta">
              {dueAt && (
                <span className={dueAt < now ? 'late' : undefined}>
                  {dueAt < now ? 'Overdue since' : 'Due'}{' '}
                  <DeskMoment at={dueAt} now={now} place={place} />
                </span>
              )}
              {dueAt && by && ' · '}
              {by && (
                <>
                  from <bdi>{by}</bdi>
                </>
              )}
            </p>
          </div>
          <AccountForm
            action={finishAssignmentAction}
            fields={[]}
            hidden={{ id: String(id) }}
            submit="Done"
            isQuiet
          />
        </li>
      ))}
    </ol>
  );
}
