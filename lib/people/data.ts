import { whereLive } from '@/lib/auth/sessions/lifetime';
import { db } from '@/lib/db';
import { readMomentCursor, writeMomentCursor } from '@/lib/moment-cursor';
import type { MemberNote, PeopleFilter, Person, PersonRow } from '@/lib/people/schema';
import { standingOf, whereStanding } from '@/lib/people/standing';
import { getSettings } from '@/lib/settings/data';
import type { Prisma } from '@/prisma/generated/client';
import type { CommentStatus } from '@/prisma/generated/enums';

/** People on one page of the list. */
export const peoplePerPage = 50;

const rowSelect = {
  id: true,
  name: true,
  email: true,
  role: true,
  status: true,
  suspendedUntil: true,
  emailVerifiedAt: true,
  eraseAt: true,
  secondFactorSince: true,
  createdAt: true,
} as const satisfies Prisma.UserSelect;
type Row = Prisma.UserGetPayload<{ select: typeof rowSelect }>;

function rowOf(row: Row, now: Date, lastSeenAt: Date | null): PersonRow {
  const standing = standingOf(row, now);
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    role: row.role,
    standing,
    suspendedUntil: standing === 'suspended' ? row.suspendedUntil : null,
    hasSecondFactor: row.secondFactorSince !== null,
    joinedAt: row.createdAt,
    lastSeenAt,
  };
}

/** Prisma hands a pattern on as it is: its signs must not work as such. */
const escapeLike = (word: string) => word.replace(/[\\%_]/g, '\\$&');

function filtered(
  { q, role, status, factor }: Omit<PeopleFilter, 'cursor'>,
  now: Date,
): Prisma.UserWhereInput {
  const all: Prisma.UserWhereInput[] = [];
  // Every word in the name or the address; a part of a word counts.
  for (const word of q?.split(/\s+/) ?? []) {
    const contains = { contains: escapeLike(word), mode: 'insensitive' as const };
    all.push({ OR: [{ name: contains }, { email: contains }] });
  }
  if (role) all.push({ role });
  if (status) all.push(whereStanding(status, now));
  if (factor) all.push({ secondFactorSince: factor === 'yes' ? { not: null } : null });
  return { AND: all };
}

/** When each of these was last here, as far as a session still tells. */
async function lastSeen(ids: number[], now: Date): Promise<Map<number, Date | null>> {
  const rows = await db.session.groupBy({
    by: ['userId'],
    where: { userId: { in: ids }, isPending: false, ...whereLive(await getSettings(), now) },
    _max: { lastSeenAt: true },
  });
  return new Map(rows.map(({ userId, _max }) => [userId, _max.lastSeenAt]));
}

/** A page of people, who came last first. A cursor of no page counts as the first. */
export async function listPeople(
  { cursor, ...filter }: PeopleFilter,
  now: Date,
): Promise<{ people: PersonRow[]; nextCursor: string | null }> {
  const after = cursor === undefined ? null : readMomentCursor(cursor);
  const rows = await db.user.findMany({
    where: {
      AND: [
        filtered(filter, now),
        after
          ? {
              createdAt: { lte: after.createdAt },
              OR: [{ createdAt: { lt: after.createdAt } }, { id: { lt: after.id } }],
            }
          : {},
      ],
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: peoplePerPage + 1,
    select: rowSelect,
  });
  const page = rows.slice(0, peoplePerPage);
  const last = rows.length > peoplePerPage ? page.at(-1) : undefined;
  const seen = await lastSeen(
    page.map(({ id }) => id),
    now,
  );
  return {
    people: page.map((row) => rowOf(row, now, seen.get(row.id) ?? null)),
    nextCursor: last ? writeMomentCursor(last) : null,
  };
}

/** How many people the filter finds, and how many there are. */
export async function countPeople(filter: PeopleFilter, now: Date) {
  const [found, all] = await Promise.all([
    db.user.count({ where: filtered(filter, now) }),
    db.user.count(),
  ]);
  return { found, all };
}

/** All that the newsroom knows of somebody; null when there is nobody of this number. */
export async function getPerson(id: number, now: Date): Promise<Person | null> {
  const row = await db.user.findUnique({
    where: { id },
    select: {
      ...rowSelect,
      premoderated: true,
      trusted: true,
      nameChangedAt: true,
      passwordHash: true,
      identities: { select: { provider: true }, orderBy: { id: 'asc' } },
      _count: {
        select: {
          sessions: { where: { isPending: false, ...whereLive(await getSettings(), now) } },
          passkeys: true,
          apiTokens: { where: { revokedAt: null, expiresAt: { gt: now } } },
          storiesCreated: true,
        },
      },
    },
  });
  if (!row) return null;
  const [seen, counts] = await Promise.all([
    lastSeen([id], now),
    db.comment.groupBy({ by: ['status'], where: { authorId: id }, _count: { _all: true } }),
  ]);
  const of = (status: CommentStatus) => counts.find((c) => c.status === status)?._count._all ?? 0;
  return {
    ...rowOf(row, now, seen.get(id) ?? null),
    premoderated: row.premoderated,
    trusted: row.trusted,
    eraseAt: row.eraseAt,
    nameChangedAt: row.nameChangedAt,
    hasPassword: row.passwordHash !== null,
    secondFactorSince: row.secondFactorSince,
    comments: {
      approved: of('APPROVED'),
      pending: of('PENDING'),
      rejected: of('REJECTED'),
      spam: of('SPAM'),
      deleted: of('DELETED'),
    },
    sessions: row._count.sessions,
    providers: [...new Set(row.identities.map(({ provider }) => provider))],
    passkeys: row._count.passkeys,
    apiTokens: row._count.apiTokens,
    storiesBegun: row._count.storiesCreated,
  };
}

/** What the staff have noted of somebody, newest first. */
export async function listNotes(userId: number): Promise<MemberNote[]> {
  const rows = await db.memberNote.findMany({
    where: { userId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 100,
    select: { id: true, text: true, createdAt: true, author: { select: { name: true } } },
  });
  return rows.map(({ id, text, createdAt, author }) => ({
    id,
    text,
    by: author?.name ?? null,
    at: createdAt,
  }));
}

/** What was done to somebody as a member, newest first, by whom and why. */
export async function listSanctions(userId: number, limit: number) {
  const rows = await db.sanction.findMany({
    where: { userId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit,
    select: {
      id: true,
      action: true,
      until: true,
      since: true,
      reason: true,
      createdAt: true,
      actor: { select: { id: true, name: true } },
    },
  });
  return rows.map(({ createdAt, ...row }) => ({ ...row, at: createdAt }));
}
