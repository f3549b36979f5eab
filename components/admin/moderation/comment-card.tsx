import type { MouseEvent, ReactNode, RefObject } from 'react';
import { PickForm } from '@/components/admin/moderation/pick-form';
import { ScoreGauge } from '@/components/admin/moderation/score-gauge';
import { nameOf, phaseName, queueWords, type Clock } from '@/components/admin/moderation/words';
import { longDateTime } from '@/lib/dates';
import { markFindings } from '@/lib/moderation/marks';
import type { OfferedReason } from '@/lib/moderation/reasons';
import { reasonWords, type QueueItem } from '@/lib/moderation/schema';
import { ago } from '@/lib/moderation/told';
import type { Bars } from '@/lib/triage/judge';
import { adminMemberPath, conversationPath } from '@/lib/paths';

type Props = {
  item: QueueItem;
  reasons: readonly OfferedReason[];
  bars: Bars;
  clock: Clock;
  /** The address of the queue of this story alone. */
  onlyStory: string;
  headRef: RefObject<HTMLHeadingElement | null>;
  openMember: (event: MouseEvent, id: number) => void;
  memberLink: RefObject<HTMLAnchorElement | null>;
  children: ReactNode;
};

/** A comment with what it answers, what the rules found and what was decided, in reading order; the deck below. */
export function CommentCard({ item, reasons, bars, clock, onlyStory, headRef, ...rest }: Props) {
  const { openMember, memberLink, children } = rest;
  const { author, story, parent, body, findings, createdAt, editedAt, status, id, score } = item;
  const sign = queueWords[status];
  return (
    <article className="panel card" aria-labelledby="card-head">
      <h2 id="card-head" tabIndex={-1} ref={headRef}>
        <span className={`st ${sign.sign}`}>{sign.name}</span>
        <span>
          {author ? (
            <a
              href={adminMemberPath(author.id)}
              onClick={(event) => openMember(event, author.id)}
              ref={memberLink}
            >
              <bdi>{author.name}</bdi>
            </a>
          ) : (
            <bdi>{nameOf(item)}</bdi>
          )}{' '}
          on{' '}
          <a href={story.url}>
            <bdi>{story.headline}</bdi>
          </a>
        </span>
        <span className="end num">
          #{id} · <time dateTime={createdAt}>{longDateTime(new Date(createdAt), clock.place)}</time>
          {editedAt && ' · edited'}
          {item.editedBy && (
            <>
              {' '}
              by <bdi>{item.editedBy}</bdi>
            </>
          )}
        </span>
      </h2>
      <div className="in">
        <p className="hint">
          In {story.section}, {ago(new Date(createdAt), clock.now)}.{' '}
          <a href={onlyStory}>Only this story</a>
        </p>
        {author && (
          <p className="hint brief">
            Joined {ago(new Date(author.memberSince), clock.now)}: {author.approved} approved,{' '}
            {author.rejected} rejected, {author.sanctionCount}{' '}
            {author.sanctionCount === 1 ? 'sanction' : 'sanctions'}.
          </p>
        )}
        {parent && (
          <div>
            <p className="lab">
              In reply to{' '}
              <a href={conversationPath(story.slug, { comment: parent.id })}>
                <bdi>{parent.author}</bdi>
              </a>
            </p>
            <p className="parent" dir="auto">
              {parent.body || 'A comment that has been deleted.'}
            </p>
          </div>
        )}
        <p className="say" dir="auto">
          {markFindings(body, findings).map(({ text, isFound, isSoft }, at) =>
            isFound ? (
              <mark key={at} className={isSoft ? 'soft' : undefined}>
                {text}
              </mark>
            ) : (
              text
            ),
          )}
        </p>
        <Revisions item={item} clock={clock} />
        {score !== null && <ScoreGauge score={score} bars={bars} />}
        <Findings item={item} reasons={reasons} clock={clock} />
        {status === 'approved' && <PickForm key={id} id={id} isPicked={item.isPicked} />}
        <LastDecision item={item} reasons={reasons} clock={clock} />
      </div>
      {children}
    </article>
  );
}

type Reasoned = { item: QueueItem; reasons: readonly OfferedReason[]; clock: Clock };

/** What it said before it was changed, and by whom when not by its author. */
function Revisions({ item: { revisions }, clock }: { item: QueueItem; clock: Clock }) {
  if (revisions.length === 0) return null;
  return (
    <details className="before">
      <summary>
        What it said before it was edited{revisions.length > 1 && ` (${revisions.length} times)`}
      </summary>
      <ol>
        {revisions.map(({ revision, body, at, by }) => (
          <li key={revision}>
            <p className="lab">
              <time dateTime={at}>{longDateTime(new Date(at), clock.place)}</time>
              {by && (
                <>
                  , edited by <bdi>{by}</bdi>
                </>
              )}
            </p>
            <p className="parent" dir="auto">
              {body}
            </p>
          </li>
        ))}
      </ol>
    </details>
  );
}

function Findings({ item, reasons, clock }: Reasoned) {
  const { findings, reports, phase, status, isJudged } = item;
  const isOwed = phase !== null && !findings.some((one) => one.phase === phase);
  if (findings.length + reports.length === 0 && !isOwed) return null;
  const effect = { pending: 'held2', rejected: 'down', spam: 'down', approved: null }[status];
  return (
    <table className="phases">
      <caption className="lab">Why it is here</caption>
      <tbody>
        {isOwed && (
          <tr>
            <th scope="row">{phaseName(phase)}</th>
            <td>{!isJudged && status === 'approved' ? 'Let it through.' : 'Decided by itself.'}</td>
          </tr>
        )}
        {findings.map((one) => (
          <tr key={one.phase}>
            <th scope="row">
              {phaseName(one.phase)}
              {one.phase === phase && !isJudged && effect && (
                <span className={`st ${effect}`}>{status === 'pending' ? 'Held' : 'Refused'}</span>
              )}
            </th>
            <td>
              {one.message}
              {one.matches.length > 0 && (
                <>
                  {' '}
                  <span className="hint">
                    {one.matches.map((match, at) => (
                      <span key={at}>
                        {at > 0 && ', '}
                        <q dir="auto">{match}</q>
                      </span>
                    ))}
                  </span>
                </>
              )}
            </td>
          </tr>
        ))}
        {reports.map(({ reason, note, by, at }) => (
          <tr key={at + by}>
            <th scope="row">Report</th>
            <td>
              {reasons.find((one) => one.reason === reason)?.label ?? reasonWords[reason]}, says{' '}
              <bdi>{by}</bdi> {ago(new Date(at), clock.now)}
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

function LastDecision({ item: { lastDecision }, reasons, clock }: Reasoned) {
  if (!lastDecision) return null;
  const { decision, by, phase, reason, note, message, at } = lastDecision;
  const label = reasons.find((one) => one.reason === reason)?.label ?? reason;
  return (
    <p className="hint">
      {decided[decision] ?? decision} by{' '}
      {by ? <bdi>{by}</bdi> : phase ? 'the rules' : 'a former moderator'}{' '}
      {ago(new Date(at), clock.now)}
      {label && `: ${label.charAt(0).toLowerCase()}${label.slice(1)}`}.{' '}
      {message && (
        <>
          The member was told: <q dir="auto">{message}</q>{' '}
        </>
      )}
      {note && (
        <>
          Note: <q dir="auto">{note}</q>
        </>
      )}
    </p>
  );
}
