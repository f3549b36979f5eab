import { olderThan, pageOf, readListCursor } from '@/lib/account/cursor';
import { db } from '@/lib/db';
import { AppError } from '@/lib/errors';
import type { RedirectEntry } from '@/lib/redirects/schema';
import type { RedirectStatus } from '@/lib/redirects/table';
import type { Prisma } from '@/prisma/generated/client';

const entrySelect = {
  ...{ id: true, source: true, target: true, status: true, note: true },
  ...{ hits: true, lastHitAt: true, createdAt: true },
  createdBy: { select: { name: true } },
} as const satisfies Prisma.RedirectSelect;

const entryOf = ({
  createdBy,
  status,
  ...row
}: Prisma.RedirectGetPayload<{ select: typeof entrySelect }>): RedirectEntry => ({
  ...row,
  // CHECK redirect_status
  status: status as RedirectStatus,
  by: createdBy?.name ?? null,
});

const newestFirst = [{ createdAt: 'desc' as const }, { id: 'desc' as const }];

/** Redirects whose old or new address or note has the words, newest first. Throws `invalid` for a cursor of another list. */
export async function listRedirects({
  q,
  cursor,
  limit,
}: {
  q?: string;
  cursor?: string;
  limit: number;
}): Promise<{ items: RedirectEntry[]; nextCursor: string | null }> {
  const after = cursor === undefined ? null : readListCursor(cursor);
  if (cursor !== undefined && !after)
    throw new AppError('invalid', 'This cursor is of another list.');
  // Prisma hands a pattern on as it is: its signs must not work as such.
  const contains = { contains: q?.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' as const };
  const rows = await db.redirect.findMany({
    where: {
      AND: [
        q ? { OR: [{ source: contains }, { target: contains }, { note: contains }] } : {},
        olderThan(after),
      ],
    },
    orderBy: newestFirst,
    take: limit + 1,
    select: entrySelect,
  });
  return pageOf(rows.map(entryOf), limit, (row) => row);
}

/** One redirect; null when there is none. */
export async function getRedirect(id: number): Promise<RedirectEntry | null> {
  const row = await db.redirect.findUnique({ where: { id }, select: entrySelect });
  return row && entryOf(row);
}

/** How many redirects there are. */
export const countRedirects = (): Promise<number> => db.redirect.count();

/** Every redirect for a file, in the order of its addresses. */
export function listAllRedirects() {
  return db.redirect.findMany({ orderBy: { source: 'asc' }, select: entrySelect });
}
