import { db } from '@/lib/db';
import type { Prisma } from '@/prisma/generated/client';
import type { CommentStatus } from '@/prisma/generated/enums';
import { publicStoriesAt } from '@/lib/articles/visibility';
import { articlePath } from '@/lib/paths';
import { readMomentCursor, writeMomentCursor } from '@/lib/moment-cursor';
import {
  lower,
  readFindings,
  type QueueCounts,
  type QueueItem,
  type QueueStatus,
  type Reason,
} from '@/lib/moderation/schema';

const openReport = { settledAt: null } satisfies Prisma.CommentReportWhereInput;

const whereOf: Record<QueueStatus, Prisma.CommentWhereInput> = {
  pending: { status: 'PENDING' },
  reported: { status: 'APPROVED', reportedAt: { not: null } },
  approved: { status: 'APPROVED' },
  rejected: { status: 'REJECTED' },
  spam: { status: 'SPAM' },
};
/** Who waits longest comes first; of what is decided, the newest. */
const isOldestFirst = (status: QueueStatus) => status === 'pending' || status === 'reported';

const itemSelect = {
  id: true,
  body: true,
  status: true,
  version: true,
  revision: true,
  createdAt: true,
  editedAt: true,
  guestName: true,
  findings: true,
  author: {
    select: {
      id: true,
      name: true,
      role: true,
      status: true,
      suspendedUntil: true,
      premoderated: true,
      trusted: true,
      createdAt: true,
    },
  },
  story: { select: { slug: true, headline: true } },
  parent: {
    select: { id: true, body: true, guestName: true, author: { select: { name: true } } },
  },
  reports: {
    where: openReport,
    orderBy: { createdAt: 'asc' },
    select: {
      reason: true,
      note: true,
      createdAt: true,
      reporterName: true,
      reporter: { select: { name: true } },
    },
  },
} as const satisfies Prisma.CommentSelect;
type ItemRow = Prisma.CommentGetPayload<{ select: typeof itemSelect }>;

const nobody = 'A former member';
const nameOf = (row: { guestName: string | null; author: { name: string } | null }) =>
  row.author?.name ?? row.guestName ?? nobody;

type LastDecision = {
  commentId: number;
  toStatus: CommentStatus;
  by: string | null;
  phase: string | null;
  reason: string | null;
  note: string | null;
  createdAt: Date;
};

/** The newest decision on each of these comments, in one query. */
async function listLastDecisions(ids: number[]): Promise<Map<number, LastDecision>> {
  const rows = await db.$queryRaw<LastDecision[]>`
    select distinct on (d."commentId") d."commentId", d."toStatus"::text as "toStatus", u."name" as "by",
      d."phase", d."reason", d."note", d."createdAt"
    from "decision" d left join "user" u on u."id" = d."actorId"
    where d."commentId" = any(${ids}::int[]) order by d."commentId", d."id" desc`;
  return new Map(rows.map((row) => [row.commentId, row]));
}

type Record_ = { approved: number; rejected: number };

/** How many comments of each of these members were approved and how many refused, in one query. */
async function countByMember(ids: number[]): Promise<Map<number, Record_>> {
  const rows = await db.comment.groupBy({
    by: ['authorId', 'status'],
    where: { authorId: { in: ids }, status: { in: ['APPROVED', 'REJECTED', 'SPAM'] } },
    _count: { _all: true },
  });
  const records = new Map(ids.map((id) => [id, { approved: 0, rejected: 0 }]));
  for (const { authorId, status, _count } of rows) {
    const record = authorId === null ? undefined : records.get(authorId);
    if (record) record[status === 'APPROVED' ? 'approved' : 'rejected'] += _count._all;
  }
  return records;
}

function itemOf(
  row: ItemRow,
  record: Record_ | undefined,
  last: LastDecision | undefined,
): QueueItem {
  const { author, parent, story } = row;
  return {
    id: row.id,
    body: row.body,
    status: lower(row.status) as QueueItem['status'],
    version: row.version,
    revision: row.revision,
    createdAt: row.createdAt.toISOString(),
    editedAt: row.editedAt?.toISOString() ?? null,
    author: author && {
      id: author.id,
      name: author.name,
      role: lower(author.role),
      status: lower(author.status),
      suspendedUntil: author.suspendedUntil?.toISOString() ?? null,
      premoderated: author.premoderated,
      trusted: author.trusted,
      memberSince: author.createdAt.toISOString(),
      approved: record?.approved ?? 0,
      rejected: record?.rejected ?? 0,
    },
    guestName: row.guestName,
    story: { ...story, url: articlePath(story.slug) },
    parent: parent && { id: parent.id, body: parent.body, author: nameOf(parent) },
    findings: readFindings(row.findings),
    reports: row.reports.map(({ reason, note, createdAt, reporterName, reporter }) => ({
      reason: reason as Reason,
      note,
      by: reporter?.name ?? reporterName ?? 'Somebody without an account',
      at: createdAt.toISOString(),
    })),
    lastDecision: last
      ? {
          decision: lower(last.toStatus),
          by: last.by,
          phase: last.phase,
          reason: last.reason,
          note: last.note,
          at: last.createdAt.toISOString(),
        }
      : null,
  };
}

async function itemsOf(rows: ItemRow[]): Promise<QueueItem[]> {
  const members = rows.flatMap(({ author }) => author?.id ?? []);
  const [records, decisions] = await Promise.all([
    countByMember([...new Set(members)]),
    listLastDecisions(rows.map(({ id }) => id)),
  ]);
  return rows.map((row) =>
    itemOf(row, row.author ? records.get(row.author.id) : undefined, decisions.get(row.id)),
  );
}

type QueueQuery = { status: QueueStatus; cursor?: string; limit: number };

/** A page of the queue; null when the cursor is of no page. A handful of queries, however many comments. */
export async function listQueue({
  status,
  cursor,
  limit,
}: QueueQuery): Promise<{ items: QueueItem[]; nextCursor: string | null } | null> {
  const after = cursor === undefined ? undefined : readMomentCursor(cursor);
  if (after === null) return null;
  const way = isOldestFirst(status) ? 'asc' : 'desc';
  const beyond = way === 'asc' ? 'gt' : 'lt';
  const rows = await db.comment.findMany({
    where: {
      AND: [
        whereOf[status],
        after
          ? {
              OR: [
                { createdAt: { [beyond]: after.createdAt } },
                { createdAt: after.createdAt, id: { [beyond]: after.id } },
              ],
            }
          : {},
      ],
    },
    orderBy: [{ createdAt: way }, { id: way }],
    take: limit + 1,
    select: itemSelect,
  });
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return { items: await itemsOf(page), nextCursor: last ? writeMomentCursor(last) : null };
}

/** One comment as the queue shows it, whatever its status; null when it is gone. */
export async function getQueueItem(id: number): Promise<QueueItem | null> {
  const row = await db.comment.findFirst({
    where: { id, status: { not: 'DELETED' } },
    select: itemSelect,
  });
  return row ? ((await itemsOf([row]))[0] ?? null) : null;
}

/** How many comments each part of the queue holds. */
export async function countQueue(): Promise<QueueCounts> {
  const [rows, reported] = await Promise.all([
    db.comment.groupBy({ by: ['status'], _count: { _all: true } }),
    db.comment.count({ where: whereOf.reported }),
  ]);
  const of = (status: CommentStatus) => rows.find((row) => row.status === status)?._count._all ?? 0;
  return {
    pending: of('PENDING'),
    reported,
    approved: of('APPROVED'),
    rejected: of('REJECTED'),
    spam: of('SPAM'),
  };
}

/** An approved comment under a public story, with what a person who reports it needs to see. */
export async function getReportable(id: number, now: Date) {
  const row = await db.comment.findFirst({
    where: { id, status: 'APPROVED', story: publicStoriesAt(now) },
    select: {
      id: true,
      body: true,
      guestName: true,
      author: { select: { name: true } },
      story: { select: { slug: true, headline: true } },
    },
  });
  return row && { id: row.id, body: row.body, author: nameOf(row), story: row.story };
}
