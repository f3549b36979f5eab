import { CommentItem, type ThreadContext } from '@/components/site/comments/comment-item';
import type { ReaderComment } from '@/lib/comments/schema';
import { descendants } from '@/lib/comments/tree';

/** From this depth on replies stand below each other: on a phone there is no room to indent them further. */
const deepest = 4;

type Props = ThreadContext & { comment: ReaderComment; depth: number };

function Replies({ comment, depth, ...context }: Props) {
  if (comment.replies.length === 0) return null;
  return (
    <ol className="reps">
      {depth < deepest
        ? comment.replies.map((reply) => (
            <li key={reply.id}>
              <CommentItem {...context} comment={reply} parent={comment} />
              <Replies {...context} comment={reply} depth={depth + 1} />
            </li>
          ))
        : descendants(comment).map(({ comment: reply, parent }) => (
            <li key={reply.id}>
              <CommentItem {...context} comment={reply} parent={parent} />
            </li>
          ))}
    </ol>
  );
}

type ThreadsProps = ThreadContext & { threads: ReaderComment[] };

/** Top comments with everything that was answered to them. */
export function CommentThreads({ threads, ...context }: ThreadsProps) {
  return (
    <comment-thread data-story={context.slug}>
      <ol className="thread">
        {threads.map((comment) => (
          <li key={comment.id}>
            <CommentItem {...context} comment={comment} />
            <Replies {...context} comment={comment} depth={1} />
          </li>
        ))}
      </ol>
    </comment-thread>
  );
}
