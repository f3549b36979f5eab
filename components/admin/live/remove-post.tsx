'use client';

import { useActionState } from 'react';
import { FaultLine } from '@/components/ui/fault-line';
import { removePostAction } from '@/lib/live-posts/actions';
import type { PostEntry } from '@/lib/live-posts/schema';

/** Takes a post from readers, at once, or gives it back. */
export function RemovePost({ storyId, post }: { storyId: number; post: PostEntry }) {
  const [state, act, isActing] = useActionState(removePostAction, null);
  const isGone = post.removedAt !== null;
  return (
    <form action={act}>
      <input type="hidden" name="storyId" value={storyId} />
      <input type="hidden" name="id" value={post.id} />
      <input type="hidden" name="version" value={post.version} />
      <input type="hidden" name="removed" value={isGone ? 'no' : 'yes'} />
      <FaultLine>{state && !state.ok && state.error.message}</FaultLine>
      <button className="text" disabled={isActing}>
        {isGone ? 'Give it back to readers' : 'Take it from readers'}
        <span className="vh">: {post.headline || `post ${post.id}`}</span>
      </button>
    </form>
  );
}
