'use client';

import { useActionState } from 'react';
import { useWords } from '@/components/account/words';
import { FaultLine } from '@/components/ui/fault-line';
import { unlikeAction } from '@/lib/account/likes/actions';
import type { OwnLikes } from '@/lib/account/data';
import { longDateTime, zonedIso, type Place } from '@/lib/dates';
import { conversationPath } from '@/lib/paths';

/** The comments that somebody likes, each with the way to it and a button that takes the like back. */
export function LikesList({ likes, place }: { likes: OwnLikes; place: Place }) {
  const { account, own } = useWords();
  const words = own.likes;
  const [state, unlike, isPending] = useActionState(unlikeAction, null);
  return (
    <>
      <FaultLine>{state && !state.ok && state.error.message}</FaultLine>
      <ul className="own">
        {likes.map(({ id, author, body, likedAt, story }) => (
          <li key={id}>
            <p className="meta">
              {words.liked({
                author: <bdi>{author ?? account.told.former}</bdi>,
                story: (
                  <a href={conversationPath(story.slug, { comment: id })}>
                    <bdi>{story.headline}</bdi>
                  </a>
                ),
                date: (
                  <time dateTime={zonedIso(likedAt, place.timeZone)}>
                    {longDateTime(likedAt, place)}
                  </time>
                ),
              })}
            </p>
            <p dir="auto" className="words brief">
              {body}
            </p>
            <form action={unlike}>
              <input type="hidden" name="id" value={id} />
              <button className="text" disabled={isPending}>
                {words.take}
                <span className="vh">
                  {' '}
                  {words.takeFrom({ author: <bdi>{author ?? account.told.former}</bdi> })}
                </span>
              </button>
            </form>
          </li>
        ))}
      </ul>
    </>
  );
}
