import { DeskMoment } from '@/components/admin/desk-moment';
import { BeginIssue } from '@/components/admin/newsletters/begin-issue';
import { rhythmWords } from '@/components/admin/newsletters/desk-page';
import { IssueTable } from '@/components/admin/newsletters/issue-table';
import { NewsletterForm } from '@/components/admin/newsletters/newsletter-form';
import { readersOf } from '@/components/admin/newsletters/words';
import type { Place } from '@/lib/dates';
import type { IssueRow } from '@/lib/newsletters/issues/schema';
import type { Audience, DeskNewsletter } from '@/lib/newsletters/schema';
import { adminNewsletterPath, adminNewslettersPath, newsletterPath } from '@/lib/paths';

type Props = {
  list: DeskNewsletter;
  audience: Audience;
  issues: { items: IssueRow[]; nextCursor: number | null };
  isFirst: boolean;
  sections: { id: number; name: string }[];
  mayManage: boolean;
  /** What has just been done here. */
  done?: string;
  place: Place;
  now: Date;
};

const doneWords: Record<string, string> = {
  added: 'The newsletter is added.',
  changed: 'Saved.',
};

/** One newsletter: its readers, its issues, and for admins what it is. */
export function NewsletterPage(props: Props) {
  const { list, audience, issues, isFirst, sections, mayManage, done, place, now } = props;
  const said = done === undefined ? undefined : doneWords[done];
  return (
    <>
      <div className="dk-head">
        <h1 dir="auto">{list.name}</h1>
        <a href={adminNewslettersPath()}>All newsletters</a>
        {list.isActive && <a href={newsletterPath(list.slug)}>As readers see it</a>}
        <span className="end">
          <BeginIssue newsletterId={list.id} label="Begin an issue" />
        </span>
      </div>
      {said && (
        <p className="fd-done" role="status">
          {said}
        </p>
      )}
      <p className="lede-note">
        {list.isActive ? `On: ${rhythmWords(list)}. ` : 'Off: nobody can sign up, nothing goes. '}
        {readersOf(audience.confirmed)}
        {audience.pending > 0 && `, ${audience.pending} still to confirm`}
        {audience.ended > 0 && `, ${audience.ended} left in the last 30 days`}
        {audience.bounced > 0 && `, ${audience.bounced} cannot be reached`}.
        {list.nextAt && (
          <>
            {' '}
            The next issue is built <DeskMoment at={list.nextAt} now={now} place={place} />, from
            what is new by then.
          </>
        )}
      </p>
      {issues.items.length === 0 ? (
        <p className="none">No issue yet.</p>
      ) : (
        <IssueTable issues={issues.items} place={place} now={now} label="Issues" />
      )}
      {(issues.nextCursor ?? !isFirst) && (
        <nav className="pages" aria-label="Pages">
          {!isFirst && <a href={adminNewsletterPath(list.id)}>Newest</a>}
          {issues.nextCursor !== null && (
            <a
              href={adminNewsletterPath(list.id, { cursor: String(issues.nextCursor) })}
              rel="next"
            >
              Older
            </a>
          )}
        </nav>
      )}
      {mayManage && (
        <div className="settings">
          <section className="setting-group" aria-labelledby="nl-settings">
            <div>
              <h2 id="nl-settings">What it is</h2>
              <p className="hint">
                Nothing goes out before you switch it on. Switched off, it keeps its readers.
              </p>
            </div>
            <NewsletterForm list={list} sections={sections} timeZone={place.timeZone} />
          </section>
        </div>
      )}
    </>
  );
}
