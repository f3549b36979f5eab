import type { MouseEvent } from 'react';
import {
  memberWords,
  nameOf,
  sanctionWords,
  type Clock,
} from '@/components/admin/moderation/words';
import { longDateTime } from '@/lib/dates';
import type { QueueItem } from '@/lib/moderation/schema';
import { ago } from '@/lib/moderation/told';
import { adminMemberPath } from '@/lib/paths';

type Props = {
  item: QueueItem;
  clock: Clock;
  /** The address of the queue of this member alone. */
  onlyTheirs: string | null;
  openMember: (event: MouseEvent, id: number) => void;
};

/** Whose comment it is: how long they have been here, what became of their comments, what holds for them. */
export function MemberPanel({ item, clock, onlyTheirs, openMember }: Props) {
  const { author } = item;
  const standing = author && [
    memberWords[author.status],
    ...(author.suspendedUntil
      ? [`until ${longDateTime(new Date(author.suspendedUntil), clock.place)}`]
      : []),
    ...(author.premoderated ? ['pre-moderated'] : []),
    ...(author.trusted ? ['trusted'] : []),
  ];
  return (
    <section className="panel" aria-labelledby="member-head">
      <h2 id="member-head">
        <bdi>{nameOf(item)}</bdi>
      </h2>
      <div className="in">
        {author ? (
          <dl className="kv">
            <dt>Joined</dt>
            <dd>
              <time
                dateTime={author.memberSince}
                title={longDateTime(new Date(author.memberSince), clock.place)}
              >
                {ago(new Date(author.memberSince), clock.now)}
              </time>
            </dd>
            <dt>Approved</dt>
            <dd>{author.approved}</dd>
            <dt>Rejected or spam</dt>
            <dd>{author.rejected}</dd>
            <dt>Sanctions</dt>
            <dd>{author.sanctionCount}</dd>
            <dt>Role</dt>
            <dd>{author.role}</dd>
            <dt>Standing</dt>
            <dd>{standing?.join(', ')}</dd>
          </dl>
        ) : (
          <p className="hint">Somebody without an account here.</p>
        )}
        {author && author.sanctions.length > 0 && (
          <ul className="sanctions">
            {author.sanctions.map(({ action, reason, by, until, at }) => (
              <li key={at + action}>
                <b>{sanctionWords[action] ?? action}</b>{' '}
                {until && `until ${longDateTime(new Date(until), clock.place)} `}
                {ago(new Date(at), clock.now)}
                {by && (
                  <>
                    {' '}
                    by <bdi>{by}</bdi>
                  </>
                )}
                : <q dir="auto">{reason}</q>
              </li>
            ))}
          </ul>
        )}
        {onlyTheirs && <a href={onlyTheirs}>Only their comments</a>}
        {author && (
          <a
            className="btn line"
            href={adminMemberPath(author.id)}
            onClick={(event) => openMember(event, author.id)}
          >
            Record and decisions <kbd>B</kbd>
          </a>
        )}
      </div>
    </section>
  );
}
