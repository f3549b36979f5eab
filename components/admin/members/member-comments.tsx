import Link from 'next/link';
import { DeskMoment } from '@/components/admin/desk-moment';
import { stateWords } from '@/components/admin/members/words';
import { PickForm } from '@/components/admin/moderation/pick-form';
import type { MemberView } from '@/lib/moderation/members/loaders';
import {
  commentStates,
  type MemberComment,
  type MemberQuery,
} from '@/lib/moderation/members/schema';
import { articlePath, moderationPath } from '@/lib/paths';

type Props = {
  view: MemberView;
  query: MemberQuery;
  /** The address with other comments of theirs than these. */
  address: (query: Pick<MemberQuery, 'status' | 'cursor'>) => string;
};

/** Everything they wrote, with what became of it. */
export function MemberComments({ view, query: { status, cursor }, address }: Props) {
  const { member, comments } = view;
  const all = Object.values(member.comments).reduce((sum, count) => sum + count, 0);
  const chips = [
    { state: undefined, name: 'All', count: all },
    ...commentStates.map((state) => ({
      ...{ state, name: stateWords[state].name, count: member.comments[state] },
    })),
  ];
  return (
    <section className="panel wide" aria-labelledby="wrote">
      <h2 id="wrote">What they wrote</h2>
      <div className="in">
        <ul className="chips" aria-label="By state">
          {chips.map(({ state, name, count }) => (
            <li key={name}>
              <Link
                href={address({ status: state }) as never}
                scroll={false}
                prefetch={false}
                aria-current={state === status ? 'true' : undefined}
              >
                {name} {count}
              </Link>
            </li>
          ))}
        </ul>
        {comments.items.length === 0 ? (
          <p className="hint">Nothing.</p>
        ) : (
          <ol className="said-of">
            {comments.items.map((comment) => (
              <li key={comment.id}>
                <Comment comment={comment} view={view} />
              </li>
            ))}
          </ol>
        )}
        {(cursor ?? comments.nextCursor) && (
          <nav className="pages" aria-label="Pages">
            {cursor && (
              <Link href={address({ status }) as never} scroll={false} prefetch={false}>
                Back to the newest
              </Link>
            )}
            {comments.nextCursor && (
              <Link
                href={address({ status, cursor: comments.nextCursor }) as never}
                scroll={false}
                prefetch={false}
                rel="next"
              >
                Older ones
              </Link>
            )}
          </nav>
        )}
      </div>
    </section>
  );
}

function Comment({ comment, view: { now, place } }: { comment: MemberComment; view: MemberView }) {
  const { id, body, status, at, isEdited, isReply, isPicked, story } = comment;
  const { name, sign } = stateWords[status];
  return (
    <>
      <p className="hint">
        <span className={`st ${sign}`}>{name}</span> <DeskMoment at={at} now={now} place={place} />
        {isEdited && ', edited'}, {isReply ? 'in reply, ' : ''}on{' '}
        <a href={articlePath(story.slug)}>
          <bdi>{story.headline}</bdi>
        </a>
      </p>
      <p className="words" dir="auto">
        {body}
      </p>
      {status !== 'deleted' && (
        <p>
          <a href={moderationPath({ status, comment: id })}>
            In the queue<span className="vh">: comment {id}</span>
          </a>
        </p>
      )}
      {status === 'approved' && <PickForm id={id} isPicked={isPicked} />}
    </>
  );
}
