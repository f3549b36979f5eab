import { db } from '@/lib/db';

/** How this person can sign in: whether by password, and with which services. */
export async function findWaysIn(userId: number) {
  const { passwordHash, identities } = await db.user.findUniqueOrThrow({
    where: { id: userId },
    select: {
      passwordHash: true,
      identities: {
        orderBy: { id: 'asc' },
        select: { id: true, provider: true, label: true, createdAt: true, lastUsedAt: true },
      },
    },
  });
  return { hasPassword: passwordHash !== null, identities };
}
