'use client';

import { useActionState } from 'react';
import { CommentField } from '@/components/account/comment-fields';
import { useWords } from '@/components/account/words';
import { FaultLine } from '@/components/ui/fault-line';
import { editCommentAction, withdrawCommentAction } from '@/lib/comments/actions';

/** Changes one's own comment within the minutes that the paper gives. */
export function CommentEdit({ id, body, minutes }: { id: number; body: string; minutes: number }) {
  const { account } = useWords();
  const [state, run, isPending] = useActionState(editCommentAction, null);
  const failure = state && !state.ok ? state : null;
  return (
    <form className="stack" action={run}>
      <FaultLine>{failure?.error.message}</FaultLine>
      <input type="hidden" name="id" value={id} />
      <CommentField
        key={failure?.values?.body}
        value={body}
        failure={failure}
        label={account.comment.edit}
      />
      <p className="hint">{account.comment.editHint(minutes)}</p>
      <button className="btn" disabled={isPending}>
        {account.save}
      </button>
    </form>
  );
}

/** Takes one's own comment back. */
export function CommentWithdraw({ id }: { id: number }) {
  const { account } = useWords();
  const [state, run, isPending] = useActionState(withdrawCommentAction, null);
  return (
    <details>
      <summary className="text">{account.comment.deleteIt}</summary>
      <form className="stack" action={run}>
        <FaultLine>{state && !state.ok && state.error.message}</FaultLine>
        <input type="hidden" name="id" value={id} />
        <p className="hint">{account.comment.deleteHint}</p>
        <button className="btn line" disabled={isPending}>
          {account.comment.delete}
        </button>
      </form>
    </details>
  );
}
