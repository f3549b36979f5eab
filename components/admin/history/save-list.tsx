import { DeskMoment } from '@/components/admin/desk-moment';
import { originWords } from '@/components/admin/history/origin-words';
import { statusWords } from '@/components/admin/status-badge';
import type { Comparison, StoryHistory } from '@/lib/articles/revisions/loaders';
import { adminHistoryPath } from '@/lib/paths';

type Props = Omit<StoryHistory, 'comparison'> & { compared: Comparison | null };

/** The saves of a story as a table, two of which can be chosen to be compared. */
export function SaveList({ id, revisions, compared, now, place }: Props) {
  const from = compared?.from.version ?? revisions[1]?.version ?? revisions[0]!.version;
  const to = compared?.to.version ?? revisions[0]!.version;
  return (
    <form className="compare" method="get" action={adminHistoryPath(id)}>
      <div className="scroll" tabIndex={0} role="region" aria-label="Saves of this story">
        <table className="list">
          <thead>
            <tr>
              <th scope="col">From</th>
              <th scope="col">To</th>
              <th scope="col">Version</th>
              <th scope="col">Saved</th>
              <th scope="col">By</th>
              <th scope="col">State</th>
              <th scope="col">What it was</th>
            </tr>
          </thead>
          <tbody>
            {revisions.map(({ version, at, by, status, origin, name, wasPublic }) => (
              <tr key={version}>
                {(['from', 'to'] as const).map((end) => (
                  <td key={end}>
                    <input
                      type="radio"
                      name={end}
                      value={version}
                      defaultChecked={version === (end === 'from' ? from : to)}
                      aria-label={`${end === 'from' ? 'From' : 'To'} version ${version}`}
                    />
                  </td>
                ))}
                <th scope="row">
                  <a href={adminHistoryPath(id, { from: Math.max(version - 1, 1), to: version })}>
                    {version}
                  </a>
                </th>
                <td>
                  <DeskMoment at={at} now={now} place={place} />
                </td>
                <td>
                  <bdi>{by ?? 'Somebody who has left'}</bdi>
                </td>
                <td>{statusWords[status]}</td>
                <td>
                  {[name && `“${name}”`, wasPublic && 'readers saw it', originWords[origin]]
                    .filter(Boolean)
                    .join(', ')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <button className="btn line">Compare the two</button>
    </form>
  );
}
