import { db } from '@/lib/db';
import { termLimits } from '@/lib/taxonomy/terms/schema';
import type { TopicRow } from '@/lib/taxonomy/topics/schema';

const rowSelect = {
  ...{ id: true, slug: true, name: true, description: true, isRunning: true, version: true },
  _count: { select: { stories: true } },
} as const;

/** One page of the topics whose name or address has the words, most used first, with how many stories carry each. */
export async function listTopics({
  q,
  page,
}: {
  q?: string;
  page: number;
}): Promise<{ items: TopicRow[]; total: number; nextPage: number | null }> {
  // Prisma hands a pattern on as it is: its signs must not work as such.
  const contains = { contains: q?.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' as const };
  const where = q ? { OR: [{ name: contains }, { slug: contains }] } : {};
  const take = termLimits.perPage;
  const [rows, total] = await Promise.all([
    db.topic.findMany({
      where,
      orderBy: [{ stories: { _count: 'desc' } }, { name: 'asc' }, { id: 'asc' }],
      skip: (page - 1) * take,
      take,
      select: rowSelect,
    }),
    db.topic.count({ where }),
  ]);
  return {
    items: rows.map(({ _count, ...row }) => ({ ...row, stories: _count.stories })),
    total,
    nextPage: page * take < total ? page + 1 : null,
  };
}

/** One topic; null when there is none. */
export async function getTopic(id: number): Promise<TopicRow | null> {
  const row = await db.topic.findUnique({ where: { id }, select: rowSelect });
  if (!row) return null;
  const { _count, ...topic } = row;
  return { ...topic, stories: _count.stories };
}

/** The names of all topics but one, by name. */
export async function listOtherTopicNames(id: number): Promise<string[]> {
  const rows = await db.topic.findMany({
    where: { id: { not: id } },
    orderBy: { name: 'asc' },
    select: { name: true },
  });
  return rows.map(({ name }) => name);
}
