import { LiveRefresh } from '@/components/admin/analytics/live-refresh';
import { GoOnForm, StopForm } from '@/components/admin/imports/run-forms';
import { RunReportTables } from '@/components/admin/imports/run-report';
import { bytesWords } from '@/components/admin/media/words';
import { OneButton } from '@/components/admin/one-button';
import { clock as clockOf, longDateTime, type Place } from '@/lib/dates';
import { removeImportAction } from '@/lib/importers/runs/actions';
import { openStates, type RunView } from '@/lib/importers/runs/schema';
import { adminImportPath, importReportPath } from '@/lib/paths';

type Props = { run: RunView; clock: Place };

/** One import: how far it is, or what became of it and what can be done next. */
export function RunSection({ run, clock }: Props) {
  const isOpen = openStates.some((state) => state === run.state);
  return (
    <section className="setting-group" aria-labelledby="import-run">
      <div>
        <h2 id="import-run">{titleOf(run)}</h2>
        <p className="hint">
          <bdi>{run.fileName}</bdi>, {bytesWords(run.bytes)}
        </p>
        {run.report && (
          <p>
            <a href={importReportPath(run.id)} download>
              The report as JSON
            </a>
          </p>
        )}
      </div>
      <div className="stack">
        {isOpen && <Waiting run={run} clock={clock} />}
        {isOpen && run.state !== 'stopping' && <StopForm run={run} />}
        {run.state === 'failed' && (
          <p className="err" role="alert">
            {run.fault}{' '}
            {run.isDryRun
              ? 'Nothing was changed.'
              : 'What had come in stays. Import it again, and it goes on where it stopped.'}
          </p>
        )}
        {run.state === 'stopped' && <Stopped run={run} clock={clock} />}
        {run.report && (
          <div className="import-report">
            <RunReportTables report={run.report} />
          </div>
        )}
        {!isOpen && run.hasFile && <GoOnForm run={run} key={`${run.id} ${run.mapping}`} />}
        {(!isOpen || run.state === 'waiting') && (
          <>
            <OneButton action={removeImportAction} values={{ id: run.id }} look="text">
              Remove this record and its file
            </OneButton>
            <p className="hint">What came in stays.</p>
          </>
        )}
      </div>
    </section>
  );
}

function titleOf({ state, isDryRun }: RunView): string {
  if (state === 'stopping') return 'Stopping';
  if (state === 'stopped') return 'Stopped';
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
function Stopped({ run, clock }: Props) {
  return (
    <p>
      Stopped {stopWords(run, clock)}.{' '}
      {!run.hasBegun
        ? 'It had not begun.'
        : !run.report
          ? `Its worker had gone before it could report; ${run.isDryRun ? 'nothing was changed' : 'what had come in stays, and is counted as here already when it goes on'}.`
          : run.isDryRun
            ? 'This is what it had looked at; nothing was changed.'
            : 'This is what it had done; it stays, and the rest comes in when it goes on.'}
    </p>
  );
}

function Waiting({ run, clock }: Props) {
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
          It waits for the worker, which begins within a few seconds, or when the import before it
          is done.
        </p>
      )}
      <p>
        <a href={adminImportPath(id)}>Look again</a>
      </p>
    </div>
  );
}
