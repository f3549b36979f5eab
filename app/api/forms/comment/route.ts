import { unstable_rethrow } from 'next/navigation';
import { clientOf } from '@/lib/auth/client';
import { getViewer } from '@/lib/auth/viewer';
import { keepCommentDraft } from '@/lib/comments/drafts/mutations';
import { readForm, refuseForm, seeOther } from '@/lib/comments/form-answer';
import { postComment } from '@/lib/comments/mutations';
import { commentForm } from '@/lib/comments/schema';
import { AppError } from '@/lib/errors';
import { accountCommentPath, commentPath, conversationPath, signInPath } from '@/lib/paths';
import { assertSameOrigin } from '@/lib/route';

/** Posts a comment by plain form. Whoever cannot post (yet) finds what they typed on a page of their account. */
export async function POST(request: Request): Promise<Response> {
  let typed: Record<string, string> = {};
  try {
    assertSameOrigin(request);
    typed = await readForm(request);
    const parsed = commentForm.safeParse(typed);
    if (!parsed.success) throw new AppError('malformed', 'The form is not complete.');
    const { slug, parentId } = parsed.data;
    const now = new Date();
    try {
      const { id, status } = await postComment(await getViewer(), parsed.data, now);
      if (status !== 'approved') return seeOther(accountCommentPath({ posted: id }));
      // A reply may hang on a page of the conversation other than the first.
      return seeOther(
        parentId === null ? commentPath(slug, id) : conversationPath(slug, { comment: id }),
      );
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      const draft = await keepCommentDraft(parsed.data, clientOf(request.headers).address, now);
      if (error.code === 'unauthenticated') {
        return seeOther(signInPath(accountCommentPath({ draft })));
      }
      const isOrphan = error.fields?.some(({ path }) => path === 'parentId');
      const isElsewhere = error.details?.isElsewhere === true;
      const problem = isOrphan ? 'parent' : isElsewhere ? 'elsewhere' : error.code;
      return seeOther(accountCommentPath({ draft, problem }));
    }
  } catch (error) {
    unstable_rethrow(error);
    return refuseForm(error, typed);
  }
}
