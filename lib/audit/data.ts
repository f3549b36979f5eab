import { db } from '@/lib/db';
import { changesOf, type Change } from '@/lib/audit/change';
import { personNumber } from '@/lib/audit/filter';
import { auditActions, type AuditAction } from '@/lib/audit/schema';
import { readMomentCursor, writeMomentCursor } from '@/lib/moment-cursor';
import { adminPersonPath, adminStoryPath, moderationPath } from '@/lib/paths';
import type { Prisma } from '@/prisma/generated/client';
import type { Role } from '@/prisma/generated/enums';

/** Somebody or something that an entry names, as it is called now. */
export type Named = { name: string; href: string | null };

export type AuditLine = {
  id: number;
  at: Date;
  /** Null for the machine and the command line. */
  actor: (Named & { id: number; role: Role | null }) | null;
  action: string;
  /** What was done, as a verb. */
  words: string;
  target: (Named & { kind: string; id: string }) | null;
  reason: string | null;
  changes: Change[];
  address: string | null;
};

/** What is asked of the log, with everything resolved to columns. */
export type AuditQuery = {
  actorIds?: readonly number[];
  action?: AuditAction;
  notActions?: readonly AuditAction[];
  from?: Date;
  until?: Date;
  targetKind?: string;
  targetId?: string;
};

const entrySelect = {
  id: true,
  actorId: true,
  actorRole: true,
  action: true,
  targetKind: true,
  targetId: true,
  reason: true,
  before: true,
  after: true,
  address: true,
  createdAt: true,
} as const satisfies Prisma.AuditEntrySelect;
type Row = Prisma.AuditEntryGetPayload<{ select: typeof entrySelect }>;

const whereOf = (query: AuditQuery): Prisma.AuditEntryWhereInput => ({
  ...(query.actorIds ? { actorId: { in: [...query.actorIds] } } : {}),
  ...(query.targetKind ? { targetKind: query.targetKind } : {}),
  ...(query.targetId ? { targetId: query.targetId } : {}),
  action: {
    ...(query.action ? { equals: query.action } : {}),
    ...(query.notActions ? { notIn: [...query.notActions] } : {}),
  },
  createdAt: {
    ...(query.from ? { gte: query.from } : {}),
    ...(query.until ? { lt: query.until } : {}),
  },
});

type Page = { cursor?: string; limit: number };

/** A page of the log, newest first, with the names that hold now. A cursor of no page counts as the first. */
export async function listAudit(
  query: AuditQuery,
  { cursor, limit }: Page,
): Promise<{ lines: AuditLine[]; nextCursor: string | null }> {
  const after = cursor === undefined ? null : readMomentCursor(cursor);
  const rows = await db.auditEntry.findMany({
    where: {
      AND: [
        whereOf(query),
        after
          ? {
              createdAt: { lte: after.createdAt },
              OR: [{ createdAt: { lt: after.createdAt } }, { id: { lt: after.id } }],
            }
          : {},
      ],
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
    select: entrySelect,
  });
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return { lines: await linesOf(page), nextCursor: last ? writeMomentCursor(last) : null };
}

/** The log from the newest entry to the oldest, a page at a time: however long it is, little of it is in memory. */
export async function* walkAudit(query: AuditQuery): AsyncGenerator<AuditLine> {
  let cursor: string | undefined;
  do {
    const { lines, nextCursor } = await listAudit(query, { limit: 500, ...(cursor && { cursor }) });
    yield* lines;
    cursor = nextCursor ?? undefined;
  } while (cursor !== undefined);
}

/** The numbers of whom a text means: a number itself, an address, or a part of a name. */
export async function findActorIds(text: string): Promise<number[]> {
  const number = personNumber(text);
  if (number !== null) return [number];
  const escaped = text.replace(/[\\%_]/g, '\\$&');
  const rows = await db.user.findMany({
    where: text.includes('@')
      ? { email: text.toLowerCase() }
      : { name: { contains: escaped, mode: 'insensitive' } },
    orderBy: { id: 'asc' },
    take: 200,
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

const numbers = (texts: (string | null)[]) =>
  [...new Set(texts.map(Number))].filter((id) => Number.isInteger(id) && id > 0 && id < 2 ** 31);

/** What is not looked up. The words of the action say of which kind it is. */
const calledBy = (id: string) => (/^\d+$/.test(id) ? `no. ${id}` : `“${id}”`);

/** Names are read when the log is read: an entry holds numbers, and outlives whom it names. */
async function linesOf(rows: Row[]): Promise<AuditLine[]> {
  const idsOf = (kind: string) =>
    numbers(rows.flatMap((row) => (row.targetKind === kind ? row.targetId : [])));
  const [users, stories, comments] = await Promise.all([
    db.user.findMany({
      where: { id: { in: [...idsOf('user'), ...rows.flatMap(({ actorId }) => actorId ?? [])] } },
      select: { id: true, name: true },
    }),
    db.story.findMany({
      where: { id: { in: idsOf('story') } },
      select: { id: true, headline: true },
    }),
    db.comment.findMany({
      where: { id: { in: idsOf('comment') } },
      select: { id: true, status: true, story: { select: { headline: true } } },
    }),
  ]);
  const userNames = new Map(users.map(({ id, name }) => [id, name]));
  const headlines = new Map(stories.map(({ id, headline }) => [id, headline]));
  const said = new Map(comments.map((comment) => [comment.id, comment]));
  const person = (id: number): Named =>
    userNames.has(id)
      ? { name: userNames.get(id)!, href: adminPersonPath(id) }
      : { name: `former member no. ${id}`, href: null };
  const named: Record<string, (id: number) => Named> = {
    user: person,
    story: (id) =>
      headlines.has(id)
        ? { name: `“${headlines.get(id)!}”`, href: adminStoryPath(id) }
        : { name: `a story that is gone, no. ${id}`, href: null },
    comment(id) {
      const comment = said.get(id);
      if (!comment) return { name: `a comment that is gone, no. ${id}`, href: null };
      const name = `comment no. ${id} under “${comment.story.headline}”`;
      if (comment.status === 'DELETED') return { name, href: null };
      return { name, href: moderationPath({ status: comment.status.toLowerCase(), comment: id }) };
    },
  };
  return rows.map((row) => ({
    id: row.id,
    at: row.createdAt,
    actor:
      row.actorId === null
        ? null
        : { id: row.actorId, role: row.actorRole, ...person(row.actorId) },
    action: row.action,
    words: auditActions[row.action as AuditAction] ?? row.action,
    target:
      row.targetKind === null || row.targetId === null
        ? null
        : {
            kind: row.targetKind,
            id: row.targetId,
            ...(named[row.targetKind]?.(Number(row.targetId)) ?? {
              name: calledBy(row.targetId),
              href: null,
            }),
          },
    reason: row.reason,
    changes: changesOf(row.before, row.after),
    address: row.address,
  }));
}
