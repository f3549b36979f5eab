import { CommentForm } from '@/components/site/comments/comment-form';
import type { ReaderComment } from '@/lib/comments/schema';
import { reportPath } from '@/lib/paths';

type Props = { comment: ReaderComment; slug: string; isOpen: boolean };

/** What a reader can do with a comment: like, answer, report. */
export function CommentActs({ comment: { id, likes, author }, slug, isOpen }: Props) {
  const name = <bdi>{author?.name}</bdi>;
  const whose = <span className="vh"> the comment by {name}</span>;
  return (
    <div className="acts">
      <form action="/api/forms/like" method="post">
        <input type="hidden" name="slug" value={slug} />
        <input type="hidden" name="id" value={id} />
        <button className="text">
          Like{whose} <span className="num">{likes}</span>
        </button>
      </form>
      {isOpen && (
        <details className="reply">
          <summary className="text">Reply{<span className="vh"> to {name}</span>}</summary>
          <CommentForm slug={slug} parentId={id} />
        </details>
      )}
      <a className="text" href={reportPath(id)} rel="nofollow">
        Report{whose}
      </a>
    </div>
  );
}
