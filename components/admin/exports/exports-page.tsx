import { LiveRefresh } from '@/components/admin/analytics/live-refresh';
import { StartExportForm } from '@/components/admin/exports/start-form';
import { SettingsHead } from '@/components/admin/settings/settings-head';
import { exportHours, type ExportEntry } from '@/lib/archive/desk/schema';
import { longDateTime, type Place } from '@/lib/dates';
import { adminExportPath, exportFilePath } from '@/lib/paths';

type Props = { exports: ExportEntry[]; clock: Place };

const stateWords = {
  waiting: { className: 'st', word: 'Waiting' },
  running: { className: 'st', word: 'Being made' },
  ready: { className: 'st live', word: 'Ready' },
  over: { className: 'st', word: 'Over' },
  failed: { className: 'st down', word: 'Failed' },
} as const;

/** The whole publication as one file: have it made, and take it while it is there. */
export function ExportsPage({ exports, clock }: Props) {
  const isOpen = exports.some(({ state }) => state === 'waiting' || state === 'running');
  return (
    <>
      <SettingsHead title="Export" here="export" />
      <div className="settings">
        <section className="setting-group" aria-labelledby="export-start">
          <div>
            <h2 id="export-start">The whole publication</h2>
            <p className="hint">
              Stories with their versions, comments with decisions, people, pictures and settings as
              one file, which <code>npm run import</code> reads into an empty site. No password and
              no key is in it, but people’s mail addresses are: keep it carefully. Copies of the
              public site and files for WordPress are made by <code>npm run export</code>.
            </p>
          </div>
          {isOpen ? (
            <div role="status">
              <LiveRefresh everyMs={2_000} />
              <p>
                An export is being made. <a href={adminExportPath()}>See how far it is</a>
              </p>
            </div>
          ) : (
            <StartExportForm />
          )}
        </section>
        {exports.length > 0 && (
          <section className="setting-group" aria-labelledby="exports">
            <div>
              <h2 id="exports">Exports of the last days</h2>
              <p className="hint">Each can be taken for {exportHours} hours.</p>
            </div>
            <div
              className="scroll rows"
              tabIndex={0}
              role="region"
              aria-label="Exports of the last days"
            >
              <table className="list">
                <thead>
                  <tr>
                    <th scope="col">State</th>
                    <th scope="col">Asked for</th>
                    <th scope="col">File</th>
                  </tr>
                </thead>
                <tbody>
                  {exports.map((entry) => (
                    <tr key={entry.id}>
                      <td>
                        <span className={stateWords[entry.state].className}>
                          {stateWords[entry.state].word}
                        </span>
                      </td>
                      <td>{longDateTime(entry.createdAt, clock)}</td>
                      <td>
                        <ExportResult entry={entry} clock={clock} />
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

function ExportResult({ entry, clock }: { entry: ExportEntry; clock: Place }) {
  switch (entry.state) {
    case 'ready':
      return (
        <>
          <a href={exportFilePath(entry.id)} download>
            Download
          </a>
          <small>until {longDateTime(entry.until!, clock)}</small>
        </>
      );
    case 'running':
      return entry.percent === null ? 'Just begun' : `${entry.percent} %`;
    case 'waiting':
      return 'The worker has it next';
    case 'over':
      return 'Deleted';
    case 'failed':
      return 'The log of the worker says why';
  }
}
