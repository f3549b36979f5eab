import { PicturesForm } from '@/components/admin/imports/pictures-form';
import { RunSection } from '@/components/admin/imports/run-section';
import { StartForm } from '@/components/admin/imports/start-form';
import { picturesWords } from '@/components/admin/imports/words';
import { SettingsHead } from '@/components/admin/settings/settings-head';
import { longDateTime, type Place } from '@/lib/dates';
import { formats, isFormat } from '@/lib/importers/formats';
import type { WaitingHost } from '@/lib/importers/pictures/data';
import { isOpen, pictures, type RunEntry, type RunView } from '@/lib/importers/runs/schema';
import { adminImportPath } from '@/lib/paths';

type Props = { runs: RunEntry[]; run: RunView | null; waiting: WaitingHost[]; clock: Place };

const stateWords = {
  waiting: { className: 'st', word: 'Waiting' },
  running: { className: 'st', word: 'Running' },
  stopping: { className: 'st', word: 'Stopping' },
  stopped: { className: 'st', word: 'Stopped' },
  done: { className: 'st live', word: 'Done' },
  failed: { className: 'st down', word: 'Failed' },
} as const;

/** Brings an export of another system in: the file, a trial, what would become of it, and then for good. */
export function ImportsPage({ runs, run, waiting, clock }: Props) {
  const isFetching = runs.some(({ format, state }) => format === pictures && isOpen(state));
  return (
    <>
      <SettingsHead title="Import" here="import" />
      <div className="settings">
        {run && <RunSection run={run} clock={clock} />}
        {waiting.length > 0 && !isFetching && (
          <section className="setting-group" aria-labelledby="import-pictures">
            <div>
              <h2 id="import-pictures">Pictures</h2>
              <p className="hint">
                {picturesWords(waiting.reduce((sum, { count }) => sum + count, 0))} of imported
                stories still on other sites: fetch them while those are up.
              </p>
            </div>
            <PicturesForm waiting={waiting} />
          </section>
        )}
        <section className="setting-group" aria-labelledby="import-start">
          <div>
            <h2 id="import-start">{run ? 'Another export' : 'An export'}</h2>
            <p className="hint">
              {Object.values(formats).join(', ')}. Nothing is written before you have seen what
              would become of it. Larger files than 25 MB go in by the command line,{' '}
              <code>npm run import</code>.
            </p>
          </div>
          <StartForm />
        </section>
        {runs.length > 0 && (
          <section className="setting-group" aria-labelledby="import-runs">
            <div>
              <h2 id="import-runs">Imports so far</h2>
            </div>
            <div className="scroll rows" tabIndex={0} role="region" aria-label="Imports so far">
              <table className="list">
                <thead>
                  <tr>
                    <th scope="col">State</th>
                    <th scope="col">File</th>
                    <th scope="col">Begun</th>
                  </tr>
                </thead>
                <tbody>
                  {runs.map((entry) => (
                    <tr key={entry.id}>
                      <td>
                        <span className={stateWords[entry.state].className}>
                          {stateWords[entry.state].word}
                        </span>
                      </td>
                      <td className="h">
                        <a href={adminImportPath(entry.id)}>
                          <bdi>{entry.fileName}</bdi>
                        </a>
                        <small>
                          {entry.format === pictures
                            ? 'of imported stories'
                            : isFormat(entry.format)
                              ? `${formats[entry.format]} · ${entry.isDryRun ? 'trial' : 'for good'}`
                              : entry.format}
                        </small>
                      </td>
                      <td>
                        {longDateTime(entry.createdAt, clock)}{' '}
                        {entry.by && (
                          <small>
                            by <bdi>{entry.by}</bdi>
                          </small>
                        )}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </section>
        )}
      </div>
    </>
  );
}
