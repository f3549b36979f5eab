'use client';

import { useActionState } from 'react';
import { CommentField } from '@/components/account/comment-fields';
import { FaultLine } from '@/components/ui/fault-line';
import { editCommentAction, withdrawCommentAction } from '@/lib/comments/actions';

/** Changes one's own comment within the minutes that the paper gives. */
export function CommentEdit({ id, body, minutes }: { id: number; body: string; minutes: number }) {
  const [state, run, isPending] = useActionState(editCommentAction, null);
  const failure = state && !state.ok ? state : null;
  return (
    <form className="stack" action={run}>
      <FaultLine>{failure?.error.message}</FaultLine>
      <input type="hidden" name="id" value={id} />
      <CommentField key={failure?.values?.body} value={body} failure={failure} label="Edit it" />
      <p className="hint">
        You can edit a comment for {minutes} minutes, until somebody answers. The new words are read
        as the old ones were.
      </p>
      <button className="btn" disabled={isPending}>
        Save
      </button>
    </form>
  );
}

/** Takes one's own comment back. */
export function CommentWithdraw({ id }: { id: number }) {
  const [state, run, isPending] = useActionState(withdrawCommentAction, null);
  return (
    <details>
      <summary className="text">Delete it</summary>
      <form className="stack" action={run}>
        <FaultLine>{state && !state.ok && state.error.message}</FaultLine>
        <input type="hidden" name="id" value={id} />
        <p className="hint">
          It cannot be brought back. While replies to it stand, a line says that it was deleted.
        </p>
        <button className="btn line" disabled={isPending}>
          Delete my comment
        </button>
      </form>
    </details>
  );
}
