import { db } from '@/lib/db';
import { endOfSession } from '@/lib/auth/sessions/lifetime';
import { getSettings } from '@/lib/settings/data';
import type { Role } from '@/prisma/generated/enums';

/** The sessions of a person that are not over at `now`, the one used last first. Those without their second factor do not count. */
export async function listSessions({ id, role }: { id: number; role: Role }, now: Date) {
  const [rows, settings] = await Promise.all([
    db.session.findMany({
      where: { userId: id, isPending: false },
      orderBy: [{ lastSeenAt: 'desc' }, { id: 'asc' }],
      select: {
        id: true,
        method: true,
        isPending: true,
        userAgent: true,
        address: true,
        createdAt: true,
        lastSeenAt: true,
      },
    }),
    getSettings(),
  ]);
  return rows.filter((row) => endOfSession(row, role, settings) > now);
}
