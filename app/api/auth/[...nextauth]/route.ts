import NextAuth from 'next-auth';
import { authOptions } from '@/lib/auth/options';
import { hintCookieName, hintCookieOptions, sessionCookieName } from '@/lib/auth/session';

type Context = { params: Promise<{ nextauth: string[] }> };

/** next-auth, plus the readable hint cookie wherever it sets or clears the session. */
async function handle(request: Request, context: Context): Promise<Response> {
  const auth = NextAuth(authOptions()) as (request: Request, context: Context) => Promise<Response>;
  const response = await auth(request, context);
  const session = response.headers
    .getSetCookie()
    .find((cookie) => cookie.startsWith(`${sessionCookieName()}=`));
  if (session) {
    const isEnd = session.startsWith(`${sessionCookieName()}=;`);
    const { secure, maxAge } = hintCookieOptions();
    response.headers.append(
      'Set-Cookie',
      `${hintCookieName}=${isEnd ? '' : '1'}; Path=/; SameSite=Lax; Max-Age=${isEnd ? 0 : maxAge}${secure ? '; Secure' : ''}`,
    );
  }
  return response;
}

export { handle as GET, handle as POST };
