import { NextResponse, type NextRequest } from 'next/server';

const sessionCookie = /^(__Host-|__Secure-)?next-auth\.session-token(\.\d)?$/;

/**
 * Sends anonymous visitors of the newsroom and the account pages to sign in, and back afterwards. A courtesy, not the
 * lock: it sees only that there is a cookie. Loaders and actions decide.
 */
export function proxy(request: NextRequest): NextResponse {
  const isReading = request.method === 'GET' || request.method === 'HEAD';
  const hasCookie = request.cookies.getAll().some(({ name }) => sessionCookie.test(name));
  if (!isReading || hasCookie) return NextResponse.next();
  const { pathname, search } = request.nextUrl;
  const signIn = request.nextUrl.clone();
  signIn.pathname = '/signin';
  signIn.search = `?next=${encodeURIComponent(pathname + search)}`;
  return NextResponse.redirect(signIn);
}

export const config = { matcher: ['/admin/:path*', '/account/:path*'] };
