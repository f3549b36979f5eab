import { DeskMoment } from '@/components/admin/desk-moment';
import { statusWords } from '@/components/admin/status-badge';
import { Panel } from '@/components/admin/story-editor/panel';
import { originWords } from '@/components/admin/history/origin-words';
import type { Revision } from '@/lib/articles/revisions/schema';
import type { Place } from '@/lib/dates';
import { adminHistoryPath } from '@/lib/paths';

type Props = { storyId: number | null; revisions: Revision[]; now: Date; place: Place };

/** How many of the newest the panel shows. */
const shown = 12;

/** Who saved the story when, newest first, and the way to its whole history. */
export function RevisionsPanel({ storyId, revisions, now, place }: Props) {
  return (
    <Panel title="Saves" isOpen={false}>
      <ol className="saves">
        {revisions.slice(0, shown).map(({ version, at, by, status, origin, name }) => (
          <li key={version}>
            <b>{version}</b>
            <span>
              {name && <strong>{name}: </strong>}
              {by ?? 'Somebody who has left'}, {statusWords[status].toLowerCase()}
              {originWords[origin] && `, ${originWords[origin]}`}
            </span>
            <DeskMoment at={at} now={now} place={place} />
          </li>
        ))}
      </ol>
      {storyId !== null && (
        <a href={adminHistoryPath(storyId)}>All saves, what differs, and the way back</a>
      )}
    </Panel>
  );
}
