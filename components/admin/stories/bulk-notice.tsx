import type { RefObject } from 'react';
import { DeskMoment } from '@/components/admin/desk-moment';
import { StatusBadge } from '@/components/admin/status-badge';
import { storiesOf } from '@/components/admin/stories/words';
import type { Place } from '@/lib/dates';
import type { BulkResult } from '@/lib/newsroom/bulk/schema';
import { adminStoryPath } from '@/lib/paths';

type Props = {
  results: readonly BulkResult[];
  isUndo: boolean;
  undo: (form: FormData) => void;
  isPending: boolean;
  undoRef: RefObject<HTMLFormElement | null>;
  place: Place;
  now: Date;
};

/** What became of each story, and the way back where there is one. */
export function BulkNotice({ results, isUndo, undo, isPending, undoRef, place, now }: Props) {
  const done = results.filter((one) => one.ok);
  const left = results.filter((one) => !one.ok);
  const steps = done.flatMap(({ id, version, undo: back }) =>
    back ? [{ id, version, ...back }] : [],
  );
  return (
    <div className="told">
      <div role="status">
        <p>
          {isUndo ? 'Taken back' : 'Done'}: {storiesOf(done.length)}
          {left.length > 0 && `; ${left.length} left as they are`}.
        </p>
        <ul className="left">
          {left.map((one) => (
            <li key={one.id}>
              <b>{one.why === 'changed' ? 'Changed meanwhile' : 'Not done'}:</b>{' '}
              <Name id={one.id} headline={one.headline} /> {one.detail}{' '}
              {one.at && <DeskMoment at={new Date(one.at)} now={now} place={place} />}
            </li>
          ))}
          {done.map((one) => (
            <li key={one.id}>
              <StatusBadge status={one.status} /> <Name id={one.id} headline={one.headline} />
            </li>
          ))}
        </ul>
      </div>
      {!isUndo && steps.length > 0 && (
        <form ref={undoRef} action={undo}>
          <input type="hidden" name="steps" value={JSON.stringify(steps)} />
          <button className="btn line" disabled={isPending}>
            {steps.length === done.length ? 'Undo' : `Undo for ${storiesOf(steps.length)}`}{' '}
            <kbd>U</kbd>
          </button>
        </form>
      )}
    </div>
  );
}

const Name = ({ id, headline }: { id: number; headline: string | null }) =>
  headline === null ? (
    <>#{id}</>
  ) : (
    <a href={adminStoryPath(id)} dir="auto">
      {headline}
    </a>
  );
