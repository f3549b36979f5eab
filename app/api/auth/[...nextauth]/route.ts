import NextAuth from 'next-auth';
import { endFormerSession } from '@/lib/auth/cookies';
import { flowSecret } from '@/lib/auth/flow-secret';
import { authOptions, type AuthNotes } from '@/lib/auth/options';
import { hintCookieName, hintCookieOptions, sessionCookieName } from '@/lib/auth/session';
import { clearSiteData } from '@/lib/auth/sign-out';
import { problem } from '@/lib/route';

type Context = { params: Promise<{ nextauth: string[] }> };

/** next-auth, plus what it does not do: the readable hint beside the session's cookie, 429, and a clean browser after signing out. */
async function handle(request: Request, context: Context): Promise<Response> {
  const [action, provider] = (await context.params).nextauth;
  if (request.method === 'GET' && action === 'callback' && provider === 'credentials') {
    const answer = problem('not_found', { detail: 'Signing in with a password is a POST.' });
    return new Response(answer.body, {
      status: 405,
      headers: [...answer.headers, ['Allow', 'POST']],
    });
  }
  const notes: AuthNotes = {};
  const auth = NextAuth(authOptions(notes, await flowSecret(request.method))) as (
    request: Request,
    context: Context,
  ) => Promise<Response>;
  const response = withHint(await auth(request, context), notes);
  if (notes.begun) await endFormerSession(notes.begun);
  if (action === 'signout' && request.method === 'POST')
    response.headers.set('Clear-Site-Data', clearSiteData);
  return notes.refusal?.retryAfter ? refused(response, notes.refusal.retryAfter) : response;
}

function withHint(response: Response, { begun }: AuthNotes): Response {
  const session = response.headers
    .getSetCookie()
    .find((cookie) => cookie.startsWith(`${sessionCookieName()}=`));
  const isEnd = session?.startsWith(`${sessionCookieName()}=;`);
  if (isEnd || (begun && !begun.isPending)) {
    const { secure, maxAge } = hintCookieOptions();
    response.headers.append(
      'Set-Cookie',
      `${hintCookieName}=${isEnd ? '' : '1'}; Path=/; SameSite=Lax; Max-Age=${isEnd ? 0 : maxAge}${secure ? '; Secure' : ''}`,
    );
  }
  return response;
}

/** Programs get the status; a browser's form is sent on to the words. */
function refused(response: Response, retryAfter: number): Response {
  const headers = new Headers(response.headers);
  headers.set('Retry-After', String(retryAfter));
  const status = response.headers.has('Location') ? response.status : 429;
  return new Response(response.body, { status, headers });
}

export { handle as GET, handle as POST };
