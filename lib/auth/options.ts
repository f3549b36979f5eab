import type { NextAuthOptions } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { clientOf } from '@/lib/auth/client';
import { getViewerByPointer } from '@/lib/auth/data';
import { authenticate } from '@/lib/auth/mutations';
import { signInInput } from '@/lib/auth/schema';
import {
  cookieSeconds,
  pointerOf,
  sessionCookieName,
  sessionCookieOptions,
} from '@/lib/auth/session';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';

/** next-auth's configuration. Its cookie is the one of session.ts: only a pointer, the person is read from the database. */
export function authOptions(): NextAuthOptions {
  return {
    secret: env().NEXTAUTH_SECRET,
    session: { strategy: 'jwt', maxAge: cookieSeconds },
    pages: { signIn: '/signin', error: '/signin' },
    cookies: { sessionToken: { name: sessionCookieName(), options: sessionCookieOptions() } },
    providers: [
      Credentials({
        credentials: {
          email: { label: 'E-mail', type: 'email' },
          password: { label: 'Password', type: 'password' },
        },
        async authorize(raw, request) {
          const parsed = signInInput.safeParse(raw);
          if (!parsed.success) return null;
          try {
            const client = clientOf(new Headers(request.headers as Record<string, string>));
            const pointer = await authenticate(parsed.data, client);
            return { id: String(pointer.userId), sessionSecret: pointer.secret };
          } catch (error) {
            if (error instanceof AppError && error.code === 'unauthenticated') return null;
            throw error; // next-auth hands the message on as ?error=
          }
        },
      }),
    ],
    callbacks: {
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
  };
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
