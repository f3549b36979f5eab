import { AlertDevices } from '@/components/admin/newsletters/alert-devices';
import { AlertTable } from '@/components/admin/newsletters/alert-table';
import { BeginIssue } from '@/components/admin/newsletters/begin-issue';
import { devicesOf, issueStatusWords, readersOf } from '@/components/admin/newsletters/words';
import { adminIssuePath, adminNewslettersPath, adminStoryPath } from '@/lib/paths';
import type { Place } from '@/lib/dates';
import type { AlertRow } from '@/lib/push/schema';
import type { IssueStatus } from '@/prisma/generated/enums';

type Props = {
  story: { id: number; headline: string };
  list: { id: number; name: string } | null;
  issue: { id: number; status: IssueStatus } | null;
  isPublic: boolean;
  readers: number;
  /** That take breaking news; null where none are told. */
  devices: number | null;
  alerts: AlertRow[];
  place: Place;
  now: Date;
};

/** Offers a breaking alert about a story: a mail, which is written and looked at before it goes, and an alert on devices, with it or alone. */
export function AlertPage({
  story,
  list,
  issue,
  isPublic,
  readers,
  devices,
  alerts,
  place,
  now,
}: Props) {
  return (
    <>
      <div className="dk-head">
        <h1>A breaking alert</h1>
        <a href={adminStoryPath(story.id)} dir="auto">
          {story.headline}
        </a>
        <a href={adminNewslettersPath()}>All newsletters</a>
      </div>
      <div className="settings">
        {issue && (
          <p className="err">
            There is an alert about this story already:{' '}
            <a href={adminIssuePath(issue.id)}>{issueStatusWords[issue.status].toLowerCase()}</a>.
          </p>
        )}
        {!list && devices === null && (
          <p className="none">
            No newsletter of breaking news is on. An administrator adds one and switches it on.
          </p>
        )}
        {(list || devices !== null) && !isPublic && (
          <p className="none">Readers cannot open this story yet. Publish it first.</p>
        )}
        {list && isPublic && (
          <section className="setting-group" aria-labelledby="nl-alert">
            <div>
              <h2 id="nl-alert" dir="auto">
                {list.name}
              </h2>
              <p className="hint">
                Nothing goes yet: next you see the mail, change its words and send it.
              </p>
            </div>
            <div className="stack">
              <p>
                It would go to {readersOf(readers)}
                {devices !== null && `, and tell ${devicesOf(devices)} unless you say otherwise`}.
              </p>
              <BeginIssue newsletterId={list.id} storyId={story.id} label="Write the alert" />
            </div>
          </section>
        )}
        {devices !== null && isPublic && (
          <section className="setting-group" aria-labelledby="nl-alert-devices">
            <div>
              <h2 id="nl-alert-devices">On devices alone</h2>
              <p className="hint">
                The headline and the standfirst, at once. A press on it opens the story.
              </p>
            </div>
            <div className="stack">
              <p>It would go to {devicesOf(devices)}, and no mail.</p>
              <AlertDevices storyId={story.id} devices={devices} />
            </div>
          </section>
        )}
        {alerts.length > 0 && <AlertTable alerts={alerts} place={place} now={now} />}
      </div>
    </>
  );
}
