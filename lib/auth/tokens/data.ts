import { hashSecret } from '@/lib/auth/secret';
import { db } from '@/lib/db';
import type { TokenPurpose } from '@/prisma/generated/enums';

type Asked = { secret: string; purpose: TokenPurpose; now: Date };

/** Whose link it is while it would still work, else null. Looking at it changes nothing. */
export async function findTokenOwner({ secret, purpose, now }: Asked) {
  const found = await db.emailToken.findFirst({
    where: { tokenHash: hashSecret(secret), purpose, usedAt: null, expiresAt: { gt: now } },
    select: { user: { select: { name: true, email: true } } },
  });
  return found?.user ?? null;
}
