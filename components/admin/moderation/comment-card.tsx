import type { ReactNode } from 'react';
import { nameOf, queueWords, type Clock } from '@/components/admin/moderation/words';
import { longDateTime } from '@/lib/dates';
import { markRanges } from '@/lib/moderation/marks';
import { reasonWords, type QueueItem, type Reason } from '@/lib/moderation/schema';
import { ago } from '@/lib/moderation/told';

type Props = { item: QueueItem; clock: Clock; children: ReactNode };

/** A comment with what it answers, what the rules found and what was decided, in reading order; the deck below. */
export function CommentCard({ item, clock, children }: Props) {
  const { story, parent, body, findings, createdAt, editedAt, status, id } = item;
  const sign = queueWords[status];
  const stretches = markRanges(
    body,
    findings.flatMap(({ ranges }) => ranges),
  );
  return (
    <article className="panel card" aria-labelledby="card-head">
      <h2 id="card-head">
        <span className={`st ${sign.sign}`}>{sign.name}</span>
        <span>
          <bdi>{nameOf(item)}</bdi> on{' '}
          <a href={story.url}>
            <bdi>{story.headline}</bdi>
          </a>
        </span>
        <span className="end num">
          #{id} · <time dateTime={createdAt}>{longDateTime(new Date(createdAt), clock.place)}</time>
          {editedAt && ' · edited'}
        </span>
      </h2>
      <div className="in">
        {parent && (
          <div>
            <p className="lab">
              In reply to <bdi>{parent.author}</bdi>
            </p>
            <p className="parent" dir="auto">
              {parent.body || 'A comment that has been deleted.'}
            </p>
          </div>
        )}
        <p className="say" dir="auto">
          {stretches.map(({ text, isFound }, at) =>
            isFound ? <mark key={at}>{text}</mark> : text,
          )}
        </p>
        <Findings item={item} />
        <LastDecision item={item} clock={clock} />
      </div>
      {children}
    </article>
  );
}

function Findings({ item: { findings, reports } }: { item: QueueItem }) {
  if (findings.length + reports.length === 0) return null;
  return (
    <table className="phases">
      <caption className="lab">Why it is here</caption>
      <tbody>
        {findings.map(({ phase, message }) => (
          <tr key={phase}>
            <th scope="row">Rule</th>
            <td>{message}</td>
          </tr>
        ))}
        {reports.map(({ reason, note, by, at }) => (
          <tr key={at + by}>
            <th scope="row">Report</th>
            <td>
              {reasonWords[reason]}, says <bdi>{by}</bdi>
              {note && (
                <>
                  : <q dir="auto">{note}</q>
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const decided: Record<string, string> = {
  approved: 'Approved',
  rejected: 'Rejected',
  spam: 'Marked as spam',
  pending: 'Held',
};

function LastDecision({ item: { lastDecision }, clock }: { item: QueueItem; clock: Clock }) {
  if (!lastDecision) return null;
  const { decision, by, reason, note, at } = lastDecision;
  return (
    <p className="hint">
      {decided[decision] ?? decision} by {by ? <bdi>{by}</bdi> : 'the rules'}{' '}
      {ago(new Date(at), clock.now)}
      {reason && `: ${(reasonWords[reason as Reason] ?? reason).toLowerCase()}`}.{' '}
      {note && <q dir="auto">{note}</q>}
    </p>
  );
}
