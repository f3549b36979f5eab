import { DeskMoment } from '@/components/admin/desk-moment';
import { issueStatusWords, readersOf } from '@/components/admin/newsletters/words';
import type { Place } from '@/lib/dates';
import type { IssueRow } from '@/lib/newsletters/issues/schema';
import { adminIssuePath } from '@/lib/paths';

type Props = {
  issues: readonly (IssueRow & { list?: string })[];
  place: Place;
  now: Date;
  label: string;
};

/** Issues with what became of each. */
export function IssueTable({ issues, place, now, label }: Props) {
  return (
    <div className="rows">
      <table className="list ledger" aria-label={label}>
        <thead>
          <tr>
            <th scope="col">Subject</th>
            <th scope="col">State</th>
            <th scope="col" className="far">
              When
            </th>
            <th scope="col" className="far">
              Went to
            </th>
          </tr>
        </thead>
        <tbody>
          {issues.map((issue) => {
            const at = issue.startedAt ?? issue.sendAt;
            return (
              <tr key={issue.id}>
                <td className="address">
                  <a href={adminIssuePath(issue.id)} dir="auto">
                    {issue.subject}
                  </a>
                  {issue.list && <small dir="auto">{issue.list}</small>}
                </td>
                <td>
                  {issueStatusWords[issue.status]}
                  {issue.isAutomatic && <small>by itself</small>}
                </td>
                <td className="far">{at && <DeskMoment at={at} now={now} place={place} />}</td>
                <td className="far">
                  {issue.number !== null && readersOf(issue.recipients)}
                  {issue.failed > 0 && <small>{issue.failed} refused</small>}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
