import { LiveRefresh } from '@/components/admin/analytics/live-refresh';
import { GoOnForm } from '@/components/admin/imports/run-forms';
import { RunReportTables } from '@/components/admin/imports/run-report';
import { bytesWords } from '@/components/admin/media/words';
import { OneButton } from '@/components/admin/one-button';
import { clock as clockOf, type Place } from '@/lib/dates';
import { removeImportAction } from '@/lib/importers/runs/actions';
import type { RunView } from '@/lib/importers/runs/schema';
import { adminImportPath, importReportPath } from '@/lib/paths';

type Props = { run: RunView; clock: Place };

/** One import: how far it is, or what became of it and what can be done next. */
export function RunSection({ run, clock }: Props) {
  const isOpen = run.state === 'waiting' || run.state === 'running';
  const title = isOpen
    ? run.isDryRun
      ? 'Looking at it'
      : 'Bringing it in'
    : run.state === 'failed'
      ? run.isDryRun
        ? 'It cannot be read'
        : 'It stopped'
      : run.isDryRun
        ? 'What would become of it'
        : 'What became of it';
  return (
    <section className="setting-group" aria-labelledby="import-run">
      <div>
        <h2 id="import-run">{title}</h2>
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
        {run.state === 'failed' && (
          <p className="err" role="alert">
            {run.fault}{' '}
            {run.isDryRun
              ? 'Nothing was changed.'
              : 'What had come in stays. Import it again, and it goes on where it stopped.'}
          </p>
        )}
        {run.report && (
          <div className="import-report">
            <RunReportTables report={run.report} />
          </div>
        )}
        {!isOpen && run.hasFile && <GoOnForm run={run} key={`${run.id} ${run.mapping}`} />}
        {run.state !== 'running' && (
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

function Waiting({ run: { id, progress }, clock }: Props) {
  const of = progress?.of ?? null;
  return (
    <div role="status">
      <LiveRefresh everyMs={2_000} />
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
