import { GoOnForm, StopForm } from '@/components/admin/imports/run-forms';
import { RunReportTables } from '@/components/admin/imports/run-report';
import { Stopped, titleOf, UnderWay } from '@/components/admin/imports/run-state';
import { bytesWords } from '@/components/admin/media/words';
import { OneButton } from '@/components/admin/one-button';
import type { Place } from '@/lib/dates';
import { goOnWithPicturesAction, removeImportAction } from '@/lib/importers/runs/actions';
import { isOpen as isOpenState, pictures, type RunView } from '@/lib/importers/runs/schema';
import { importReportPath } from '@/lib/paths';

type Props = { run: RunView; clock: Place };

/** One import: how far it is, or what became of it and what can be done next. */
export function RunSection({ run, clock }: Props) {
  const isOpen = isOpenState(run.state);
  const isPictures = run.format === pictures;
  const isCutOff = run.state === 'stopped' || run.state === 'failed';
  return (
    <section className="setting-group" aria-labelledby="import-run">
      <div>
        <h2 id="import-run">{titleOf(run)}</h2>
        <p className="hint">
          {isPictures ? (
            <>
              From <bdi>{run.mapping.split('\n').join(', ')}</bdi>
            </>
          ) : (
            <>
              <bdi>{run.fileName}</bdi>, {bytesWords(run.bytes)}
            </>
          )}
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
        {isOpen && <UnderWay run={run} clock={clock} />}
        {isOpen && run.state !== 'stopping' && <StopForm run={run} />}
        {run.state === 'failed' && (
          <p className="err" role="alert">
            {run.fault}{' '}
            {run.isDryRun
              ? 'Nothing was changed.'
              : 'What had come in stays; it can go on where it stopped.'}
          </p>
        )}
        {run.state === 'stopped' && <Stopped run={run} clock={clock} />}
        {run.report && (
          <div className="import-report">
            <RunReportTables report={run.report} isPictures={isPictures} />
          </div>
        )}
        {!isOpen && run.hasFile && <GoOnForm run={run} key={`${run.id} ${run.mapping}`} />}
        {isPictures && isCutOff && (
          <OneButton action={goOnWithPicturesAction} values={{ id: run.id }} look="btn">
            Go on
          </OneButton>
        )}
        {(!isOpen || run.state === 'waiting') && (
          <>
            <OneButton action={removeImportAction} values={{ id: run.id }} look="text">
              {isPictures ? 'Remove this record' : 'Remove this record and its file'}
            </OneButton>
            <p className="hint">What came in stays.</p>
          </>
        )}
      </div>
    </section>
  );
}
