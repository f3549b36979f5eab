import { CommentItem, type ThreadContext } from '@/components/site/comments/comment-item';
import type { Focus, ReaderComment } from '@/lib/comments/schema';
import { descendants } from '@/lib/comments/tree';
import { wordsIn } from '@/lib/i18n/words';
import { conversationPath } from '@/lib/paths';

/** From this depth on replies stand below each other. On a phone the style sheet indents less (parts/talk.css). */
const deepest = 5;

type Props = ThreadContext & { comment: ReaderComment; depth: number };

function Replies({ comment, depth, ...context }: Props) {
  if (comment.replies.length === 0) return null;
  return (
    <ol className="reps">
      {depth < deepest
        ? comment.replies.map((reply) => (
            <li key={reply.id}>
              <CommentItem {...context} comment={reply} />
              <Replies {...context} comment={reply} depth={depth + 1} />
            </li>
          ))
        : descendants(comment).map((reply) => (
            <li key={reply.id}>
              <CommentItem {...context} comment={reply} />
            </li>
          ))}
    </ol>
  );
}

type MoreProps = Omit<ThreadContext, 'isOpen'> & { comment: ReaderComment };

/** Where a long thread goes on. */
function More({ comment: { id, more }, slug, place }: MoreProps) {
  if (!more) return null;
  return (
    <p className="more">
      <a href={conversationPath(slug, { comment: id, cursor: more.cursor })} rel="nofollow">
        {wordsIn(place).comments.moreReplies(more.count)}
      </a>
    </p>
  );
}

type ThreadsProps = ThreadContext & { threads: ReaderComment[]; focus: Focus | null };

/** Top comments with what was answered to them; or one comment below what it answers. */
export function CommentThreads({ threads, focus, ...context }: ThreadsProps) {
  return (
    <comment-thread data-story={context.slug}>
      <ol className="thread" data-below="">
        {focus?.ancestors.map((comment) => (
          <li key={comment.id} className="above">
            <CommentItem {...context} comment={comment} isBrief />
          </li>
        ))}
        {threads.map((comment) => (
          <li key={comment.id}>
            <CommentItem {...context} comment={comment} isFocus={focus?.id === comment.id} />
            <Replies {...context} comment={comment} depth={1} />
            <More comment={comment} slug={context.slug} place={context.place} />
          </li>
        ))}
      </ol>
    </comment-thread>
  );
}
