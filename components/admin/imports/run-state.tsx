import { LiveRefresh } from '@/components/admin/analytics/live-refresh';
import { clock as clockOf, longDateTime, type Place } from '@/lib/dates';
import { pictures, type RunView } from '@/lib/importers/runs/schema';
import { adminImportPath } from '@/lib/paths';

type Props = { run: RunView; clock: Place };

/** What is done with it, or has been. */
export function titleOf({ format, state, isDryRun }: RunView): string {
  if (state === 'stopping') return 'Stopping';
  if (state === 'stopped') return 'Stopped';
  if (format === pictures && state !== 'failed')
    return state === 'done' ? 'What became of the pictures' : 'Fetching pictures';
  if (state === 'failed') return isDryRun ? 'It cannot be read' : 'It stopped';
  if (state === 'done') return isDryRun ? 'What would become of it' : 'What became of it';
  return isDryRun ? 'Looking at it' : 'Bringing it in';
}

const stopWords = ({ stop }: RunView, clock: Place) =>
  stop && (
    <>
      {stop.by && (
        <>
          by <bdi>{stop.by}</bdi>,{' '}
        </>
      )}
      {longDateTime(stop.at, clock)}
    </>
  );

/** Who stopped it and when, and what its report is worth. */
export function Stopped({ run, clock }: Props) {
  return (
    <p>
      Stopped {stopWords(run, clock)}.{' '}
      {!run.hasBegun
        ? 'It had not begun.'
        : !run.report
          ? `Its worker had gone before it could report; ${run.isDryRun ? 'nothing was changed' : 'what had come in stays, and is counted as here already when it goes on'}.`
          : run.isDryRun
            ? 'This is what it had looked at; nothing was changed.'
            : run.format === pictures
              ? 'This is what it had done; it stays, and stories show it when it goes on to its end.'
              : 'This is what it had done; it stays, and the rest comes in when it goes on.'}
    </p>
  );
}

/** How far it is. */
export function UnderWay({ run, clock }: Props) {
  const { id, progress, state } = run;
  const of = progress?.of ?? null;
  return (
    <div role="status">
      <LiveRefresh everyMs={2_000} />
      {state === 'stopping' && (
        <p>To be stopped {stopWords(run, clock)}. It ends after the item under way.</p>
      )}
      {progress ? (
        <>
          <p>
            {progress.step}: {progress.done}
            {of !== null && ` of ${of}`}
            {progress.perSecond > 0 && `, ${Math.round(progress.perSecond)} a second`}
            {progress.endsAt && `, done at about ${clockOf(new Date(progress.endsAt), clock)}`}
          </p>
          <progress
            aria-label="How far it is"
            {...(of !== null && { max: of, value: progress.done })}
          />
        </>
      ) : (
        <p>
          {state === 'waiting'
            ? 'It waits for the worker, which begins within a few seconds, or when the import before it is done.'
            : 'It has begun.'}
        </p>
      )}
      <p>
        <a href={adminImportPath(id)}>Look again</a>
      </p>
    </div>
  );
}
