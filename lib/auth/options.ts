import type { NextAuthOptions, User } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { cookies, headers } from 'next/headers';
import { clientOf } from '@/lib/auth/client';
import { getViewerByPointer } from '@/lib/auth/data';
import { csrfCookieName, stateCookieName } from '@/lib/auth/flow-secret';
import { decodeCookie, encodeCookie } from '@/lib/auth/jwt';
import { takeLinkIntent } from '@/lib/auth/providers/link-intent';
import { arrive, linkIdentity } from '@/lib/auth/providers/mutations';
import { arrivalFrom, oauthProviders } from '@/lib/auth/providers/next-auth';
import { nextIn } from '@/lib/auth/return-address';
import { signInInput } from '@/lib/auth/schema';
import { completeByCode } from '@/lib/auth/second-factor/mutations';
import { hashSecret } from '@/lib/auth/secret';
import {
  cookieSeconds,
  hostCookieName,
  pointerOf,
  sessionCookieName,
  sessionCookieOptions,
} from '@/lib/auth/session';
import { endSession, type Begun } from '@/lib/auth/sessions/mutations';
import { authenticate } from '@/lib/auth/sign-in/mutations';
import { getViewer } from '@/lib/auth/viewer';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { log } from '@/lib/log';
import { accountPath, signInErrorPath, waysInPath } from '@/lib/paths';

/** What happened inside next-auth that its answer does not say. */
export type AuthNotes = { refusal?: AppError; begun?: Begun };

/**
 * next-auth's configuration. Its cookie is the one of session.ts: only a pointer, the person is read from the database.
 * `secret` is what next-auth checks its other cookies with, which live for one request or flow.
 */
export function authOptions(
  notes: AuthNotes,
  secret: string = env().NEXTAUTH_SECRET,
): NextAuthOptions {
  return {
    secret,
    jwt: { encode: encodeCookie, decode: decodeCookie },
    session: { strategy: 'jwt', maxAge: cookieSeconds },
    pages: { signIn: '/signin', error: '/signin', signOut: accountPath() },
    cookies: authCookies(),
    // Only the code of what went wrong: the rest may hold what a provider said of somebody.
    logger: {
      error: (code) => log.warn({ event: 'sign-in.fail', code }, 'next-auth'),
      warn: () => undefined,
      debug: () => undefined,
    },
    providers: [
      Credentials({
        credentials: {
          email: { label: 'E-mail', type: 'email' },
          password: { label: 'Password', type: 'password' },
          code: { label: 'Code of the second factor, where one is set up', type: 'text' },
        },
        async authorize(raw, request) {
          const parsed = signInInput.safeParse(raw);
          if (!parsed.success) return null;
          try {
            const client = clientOf(new Headers(request.headers as Record<string, string>));
            const begun = await authenticate(parsed.data, client);
            notes.begun = await completeByCode(begun, raw?.code, client);
            return userOf(notes.begun);
          } catch (error) {
            if (!(error instanceof AppError)) throw error;
            notes.refusal = error;
            if (error.code === 'unauthenticated' || error.code === 'invalid') return null;
            throw new Error(error.code); // next-auth hands it on as ?error=
          }
        },
      }),
      ...oauthProviders(),
    ],
    callbacks: {
      async signIn({ user, account, profile }) {
        if (account?.type !== 'oauth') return true;
        try {
          return await receive({ user, provider: account.provider, claims: profile, notes });
        } catch (error) {
          log.error({ err: error }, 'a sign-in with a provider failed');
          return signInErrorPath('Callback');
        }
      },
      jwt({ token, user }) {
        // Nothing but the pointer goes into the cookie.
        if (user) return { sub: user.id, sid: user.sessionSecret };
        return { sub: token.sub, sid: token.sid };
      },
      async session({ session, token }) {
        const pointer = pointerOf(token);
        const viewer = pointer && (await getViewerByPointer(pointer, new Date()));
        if (!viewer || viewer.status === 'BANNED') return { expires: new Date(0).toISOString() };
        const { name, email, role } = viewer;
        return { expires: session.expires, user: { name, email, role } };
      },
    },
    events: {
      async signOut({ token }) {
        const pointer = pointerOf(token);
        if (pointer) await endSession(hashSecret(pointer.secret));
      },
    },
  };
}

const userOf = ({ userId, secret }: Begun): User => ({
  id: String(userId),
  sessionSecret: secret,
});

/** Each of next-auth's cookies is bound to the host; its own names are so only for one of them. */
function authCookies(): NextAuthOptions['cookies'] {
  const { maxAge: _, ...options } = sessionCookieOptions();
  const short = { ...options, maxAge: 15 * 60 };
  return {
    sessionToken: { name: sessionCookieName(), options: sessionCookieOptions() },
    callbackUrl: { name: callbackUrlCookie(), options },
    csrfToken: { name: csrfCookieName(), options },
    pkceCodeVerifier: { name: hostCookieName('next-auth.pkce.code_verifier'), options: short },
    state: { name: stateCookieName(), options: short },
    nonce: { name: hostCookieName('next-auth.nonce'), options: short },
  };
}

const callbackUrlCookie = () => hostCookieName('next-auth.callback-url');

type Received = { user: User; provider: string; claims: object | undefined; notes: AuthNotes };

/** Somebody whom a provider has vouched for: is linked or signed in. Gives true to go on, or where to go instead. */
async function receive({ user, provider, claims, notes }: Received): Promise<true | string> {
  const arrival = arrivalFrom(provider, claims);
  const client = clientOf(await headers());
  const intent = await takeLinkIntent();
  if (intent) {
    const viewer = await getViewer();
    if (viewer?.sessionId !== intent.sessionId) return signInErrorPath('link', waysInPath());
    try {
      await linkIdentity(viewer, arrival, client);
      return waysInPath();
    } catch (error) {
      if (error instanceof AppError) return waysInPath(error.code);
      throw error;
    }
  }
  const begun = await arrive(arrival, client);
  if (typeof begun === 'string') {
    const next = nextIn((await cookies()).get(callbackUrlCookie())?.value);
    return signInErrorPath(begun, next);
  }
  notes.begun = begun;
  Object.assign(user, userOf(begun)); // next-auth hands this very object on to jwt()
  return true;
}

declare module 'next-auth' {
  interface User {
    sessionSecret?: string;
  }
  interface Session {
    user?: { name: string; email: string; role: string };
  }
}

declare module 'next-auth/jwt' {
  interface JWT {
    /** The session's secret. */
    sid?: string;
  }
}
