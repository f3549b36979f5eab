'use client';

import { useActionState } from 'react';
import { FaultLine } from '@/components/ui/fault-line';
import { adminRedirectsPath } from '@/lib/paths';
import { importRedirectsAction } from '@/lib/redirects/actions';
import type { ImportReport } from '@/lib/redirects/schema';

const outcomeWords = {
  added: 'new',
  changed: 'changes what is there',
  same: 'is there already',
  refused: 'left out',
} as const;
/** More lines than this are summed up: a page of ten thousand rows helps nobody. */
const shown = 200;

/** A list as a file or pasted; then what would become of it, and the button that writes it. */
export function ImportForm() {
  const [state, run, isRunning] = useActionState(importRedirectsAction, null);
  const failure = state && !state.ok ? state : null;
  const fault = failure?.error.fields?.find(({ path }) => path === 'csv' || path === 'file');
  if (state?.ok && !state.data.report.isDryRun) {
    return (
      <div role="status">
        <p>The list is in.</p>
        <Sums report={state.data.report} />
        <p>
          <a href={adminRedirectsPath()}>To the redirects</a>
        </p>
      </div>
    );
  }
  const checked = state?.ok ? state.data : null;
  const toWrite = checked ? checked.report.added + checked.report.changed : 0;
  return (
    <div>
      <form className="stack" action={run}>
        <FaultLine>{failure && (fault?.message ?? failure.error.message)}</FaultLine>
        <div>
          <label htmlFor="i-file">File</label>
          <input id="i-file" name="file" type="file" accept=".csv,.tsv,.txt,text/csv" />
        </div>
        <div>
          <label htmlFor="i-csv">Or lines</label>
          <textarea
            id="i-csv"
            name="csv"
            rows={6}
            spellCheck={false}
            defaultValue={failure?.values?.csv ?? ''}
            placeholder={'source,target,status\n/2019/05/old-story,/article/new-story,308'}
            aria-invalid={fault ? true : undefined}
          />
        </div>
        <input type="hidden" name="write" value="no" />
        <button className="btn line" disabled={isRunning}>
          See what would become of it
        </button>
      </form>
      {checked && (
        <section className="import-report" aria-label="What would become of it">
          <div role="status">
            <Sums report={checked.report} />
          </div>
          <Lines report={checked.report} />
          {toWrite > 0 && (
            <form action={run}>
              <input type="hidden" name="csv" value={checked.csv} />
              <input type="hidden" name="write" value="yes" />
              <button className="btn" disabled={isRunning}>
                Write {toWrite === 1 ? '1 redirect' : `${toWrite} redirects`}
              </button>
            </form>
          )}
        </section>
      )}
    </div>
  );
}

function Sums({ report }: { report: ImportReport }) {
  const { added, changed, same, refused } = report;
  return (
    <p>
      {added} new, {changed} changed, {same} there already, {refused} left out.
    </p>
  );
}

/** Every line that cannot be, then the others, up to a number that a person can look through. */
function Lines({ report }: { report: ImportReport }) {
  const ordered = [
    ...report.lines.filter(({ outcome }) => outcome === 'refused'),
    ...report.lines.filter(({ outcome }) => outcome !== 'refused'),
  ];
  return (
    <div className="rows">
      <table className="list ledger">
        <thead>
          <tr>
            <th scope="col">Line</th>
            <th scope="col">Old address</th>
            <th scope="col">What becomes of it</th>
          </tr>
        </thead>
        <tbody>
          {ordered.slice(0, shown).map(({ line, source, outcome, words }) => (
            <tr key={line}>
              <td>{line}</td>
              <td className="address">
                <bdi>{source}</bdi>
              </td>
              <td>
                {outcomeWords[outcome]}
                {words && <small className="fault">{words}</small>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {ordered.length > shown && <p className="hint">And {ordered.length - shown} more lines.</p>}
    </div>
  );
}
