import { demand, type Viewer } from '@/lib/auth/policy';
import { db } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { countAttempt, type Limit } from '@/lib/rate-limit';

const ignoreLimit: Limit = { name: 'ignore', max: 60, seconds: 3_600 };
const mostIgnored = 1_000;

/**
 * Ignores a member or stops doing so; twice is once. Their comments fold away for this person and they cannot notify them.
 * Nobody else sees it. Throws `unauthenticated`, `forbidden`, `not_found`, `invalid` (oneself), `conflict` (too many),
 * `rate_limited`.
 */
export async function setIgnored(
  actor: Viewer | null,
  { id, ignored }: { id: number; ignored: boolean },
  now: Date,
): Promise<{ ignored: boolean }> {
  demand(actor, 'account.use');
  if (id === actor.id) throw new AppError('invalid', 'You cannot ignore yourself.');
  await countAttempt(ignoreLimit, String(actor.id));
  const pair = { userId: actor.id, ignoredId: id };
  if (!ignored) {
    await db.ignoredMember.deleteMany({ where: pair });
    return { ignored };
  }
  const member = await db.user.findUnique({ where: { id }, select: { id: true } });
  if (!member) throw new AppError('not_found', 'There is no such member.');
  const key = { userId_ignoredId: pair };
  const there = await db.ignoredMember.findUnique({ where: key, select: { ignoredId: true } });
  if (there) return { ignored };
  if ((await db.ignoredMember.count({ where: { userId: actor.id } })) >= mostIgnored) {
    throw new AppError('conflict', 'You ignore a thousand people. Take some from the list first.');
  }
  await db.ignoredMember.createMany({ data: [{ ...pair, createdAt: now }], skipDuplicates: true });
  return { ignored };
}
