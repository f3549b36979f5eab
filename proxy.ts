import { NextResponse, type NextRequest } from 'next/server';
import { savedPath } from '@/lib/paths';

const sessionCookie = /^(__Host-|__Secure-)?next-auth\.session-token(\.\d)?$/;

/**
 * Sends anonymous visitors of the newsroom and the account pages to sign in, and back afterwards. A courtesy, not the
 * lock: it sees only that there is a cookie. Loaders and actions decide.
 */
export function proxy(request: NextRequest): NextResponse {
  const isReading = request.method === 'GET' || request.method === 'HEAD';
  const hasCookie = request.cookies.getAll().some(({ name }) => sessionCookie.test(name));
  const { pathname, search } = request.nextUrl;
  // Of somebody without an account the browser alone knows the list.
  if (!isReading || hasCookie || pathname === savedPath()) return NextResponse.next();
  const signIn = request.nextUrl.clone();
  signIn.pathname = '/signin';
  signIn.search = `?next=${encodeURIComponent(pathname + search)}`;
  return NextResponse.redirect(signIn);
}

export const config = { matcher: ['/admin/:path*', '/account/:path*'] };
