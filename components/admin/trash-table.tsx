import { AccountForm } from '@/components/account/account-form';
import { DeskMoment } from '@/components/admin/desk-moment';
import { StatusBadge } from '@/components/admin/status-badge';
import { RestoreTicked } from '@/components/admin/stories/restore-ticked';
import { restoreStoryAction } from '@/lib/articles/trash/actions';
import { trashDays, type TrashedStory } from '@/lib/articles/trash/schema';
import type { Place } from '@/lib/dates';
import { adminStoriesPath, previewPath } from '@/lib/paths';

type Props = { stories: TrashedStory[]; place: Place; now: Date };

/** What was thrown away, and until when it can be had back. */
export function TrashTable({ stories, place, now }: Props) {
  return (
    <>
      <div className="dk-head">
        <h1>Trash</h1>
        <div className="end">
          <a className="btn line" href={adminStoriesPath()}>
            Stories
          </a>
        </div>
      </div>
      {stories.length === 0 ? (
        <p className="none">
          The trash is empty. A story that is thrown away stays here for {trashDays} days.
        </p>
      ) : (
        <div className="scroll rows" tabIndex={0} role="region" aria-label="Trash">
          <table className="list">
            <thead>
              <tr>
                <th scope="col">
                  <span className="vh">Tick</span>
                </th>
                <th scope="col">State</th>
                <th scope="col">Story</th>
                <th scope="col" aria-sort="descending">
                  Thrown away ↓
                </th>
                <th scope="col">By</th>
                <th scope="col">Deleted for good</th>
                <th scope="col">
                  <span className="vh">Restore</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {stories.map(
                ({ id, version, headline, status, trashedAt, trashedBy, endsAt, canRestore }) => (
                  <tr key={id}>
                    <td>
                      {canRestore && (
                        <input
                          type="checkbox"
                          name="items"
                          form="together"
                          value={`${id}.${version}`}
                          aria-label={`Tick ${headline}`}
                        />
                      )}
                    </td>
                    <td>
                      <StatusBadge status={status} />
                    </td>
                    <td className="h">
                      <a href={previewPath(id)} dir="auto">
                        {headline}
                      </a>
                    </td>
                    <td>
                      <DeskMoment at={trashedAt} now={now} place={place} />
                    </td>
                    <td>
                      <bdi>{trashedBy ?? 'Somebody who has left'}</bdi>
                    </td>
                    <td>
                      <DeskMoment at={endsAt} now={now} place={place} />
                    </td>
                    <td>
                      {canRestore && (
                        <AccountForm
                          action={restoreStoryAction}
                          fields={[]}
                          hidden={{ id: String(id), version: String(version) }}
                          submit="Restore"
                          isQuiet
                        />
                      )}
                    </td>
                  </tr>
                ),
              )}
            </tbody>
          </table>
        </div>
      )}
      <RestoreTicked
        hasAny={stories.some(({ canRestore }) => canRestore)}
        place={place}
        now={now}
      />
    </>
  );
}
