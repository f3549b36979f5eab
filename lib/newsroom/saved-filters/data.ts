import { db } from '@/lib/db';
import type { SavedListFilter } from '@/lib/newsroom/saved-filters/schema';

type Reader = { id: number; canShare: boolean };

/** A person's own filters and those that are shared with the newsroom, by name. */
export async function listSavedFilters({ id, canShare }: Reader): Promise<SavedListFilter[]> {
  const rows = await db.savedFilter.findMany({
    where: { OR: [{ userId: id }, { isShared: true }] },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: 200,
    select: {
      id: true,
      name: true,
      query: true,
      isShared: true,
      userId: true,
      user: { select: { name: true } },
    },
  });
  return rows.map(({ userId, user, ...row }) => {
    const isOwn = userId === id;
    const by = isOwn ? null : (user?.name ?? 'a former colleague');
    return { ...row, isOwn, by, canChange: isOwn || canShare };
  });
}
