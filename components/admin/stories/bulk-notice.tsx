import type { RefObject } from 'react';
import { StatusBadge } from '@/components/admin/status-badge';
import { BulkAsk, type Asked } from '@/components/admin/stories/bulk-ask';
import { LeftStories, StoryName, Warnings } from '@/components/admin/stories/bulk-results';
import { storiesOf } from '@/components/admin/stories/words';
import type { Place } from '@/lib/dates';
import type { BulkResult } from '@/lib/newsroom/bulk/schema';

type Props = {
  results: readonly BulkResult[];
  isUndo: boolean;
  /** What is asked before it is done; null where it was done. */
  asked: Asked | null;
  act: (form: FormData) => void;
  undo: (form: FormData) => void;
  isPending: boolean;
  undoRef: RefObject<HTMLFormElement | null>;
  place: Place;
  now: Date;
};

/** What became of each story, and the way back where there is one; or what would become of them, and the button for it. */
export function BulkNotice({ asked, act, ...props }: Props) {
  const { results, isPending, place, now } = props;
  return asked ? (
    <BulkAsk {...{ results, asked, act, isPending, place, now }} />
  ) : (
    <BulkDone {...props} />
  );
}

function BulkDone({
  results,
  isUndo,
  undo,
  isPending,
  undoRef,
  place,
  now,
}: Omit<Props, 'asked' | 'act'>) {
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
          <LeftStories left={left} word="Not done" place={place} now={now} />
          {done.map((one) => (
            <li key={one.id}>
              <StatusBadge status={one.status} /> <StoryName id={one.id} headline={one.headline} />
              <Warnings words={one.warnings} />
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
