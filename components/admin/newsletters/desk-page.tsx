import { DeskMoment } from '@/components/admin/desk-moment';
import { AlertTable } from '@/components/admin/newsletters/alert-table';
import { IssueTable } from '@/components/admin/newsletters/issue-table';
import { devicesOf } from '@/components/admin/newsletters/words';
import type { Place } from '@/lib/dates';
import type { IssueRow } from '@/lib/newsletters/issues/schema';
import { clockOf } from '@/lib/newsletters/rhythm';
import {
  kindWords,
  weekdayWords,
  type Audience,
  type DeskNewsletter,
} from '@/lib/newsletters/schema';
import type { AlertRow, DeviceCounts } from '@/lib/push/schema';
import { adminNewNewsletterPath, adminNewsletterPath } from '@/lib/paths';

type Props = {
  lists: (DeskNewsletter & { audience: Audience })[];
  open: (IssueRow & { list: string })[];
  /** Null while no device is told of anything. */
  devices: DeviceCounts | null;
  alerts: AlertRow[];
  mayManage: boolean;
  place: Place;
  now: Date;
};

/** When a list goes, as the newsroom says it. */
export function rhythmWords({ kind, weekday, sendMinute }: DeskNewsletter): string {
  if (kind === 'BREAKING') return 'when an editor says so';
  const day = weekday === null ? 'every day' : weekdayWords[weekday - 1];
  return `${day}, ${clockOf(sendMinute)}`;
}

/** The newsletters: what there are, who reads them, and what is in the making. */
export function NewsletterDesk({ lists, open, devices, alerts, mayManage, place, now }: Props) {
  return (
    <>
      <div className="dk-head">
        <h1>Newsletters</h1>
        {mayManage && (
          <span className="end">
            <a className="btn line" href={adminNewNewsletterPath()}>
              Add a newsletter
            </a>
          </span>
        )}
      </div>
      {lists.length === 0 ? (
        <p className="none">
          There is no newsletter yet.
          {!mayManage && ' An administrator adds one.'}
        </p>
      ) : (
        <div className="rows">
          <table className="list ledger">
            <thead>
              <tr>
                <th scope="col">Newsletter</th>
                <th scope="col">Goes</th>
                <th scope="col" className="far">
                  Readers
                </th>
                <th scope="col" className="far">
                  Next by itself
                </th>
              </tr>
            </thead>
            <tbody>
              {lists.map((list) => (
                <tr key={list.id}>
                  <td className="address">
                    <a href={adminNewsletterPath(list.id)} dir="auto">
                      {list.name}
                    </a>
                    <small>
                      {kindWords[list.kind]}
                      {list.section && `: ${list.section.name}`}
                    </small>
                  </td>
                  <td>{list.isActive ? rhythmWords(list) : <b>Off</b>}</td>
                  <td className="far">
                    {list.audience.confirmed.toLocaleString('en-GB')}
                    {list.audience.pending > 0 && (
                      <small>{list.audience.pending.toLocaleString('en-GB')} to confirm</small>
                    )}
                  </td>
                  <td className="far">
                    {list.nextAt && <DeskMoment at={list.nextAt} now={now} place={place} />}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {open.length > 0 && (
        <section className="letters-open" aria-labelledby="nl-open">
          <h2 id="nl-open">In the making</h2>
          <IssueTable issues={open} place={place} now={now} label="Issues in the making" />
        </section>
      )}
      {(devices || alerts.length > 0) && (
        <section className="letters-open" aria-labelledby="nl-devices">
          <h2 id="nl-devices">Alerts on devices</h2>
          {devices ? (
            <p className="lede-note">{followers(devices)}</p>
          ) : (
            <p className="lede-note">They are off: nobody is told of anything.</p>
          )}
          {alerts.length > 0 && <AlertTable alerts={alerts} place={place} now={now} />}
        </section>
      )}
    </>
  );
}

/** "12 devices. Breaking news: 10, Politics: 3." */
function followers({ all, breaking, sections }: DeviceCounts): string {
  if (all === 0)
    return 'No device takes alerts yet. Readers ask for them on the page of newsletters.';
  const each = [{ name: 'Breaking news', count: breaking }, ...sections].map(
    ({ name, count }) => `${name}: ${count.toLocaleString('en-GB')}`,
  );
  return `${devicesOf(all)}. ${each.join(', ')}.`;
}
