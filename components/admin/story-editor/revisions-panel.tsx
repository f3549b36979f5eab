import { DeskMoment } from '@/components/admin/desk-moment';
import { statusWords } from '@/components/admin/status-badge';
import { Panel } from '@/components/admin/story-editor/panel';
import type { Place } from '@/lib/dates';
import type { Revision } from '@/lib/newsroom/schema';

/** Who saved the story when, newest first. */
export function RevisionsPanel({
  revisions,
  now,
  place,
}: {
  revisions: Revision[];
  now: Date;
  place: Place;
}) {
  return (
    <Panel title="Saves" aside={revisions.length} isOpen={false}>
      <ol className="saves">
        {revisions.map(({ version, at, by, status }) => (
          <li key={version}>
            <b>{version}</b>
            <span>
              {by ?? 'Somebody who has left'}, {statusWords[status].toLowerCase()}
            </span>
            <DeskMoment at={at} now={now} place={place} />
          </li>
        ))}
      </ol>
    </Panel>
  );
}
