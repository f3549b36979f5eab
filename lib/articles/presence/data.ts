import { db, type Tx } from '@/lib/db';
import { presenceTimes, type Writer } from '@/lib/articles/presence/schema';

/** A window in which a story is open now. */
export type OpenWindow = { id: string; userId: number; name: string; writesAt: Date | null };

/** The windows that have been heard of lately, who writes first. */
export async function listWindows(
  storyId: number,
  now: Date,
  client: Tx = db,
): Promise<OpenWindow[]> {
  const rows = await client.presence.findMany({
    where: { storyId, seenAt: { gt: new Date(now.getTime() - presenceTimes.goneMs) } },
    orderBy: [{ writesAt: { sort: 'desc', nulls: 'last' } }, { since: 'asc' }, { id: 'asc' }],
    select: { id: true, userId: true, writesAt: true, user: { select: { name: true } } },
  });
  return rows.map(({ user, ...row }) => ({ ...row, name: user.name }));
}

/** Who writes a story now, when it is somebody else: the own other window says so itself. */
export async function getWriter(
  storyId: number,
  { now, notBy }: { now: Date; notBy: number },
): Promise<Writer | null> {
  const [first] = await listWindows(storyId, now);
  if (!first?.writesAt || first.userId === notBy) return null;
  return { name: first.name, since: first.writesAt.toISOString(), isYou: false };
}
