'use client';

import { useActionState } from 'react';
import { CommentField } from '@/components/account/comment-fields';
import { useFaultFocus } from '@/components/account/use-fault-focus';
import { useWords } from '@/components/account/words';
import { FaultLine } from '@/components/ui/fault-line';
import { postDraftAction } from '@/lib/comments/actions';

type Props = {
  draft: string;
  body: string;
  /** Why it was not posted, or cannot be posted now. */
  problem: string | null;
  isReply: boolean;
  /** What it answered has gone. */
  isOrphan: boolean;
};

/** What was typed on a story's page, to be put right and posted. */
export function CommentDraft({ draft, body, problem, isReply, isOrphan }: Props) {
  const { account, comments } = useWords();
  const [state, run, isPending] = useActionState(postDraftAction, null);
  const form = useFaultFocus(state && !state.ok ? state : null);
  const failure = state && !state.ok ? state : null;
  const hasNoParent =
    isOrphan || failure?.error.fields?.some(({ path }) => path === 'parentId') === true;
  return (
    <form ref={form} className="stack" action={run}>
      <FaultLine>{failure ? failure.error.message : problem}</FaultLine>
      <input type="hidden" name="draft" value={draft} />
      {/* A new key after each answer, so that the field shows what that answer brings back. */}
      <CommentField
        key={failure?.values?.body}
        value={body}
        failure={failure}
        label={isReply ? comments.reply : comments.comment}
      />
      <button className="btn" disabled={isPending}>
        {isReply ? comments.postReply : comments.post}
      </button>
      {hasNoParent && (
        <button className="btn line" name="alone" value="yes" disabled={isPending}>
          {account.comment.alone}
        </button>
      )}
    </form>
  );
}
