import { db } from '@/lib/db';
import { changesOf, type Change } from '@/lib/audit/change';
import { personNumber } from '@/lib/audit/filter';
import { auditActions, type AuditAction } from '@/lib/audit/schema';
import { readMomentCursor, writeMomentCursor } from '@/lib/moment-cursor';
import { adminPersonPath, adminStoryPath, moderationPath } from '@/lib/paths';
import { Prisma } from '@/prisma/generated/client';
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

/** What is asked of the log. */
export type AuditQuery = {
  /** Who acted: a number, an address or a part of a name. */
  person?: string;
  action?: AuditAction;
  notActions?: readonly AuditAction[];
  from?: Date;
  until?: Date;
  targetKind?: string;
  targetId?: string;
};

type Row = {
  id: number;
  actorId: number | null;
  actorRole: Role | null;
  action: string;
  targetKind: string | null;
  targetId: string | null;
  reason: string | null;
  before: unknown;
  after: unknown;
  address: string | null;
  createdAt: Date;
};

/** Accounts that a text means: an address, or a part of a name. */
function accountsOf(text: string): Prisma.Sql {
  const part = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
  const fits = text.includes('@')
    ? Prisma.sql`u."email" = ${text.toLowerCase()}`
    : Prisma.sql`u."name" ilike ${part}`;
  return Prisma.sql`select u."id" from "user" u where ${fits}`;
}

/** By whom: a number itself, also of somebody who is gone, or every account that the text means. */
function by(person: string): Prisma.Sql {
  const number = personNumber(person);
  return number === null
    ? Prisma.sql`e."actorId" in (${accountsOf(person)})`
    : Prisma.sql`e."actorId" = ${number}`;
}

/**
 * To whom or what. Settings are changed several at once, so their entries have no target: each is found by what it
 * changed, with its name as it is kept or as the log shows it ("timeZone", "time zone").
 */
function to({ targetKind, targetId }: AuditQuery): Prisma.Sql[] {
  if (targetKind !== 'setting')
    return [
      ...(targetKind ? [Prisma.sql`e."targetKind" = ${targetKind}`] : []),
      ...(targetId ? [Prisma.sql`e."targetId" = ${targetId}`] : []),
    ];
  const name = targetId?.replace(/\s/gu, '').toLowerCase();
  return [
    Prisma.sql`e."action" = 'settings.change'`,
    ...(name
      ? [Prisma.sql`exists (select from jsonb_object_keys(e."after") k where lower(k) = ${name})`]
      : []),
  ];
}

/** Conditions on `audit_entry e`. */
const conditionsOf = (query: AuditQuery): Prisma.Sql[] => [
  ...(query.person ? [by(query.person)] : []),
  ...to(query),
  ...(query.action ? [Prisma.sql`e."action" = ${query.action}`] : []),
  ...(query.notActions ? [Prisma.sql`e."action" <> all(${[...query.notActions]}::text[])`] : []),
  ...(query.from ? [Prisma.sql`e."createdAt" >= ${query.from}`] : []),
  ...(query.until ? [Prisma.sql`e."createdAt" < ${query.until}`] : []),
];

type Page = { cursor?: string; limit: number };

/** A page of the log, newest first, with the names that hold now. A cursor of no page counts as the first. */
export async function listAudit(
  query: AuditQuery,
  { cursor, limit }: Page,
): Promise<{ lines: AuditLine[]; nextCursor: string | null }> {
  const after = cursor === undefined ? null : readMomentCursor(cursor);
  const conditions = [
    ...conditionsOf(query),
    ...(after ? [Prisma.sql`(e."createdAt", e."id") < (${after.createdAt}, ${after.id})`] : []),
  ];
  const rows = await db.$queryRaw<Row[]>`
    select e."id", e."actorId", e."actorRole"::text, e."action", e."targetKind", e."targetId", e."reason",
      e."before", e."after", e."address", e."createdAt"
    from "audit_entry" e where ${Prisma.join([Prisma.sql`true`, ...conditions], ' and ')}
    order by e."createdAt" desc, e."id" desc limit ${limit + 1}`;
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
  const rows = await db.$queryRaw<{ id: number }[]>`${accountsOf(text)} order by u."id"`;
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
