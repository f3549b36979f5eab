import { db } from '@/lib/db';
import { readFacts } from '@/lib/notifications/schema';

/** What moderators have told a member and the member has not acknowledged, the oldest first. */
export async function listWarnings(userId: number) {
  const rows = await db.notification.findMany({
    where: { userId, kind: 'WARNING', readAt: null },
    orderBy: { id: 'asc' },
    take: 10,
    select: { id: true, data: true, createdAt: true },
  });
  return rows.map(({ id, data, createdAt }) => ({
    id,
    message: readFacts(data).message ?? '',
    at: createdAt,
  }));
}
export type Warning = Awaited<ReturnType<typeof listWarnings>>[number];
