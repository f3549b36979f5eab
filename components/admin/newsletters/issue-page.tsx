import { DeskMoment } from '@/components/admin/desk-moment';
import { IssueEditor } from '@/components/admin/newsletters/issue-editor';
import { IssuePreview } from '@/components/admin/newsletters/issue-preview';
import { issueStatusWords, readersOf } from '@/components/admin/newsletters/words';
import { OneButton } from '@/components/admin/one-button';
import { deleteIssueAction } from '@/lib/newsletters/issues/actions';
import type { DeskIssueView } from '@/lib/newsletters/issues/loaders';
import { adminNewsletterPath, issuePath } from '@/lib/paths';

/** One issue: written while it may be, and what came of it once it has gone. */
export function IssuePage({ view }: { view: DeskIssueView }) {
  const { issue, stories, readers, devices, letter, ownAddress, place, now } = view;
  const isOpen = issue.status === 'DRAFT' || issue.status === 'SCHEDULED';
  return (
    <>
      <div className="dk-head">
        <h1 dir="auto">{issue.number === null ? 'An issue' : `No. ${issue.number}`}</h1>
        <a href={adminNewsletterPath(issue.list.id)} dir="auto">
          {issue.list.name}
        </a>
        {issue.number !== null && (
          <a href={issuePath(issue.list.slug, issue.number)}>As readers see it</a>
        )}
        {isOpen && (
          <details className="revoke end">
            <summary className="text">Throw it away</summary>
            <OneButton action={deleteIssueAction} values={{ id: issue.id }} look="btn no">
              {issue.status === 'SCHEDULED' ? 'Do not send it, and delete it' : 'Delete it'}
            </OneButton>
          </details>
        )}
      </div>
      <p className="lede-note">
        <b>{issueStatusWords[issue.status]}</b>
        {issue.status === 'SCHEDULED' && issue.sendAt && (
          <>
            {': it goes '}
            <DeskMoment at={issue.sendAt} now={now} place={place} />
          </>
        )}
        {issue.startedAt && (
          <>
            {' '}
            <DeskMoment at={issue.startedAt} now={now} place={place} />
          </>
        )}
        {issue.number !== null && <Outcome {...view} />}
      </p>
      {isOpen && <IssueEditor {...{ issue, stories, readers, devices, ownAddress, place, now }} />}
      <IssuePreview letter={letter} />
    </>
  );
}

/** In numbers: as they were written down, or as they are while it goes out. */
function Outcome({ issue, deliveries }: DeskIssueView) {
  const isOver = issue.status === 'SENT';
  const sent = isOver ? issue.sent : deliveries.sent;
  const failed = isOver ? issue.failed : deliveries.failed;
  const { waiting, skipped, unsure } = deliveries;
  return (
    <>
      {`, to ${readersOf(issue.recipients)}: ${sent.toLocaleString('en-GB')} taken by the mail server`}
      {failed > 0 && `, ${failed.toLocaleString('en-GB')} refused`}
      {waiting > 0 && `, ${waiting.toLocaleString('en-GB')} to come`}
      {skipped > 0 && `, ${skipped.toLocaleString('en-GB')} left before it reached them`}
      {unsure > 0 &&
        `, ${unsure.toLocaleString('en-GB')} unsure (lost in the middle of handing it over; not sent again)`}
      .
    </>
  );
}
