import { SanctionForm } from '@/components/admin/moderation/sanction-form';
import { memberWords, nameOf, type Clock } from '@/components/admin/moderation/words';
import { longDateTime } from '@/lib/dates';
import type { QueueItem } from '@/lib/moderation/schema';

type Props = { item: QueueItem; clock: Clock; mayBeSanctioned: boolean };

/** Whose comment it is: how long they have been here, what became of their comments, what holds for them. */
export function MemberPanel({ item, clock, mayBeSanctioned }: Props) {
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
            <dt>Member since</dt>
            <dd>{longDateTime(new Date(author.memberSince), clock.place)}</dd>
            <dt>Approved</dt>
            <dd>{author.approved}</dd>
            <dt>Rejected or spam</dt>
            <dd>{author.rejected}</dd>
            <dt>Role</dt>
            <dd>{author.role}</dd>
            <dt>Standing</dt>
            <dd>{standing?.join(', ')}</dd>
          </dl>
        ) : (
          <p className="hint">Somebody without an account here.</p>
        )}
        {author && mayBeSanctioned && <SanctionForm key={author.id} userId={author.id} />}
      </div>
    </section>
  );
}
