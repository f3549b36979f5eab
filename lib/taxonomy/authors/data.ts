import { pictureSelect } from '@/lib/articles/rows';
import { db } from '@/lib/db';
import { readLinks, type AuthorRow } from '@/lib/taxonomy/authors/schema';
import { termLimits } from '@/lib/taxonomy/terms/schema';
import type { Prisma } from '@/prisma/generated/client';

const rowSelect = {
  ...{ id: true, slug: true, name: true, kind: true, title: true, bio: true },
  ...{ isGuest: true, photoId: true, links: true, version: true, userId: true },
  _count: { select: { stories: true } },
} as const satisfies Prisma.AuthorProfileSelect;

const rowOf = ({
  _count,
  userId,
  links,
  ...row
}: Prisma.AuthorProfileGetPayload<{ select: typeof rowSelect }>): AuthorRow => ({
  ...row,
  links: readLinks(links),
  hasAccount: userId !== null,
  stories: _count.stories,
});

/** One page of the authors whose name or address has the words, by name, with how many stories have each byline. */
export async function listAuthorRows({
  q,
  page,
}: {
  q?: string;
  page: number;
}): Promise<{ items: AuthorRow[]; total: number; nextPage: number | null }> {
  // Prisma hands a pattern on as it is: its signs must not work as such.
  const contains = { contains: q?.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' as const };
  const where = q ? { OR: [{ name: contains }, { slug: contains }] } : {};
  const take = termLimits.perPage;
  const [rows, total] = await Promise.all([
    db.authorProfile.findMany({
      where,
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      skip: (page - 1) * take,
      take,
      select: rowSelect,
    }),
    db.authorProfile.count({ where }),
  ]);
  return { items: rows.map(rowOf), total, nextPage: page * take < total ? page + 1 : null };
}

/** One author; null when there is none. */
export async function getAuthorRow(id: number): Promise<AuthorRow | null> {
  const row = await db.authorProfile.findUnique({ where: { id }, select: rowSelect });
  return row && rowOf(row);
}

/** Who may take over stories: everybody else, by name. */
export function listSuccessors(): Promise<{ id: number; name: string }[]> {
  return db.authorProfile.findMany({
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true },
    take: 1_000,
  });
}

/** The newest pictures of this site to choose a portrait from, and the one that is chosen. */
export async function listPortraits(chosen: number | null) {
  const [newest, current] = await Promise.all([
    db.media.findMany({
      where: { path: { not: null } },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: 24,
      select: pictureSelect,
    }),
    chosen === null ? null : db.media.findUnique({ where: { id: chosen }, select: pictureSelect }),
  ]);
  return [...(current ? [current] : []), ...newest.filter(({ id }) => id !== chosen)];
}
