import type { RunReport } from '@/lib/importers/runs/schema';

/** Items that a page shows; all of them are in the JSON. */
const shown = 200;

const outcomeWords = {
  created: 'new',
  updated: 'changed there since',
  skipped: 'here already',
  leftOut: 'left out',
} as const;

type Props = { report: RunReport; isPictures: boolean };

/** Counts that add up, what was left out and why, what is different, and items one by one. */
export function RunReportTables({ report, isPictures }: Props) {
  const { items, more } = report;
  const ordered = [
    ...items.filter(({ outcome }) => outcome === 'leftOut'),
    ...items.filter(({ outcome }) => outcome !== 'leftOut'),
  ];
  const head = report.isDryRun
    ? ['Found', 'Would be made', 'Would change', 'Here already', 'Left out']
    : ['Found', isPictures ? 'Fetched' : 'Made', 'Changed', 'Here already', 'Left out'];
  if (Object.keys(report.counts).length + report.leftOut.length === 0)
    return (
      <p>
        {isPictures
          ? 'No picture was asked for.'
          : 'There is nothing in this file that could be brought in: no story, page, comment or member.'}
      </p>
    );
  return (
    <>
      <div className="scroll rows" tabIndex={0} role="region" aria-label="Counts">
        <table className="list count">
          <thead>
            <tr>
              <th scope="col">What</th>
              {head.map((words) => (
                <th scope="col" className="num" key={words}>
                  {words}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {Object.entries(report.counts).map(([kind, row]) => (
              <tr key={kind}>
                <th scope="row">{kind}</th>
                <td className="num">{row.found}</td>
                <td className="num">{row.created}</td>
                <td className="num">{row.updated}</td>
                <td className="num">{row.skipped}</td>
                <td className="num">{row.leftOut}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Groups
        title="Left out, and why"
        groups={report.leftOut.map(({ why, ...group }) => ({ words: why, ...group }))}
      />
      <Groups
        title="Different here from there"
        groups={report.notes.map(({ what, ...group }) => ({ words: what, ...group }))}
      />
      {ordered.length > 0 && (
        <details>
          <summary className="text">Item by item</summary>
          <div className="scroll rows" tabIndex={0} role="region" aria-label="Item by item">
            <table className="list ledger">
              <thead>
                <tr>
                  <th scope="col">Kind</th>
                  <th scope="col">Item</th>
                  <th scope="col">What becomes of it</th>
                </tr>
              </thead>
              <tbody>
                {ordered.slice(0, shown).map(({ kind, key, label, outcome, why }) => (
                  <tr key={`${kind} ${key}`}>
                    <td>{kind}</td>
                    <td className="h">
                      <bdi>{label || key}</bdi>
                    </td>
                    <td>
                      {isPictures && outcome === 'created' ? 'fetched' : outcomeWords[outcome]}
                      {why && <small>{why}</small>}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {ordered.length + more > shown && (
            <p className="hint">And {ordered.length + more - shown} more, in the JSON.</p>
          )}
        </details>
      )}
    </>
  );
}

type Group = { words: string; count: number; examples: string[] };

function Groups({ title, groups }: { title: string; groups: readonly Group[] }) {
  if (groups.length === 0) return null;
  return (
    <div>
      <h3>{title}</h3>
      <ul className="why">
        {groups.map(({ words, count, examples }) => (
          <li key={words}>
            {count} × {words}
            {examples.length > 0 && (
              <small>
                <bdi>{examples.join(' · ')}</bdi>
                {count > examples.length && ' …'}
              </small>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
