import { unstable_rethrow } from 'next/navigation';
import { getViewer } from '@/lib/auth/viewer';
import { readForm, refuseForm, seeOther } from '@/lib/comments/form-answer';
import { setLike } from '@/lib/comments/likes/mutations';
import { likeForm } from '@/lib/comments/schema';
import { AppError } from '@/lib/errors';
import { conversationPath, signInPath } from '@/lib/paths';
import { assertSameOrigin } from '@/lib/route';

/** Likes a comment by plain form and returns to it. */
export async function POST(request: Request): Promise<Response> {
  let slug: string | undefined;
  try {
    assertSameOrigin(request);
    const parsed = likeForm.safeParse(await readForm(request));
    if (!parsed.success) throw new AppError('malformed', 'The form is not complete.');
    slug = parsed.data.slug;
    const { id } = parsed.data;
    const comment = conversationPath(slug, { comment: id });
    const viewer = await getViewer();
    if (!viewer) return seeOther(signInPath(comment));
    await setLike(viewer, { id, liked: true }, new Date());
    return seeOther(comment);
  } catch (error) {
    unstable_rethrow(error);
    return refuseForm(error, { ...(slug ? { slug } : {}) });
  }
}
