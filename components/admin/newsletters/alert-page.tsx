import { BeginIssue } from '@/components/admin/newsletters/begin-issue';
import { issueStatusWords, readersOf } from '@/components/admin/newsletters/words';
import { adminIssuePath, adminNewslettersPath, adminStoryPath } from '@/lib/paths';
import type { IssueStatus } from '@/prisma/generated/enums';

type Props = {
  story: { id: number; headline: string };
  list: { id: number; name: string } | null;
  issue: { id: number; status: IssueStatus } | null;
  isPublic: boolean;
  readers: number;
};

/** Offers a breaking alert about a story: it is written and looked at before it goes. */
export function AlertPage({ story, list, issue, isPublic, readers }: Props) {
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
        {!list && (
          <p className="none">
            No newsletter of breaking news is on. An administrator adds one and switches it on.
          </p>
        )}
        {list && !isPublic && (
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
            <div>
              <p>It would go to {readersOf(readers)}.</p>
              <BeginIssue newsletterId={list.id} storyId={story.id} label="Write the alert" />
            </div>
          </section>
        )}
      </div>
    </>
  );
}
