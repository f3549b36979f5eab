import { unstable_rethrow } from 'next/navigation';
import { getViewer } from '@/lib/auth/viewer';
import { readForm, refuseForm, seeOther } from '@/lib/comments/form-answer';
import { AppError } from '@/lib/errors';
import { articlePath, savedPath, signInPath } from '@/lib/paths';
import { assertSameOrigin } from '@/lib/route';
import { setSaved } from '@/lib/saved/mutations';
import { saveForm } from '@/lib/saved/schema';

/**
 * Puts a story aside by plain form and goes to the list, since the story's page is the same for everyone and could not
 * say that it was done. Whoever is not signed in does that first and comes back to the story.
 */
export async function POST(request: Request): Promise<Response> {
  let slug: string | undefined;
  try {
    assertSameOrigin(request);
    const parsed = saveForm.safeParse(await readForm(request));
    if (!parsed.success) throw new AppError('malformed', 'The form is not complete.');
    slug = parsed.data.slug;
    const viewer = await getViewer();
    if (!viewer) return seeOther(signInPath(articlePath(slug)));
    await setSaved(viewer, { slug, saved: parsed.data.saved === 'yes' }, new Date());
    return seeOther(savedPath());
  } catch (error) {
    unstable_rethrow(error);
    return refuseForm(error, { ...(slug ? { slug } : {}) });
  }
}
