import { db } from '@/lib/db';
import type { StoryStatus } from '@/prisma/generated/enums';

/** What is in the trash, newest first; of one person's own stories when they are named. The caller decides who may see it. */
export async function listTrash({ ownedBy }: { ownedBy?: number }, take = 200) {
  const rows = await db.story.findMany({
    where: {
      trashedAt: { not: null },
      ...(ownedBy !== undefined && {
        OR: [{ createdById: ownedBy }, { authors: { some: { author: { userId: ownedBy } } } }],
      }),
    },
    orderBy: [{ trashedAt: 'desc' }, { id: 'desc' }],
    take,
    select: {
      id: true,
      version: true,
      headline: true,
      status: true,
      trashedAt: true,
      trashedBy: { select: { name: true } },
    },
  });
  return rows.map(({ trashedAt, trashedBy, ...row }) => ({
    ...row,
    status: row.status as StoryStatus,
    trashedAt: trashedAt!,
    trashedBy: trashedBy?.name ?? null,
  }));
}
