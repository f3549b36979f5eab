import { hashSecret } from '@/lib/auth/secret';
import { db } from '@/lib/db';

type Asked = {
  /** The secret in the link. */
  token: string;
  /** The secret in the browser that opened it; null where it has none. */
  browser: string | null;
};

/**
 * The registration that a link confirms while it still would, else null. `isHere`: it is opened in the browser that
 * registered. Anywhere else its password may be a stranger's and must not count. Looking at it changes nothing.
 */
export async function findRegistration({ token, browser }: Asked, now: Date) {
  const found = await db.emailToken.findFirst({
    where: {
      tokenHash: hashSecret(token),
      purpose: 'VERIFY_EMAIL',
      usedAt: null,
      expiresAt: { gt: now },
    },
    select: { email: true, name: true, browserHash: true, user: { select: { name: true } } },
  });
  if (!found) return null;
  const { email, name, browserHash, user } = found;
  const isHere = browser !== null && browserHash === hashSecret(browser);
  return { email, name: name ?? user.name, isHere };
}
