import type { NextAuthOptions } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { clientAddress } from '@/lib/auth/client-address';
import { getViewerByPointer } from '@/lib/auth/data';
import { authenticate } from '@/lib/auth/mutations';
import { signInInput } from '@/lib/auth/schema';
import { sessionCookieName, sessionCookieOptions, sessionSeconds } from '@/lib/auth/session';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';

/** next-auth's configuration. Its cookie is the one of session.ts: only a pointer, the person is read from the database. */
export function authOptions(): NextAuthOptions {
  return {
    secret: env().NEXTAUTH_SECRET,
    session: { strategy: 'jwt', maxAge: sessionSeconds },
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
            const address = clientAddress(new Headers(request.headers as Record<string, string>));
            const pointer = await authenticate(parsed.data, { address });
            return { id: String(pointer.userId), sessionVersion: pointer.sessionVersion };
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
        if (user) return { sub: user.id, sv: user.sessionVersion };
        return { sub: token.sub, sv: token.sv };
      },
      async session({ session, token }) {
        const viewer = await getViewerByPointer({
          userId: Number(token.sub),
          sessionVersion: Number(token.sv),
        });
        if (!viewer || viewer.status === 'BANNED') return { expires: new Date(0).toISOString() };
        const { name, email, role } = viewer;
        return { expires: session.expires, user: { name, email, role } };
      },
    },
  };
}

declare module 'next-auth' {
  interface User {
    sessionVersion?: number;
  }
  interface Session {
    user?: { name: string; email: string; role: string };
  }
}

declare module 'next-auth/jwt' {
  interface JWT {
    /** The account's session version when the session began. */
    sv?: number;
  }
}
