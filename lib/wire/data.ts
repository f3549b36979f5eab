import { pageOf, readListCursor } from '@/lib/account/cursor';
import { db } from '@/lib/db';
import { wirePerPage, type WireQuery, type WireState } from '@/lib/wire/query';
import type { WireContent } from '@/lib/wire/schema';
import { Prisma } from '@/prisma/generated/client';

const row = {
  ...{ id: true, service: true, kind: true, status: true, headline: true, slugline: true },
  ...{ urgency: true, language: true, embargoUntil: true, isRead: true, setAsideAt: true },
  ...{ versionCount: true, changedAt: true, storyId: true, takenId: true, currentId: true },
  section: true,
} as const satisfies Prisma.WireItemSelect;
export type WireRow = Prisma.WireItemGetPayload<{ select: typeof row }>;

const states: Record<WireState, Prisma.WireItemWhereInput> = {
  open: { setAsideAt: null },
  unread: { setAsideAt: null, isRead: false },
  taken: { storyId: { not: null } },
  aside: { setAsideAt: { not: null } },
  canceled: { status: 'CANCELED' },
  all: {},
};

/** Ids of items that have all of these words, or words that begin so. */
async function withWords(q: string): Promise<number[]> {
  const begun = [...q.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(([word]) => `${word}:*`).join(' & ');
  if (begun === '') return [];
  const rows = await db.$queryRaw<{ id: number }[]>`
    select id from wire_item where search @@ to_tsquery('simple', ${begun})
    order by "changedAt" desc, id desc limit 2000`;
  return rows.map(({ id }) => id);
}

/** A page of the queue, newest first, by when its newest version came. */
export async function listWire({
  q,
  service,
  subject,
  urgency,
  state = 'open',
  cursor,
}: WireQuery) {
  const rows = await db.wireItem.findMany({
    where: {
      AND: [
        states[state],
        service ? { service } : {},
        subject ? { subjects: { has: subject } } : {},
        urgency ? { urgency: { lte: urgency } } : {},
        q ? { id: { in: await withWords(q) } } : {},
        after(cursor),
      ],
    },
    orderBy: [{ changedAt: 'desc' }, { id: 'desc' }],
    take: wirePerPage + 1,
    select: row,
  });
  return pageOf(rows, wirePerPage, ({ changedAt, id }) => ({ createdAt: changedAt, id }));
}

/** What comes after the place that a cursor names. */
function after(cursor: string | undefined): Prisma.WireItemWhereInput {
  const place = cursor === undefined ? null : readListCursor(cursor);
  if (!place) return {};
  return {
    OR: [
      { changedAt: { lt: place.createdAt } },
      { changedAt: place.createdAt, id: { lt: place.id } },
    ],
  };
}

/** The agencies whose items are here, by name; at most a hundred. */
export async function listServices(): Promise<string[]> {
  const rows = await db.wireItem.groupBy({
    by: ['service'],
    orderBy: { service: 'asc' },
    take: 100,
  });
  return rows.map(({ service }) => service);
}

/** How many items wait unread. */
export const countUnread = (): Promise<number> => db.wireItem.count({ where: states.unread });

const versionSelect = {
  id: true,
  version: true,
  status: true,
  receivedAt: true,
  content: true,
} as const;

/** An item with every version of it, newest arrival first; null when there is none. */
export async function getWireItem(id: number) {
  const item = await db.wireItem.findUnique({
    where: { id },
    select: {
      ...row,
      guid: true,
      story: { select: { id: true, headline: true, status: true, version: true, trashedAt: true } },
      versions: { orderBy: { id: 'desc' }, take: 200, select: versionSelect },
    },
  });
  if (!item) return null;
  const versions = item.versions.map(({ content, ...version }) => ({
    ...version,
    content: content as unknown as WireContent,
  }));
  return { ...item, versions };
}
export type WireDetail = NonNullable<Awaited<ReturnType<typeof getWireItem>>>;

/** The item of which a story was made; null when it is of no wire. */
export function getWireOf(storyId: number) {
  return db.wireItem.findFirst({
    where: { storyId },
    orderBy: { id: 'asc' },
    select: {
      ...{ id: true, service: true, status: true, currentId: true, takenId: true },
      embargoUntil: true,
    },
  });
}
