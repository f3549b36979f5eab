import { unstable_rethrow } from 'next/navigation';
import { authOptions } from '@/lib/auth/options';
import { clientOf, type Client } from '@/lib/auth/client';
import { demand, type Viewer } from '@/lib/auth/policy';
import { demandPresence } from '@/lib/auth/presence/mutations';
import { configuredProviders } from '@/lib/auth/providers/config';
import { leavingPage } from '@/lib/auth/providers/leaving-page';
import { setLinkIntent } from '@/lib/auth/providers/link-intent';
import { startProvider } from '@/lib/auth/providers/start';
import { providerForm } from '@/lib/auth/schema';
import { getViewer } from '@/lib/auth/viewer';
import { readForm, refuseForm, seeOther } from '@/lib/comments/form-answer';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { safeReturnPath, signInDonePath, signInErrorPath, waysInPath } from '@/lib/paths';
import { assertSameOrigin } from '@/lib/route';

/** Why it may not be the account's owner who links; null when it is. Throws `rate_limited`. */
const absence = (viewer: Viewer, current: string | undefined, client: Client) =>
  demandPresence(viewer, current, client).then(
    () => null,
    (error: unknown) => {
      if (error instanceof AppError && error.code === 'invalid') return 'password';
      if (error instanceof AppError && error.code === 'forbidden') return 'stale';
      throw error;
    },
  );

/** Begins to sign in with another service, or to link it. Only by a form of ours: a link must not sign anybody in. */
export async function POST(request: Request): Promise<Response> {
  try {
    assertSameOrigin(request);
    const parsed = providerForm.safeParse(await readForm(request));
    const chosen = configuredProviders().find(({ id }) => id === parsed.data?.provider);
    if (!parsed.success || !chosen)
      throw new AppError('malformed', 'There is no such service to sign in with.');
    const isLinking = parsed.data.intent === 'link';
    const viewer = isLinking ? await getViewer() : null;
    if (isLinking) {
      demand(viewer, 'account.use');
      const problem = await absence(viewer, parsed.data.current, clientOf(request.headers));
      if (problem) return seeOther(waysInPath(problem));
    }
    const next = parsed.data.next && safeReturnPath(parsed.data.next);
    const back = isLinking ? waysInPath() : signInDonePath(next);
    const { SITE_URL } = env();
    const { url, cookies } = await startProvider(authOptions({}), chosen.id, SITE_URL + back);
    if (new URL(url, SITE_URL).origin === SITE_URL)
      return seeOther(isLinking ? waysInPath('unavailable') : signInErrorPath('OAuthSignin', next));
    await setLinkIntent(viewer);
    const response = leavingPage({ url, name: chosen.name });
    for (const cookie of cookies) response.headers.append('Set-Cookie', cookie);
    return response;
  } catch (error) {
    unstable_rethrow(error);
    return refuseForm(error, {});
  }
}
