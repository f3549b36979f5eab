import { DeskMoment } from '@/components/admin/desk-moment';
import { devicesOf } from '@/components/admin/newsletters/words';
import type { Place } from '@/lib/dates';
import { adminStoryPath } from '@/lib/paths';
import type { AlertRow } from '@/lib/push/schema';

type Props = { alerts: readonly AlertRow[]; place: Place; now: Date };

/** In numbers: what push services made of it. */
function outcomeOf({ finishedAt, sent, failed, gone }: AlertRow): string {
  const words = [
    `${sent.toLocaleString('en-GB')} taken`,
    ...(failed > 0 ? [`${failed.toLocaleString('en-GB')} refused`] : []),
    ...(gone > 0 ? [`${gone.toLocaleString('en-GB')} gone`] : []),
    ...(finishedAt ? [] : ['going out']),
  ];
  return words.join(', ');
}

/** What devices were told, newest first. */
export function AlertTable({ alerts, place, now }: Props) {
  return (
    <div className="rows">
      <table className="list ledger" aria-label="Alerts on devices">
        <thead>
          <tr>
            <th scope="col">Alert</th>
            <th scope="col">Of</th>
            <th scope="col" className="far">
              When
            </th>
            <th scope="col" className="far">
              Went to
            </th>
          </tr>
        </thead>
        <tbody>
          {alerts.map((alert) => (
            <tr key={alert.id}>
              <td className="address">
                <a href={adminStoryPath(alert.storyId)} dir="auto">
                  {alert.title}
                </a>
              </td>
              <td>{alert.kind === 'BREAKING' ? 'Breaking news' : 'Its section'}</td>
              <td className="far">
                <DeskMoment at={alert.createdAt} now={now} place={place} />
              </td>
              <td className="far">
                {devicesOf(alert.recipients)}
                {alert.recipients > 0 && <small>{outcomeOf(alert)}</small>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
