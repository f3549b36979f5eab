import { db } from '@/lib/db';
import type { Prisma } from '@/prisma/generated/client';
import type { CommentStatus } from '@/prisma/generated/enums';
import { publicStoriesAt } from '@/lib/articles/visibility';
import { articlePath } from '@/lib/paths';
import { isRefusedSql } from '@/lib/moderation/history/refused';
import { readQueueCursor, writeQueueCursor } from '@/lib/moderation/queue/place';
import {
  isFiltered,
  mostCounted,
  queueStatuses,
  usualSort,
  type QueueCounts,
  type QueueFilter,
  type QueueSort,
  type QueueStatus,
} from '@/lib/moderation/queue/schema';
import {
  orderOf,
  whereAfter,
  whereFilter,
  whereName,
  whereStatus,
  type Named,
} from '@/lib/moderation/queue/where';
import { lower, readFindings, type QueueItem, type Reason } from '@/lib/moderation/schema';

const openReport = { settledAt: null } satisfies Prisma.CommentReportWhereInput;

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
  phase: true,
  score: true,
  judgedAt: true,
  pickedAt: true,
  revisions: {
    orderBy: { revision: 'desc' },
    select: { revision: true, body: true, createdAt: true, editedBy: { select: { name: true } } },
  },
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
      _count: { select: { sanctions: true } },
      sanctions: {
        orderBy: { id: 'desc' },
        take: 3,
        select: {
          ...{ action: true, reason: true, until: true, createdAt: true },
          actor: { select: { name: true } },
        },
      },
    },
  },
  story: { select: { slug: true, headline: true, section: { select: { name: true } } } },
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
  message: string | null;
  createdAt: Date;
};

/** The newest decision on each of these comments that nobody has taken back, in one query. */
async function listLastDecisions(ids: number[]): Promise<Map<number, LastDecision>> {
  const rows = await db.$queryRaw<LastDecision[]>`
    select distinct on (d."commentId") d."commentId", d."toStatus"::text as "toStatus", u."name" as "by",
      d."phase", d."reason", d."note", d."message", d."createdAt"
    from "decision" d left join "user" u on u."id" = d."actorId"
    where d."commentId" = any(${ids}::int[]) and d."undoesId" is null
      and not exists (select from "decision" u where u."undoesId" = d."id")
    order by d."commentId", d."id" desc`;
  return new Map(rows.map((row) => [row.commentId, row]));
}

type Record_ = { approved: number; rejected: number };

/** How many comments of each of these members were approved and how many refused, in one query. */
async function countByMember(ids: number[]): Promise<Map<number, Record_>> {
  const rows = await db.$queryRaw<({ authorId: number } & Record_)[]>`
    select c."authorId", count(*) filter (where c."status" = 'APPROVED')::int as "approved",
      count(*) filter (where ${isRefusedSql})::int as "rejected"
    from "comment" c where c."authorId" = any(${ids}::int[]) group by c."authorId"`;
  return new Map(rows.map(({ authorId, ...record }) => [authorId, record]));
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
    editedBy: row.revisions[0]?.editedBy?.name ?? null,
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
      sanctionCount: author._count.sanctions,
      sanctions: author.sanctions.map(({ action, reason, until, createdAt, actor }) => ({
        action: lower(action),
        reason,
        by: actor?.name ?? null,
        until: until?.toISOString() ?? null,
        at: createdAt.toISOString(),
      })),
    },
    guestName: row.guestName,
    story: {
      slug: story.slug,
      headline: story.headline,
      url: articlePath(story.slug),
      section: story.section.name,
    },
    phase: row.phase,
    score: row.score,
    isPicked: row.pickedAt !== null,
    isJudged: row.judgedAt !== null,
    revisions: row.revisions
      .filter(({ revision }) => revision < row.revision)
      .map(({ revision, body, createdAt, editedBy }) => ({
        ...{ revision, body, at: createdAt.toISOString() },
        by: editedBy?.name ?? null,
      })),
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
          message: last.message,
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

/** The members whose name holds what is searched for; a few hundred at most, as a search for "a" helps nobody. */
const listNamed = (q: string | undefined): Promise<Named> =>
  q === undefined
    ? Promise.resolve([])
    : db.user.findMany({ where: whereName(q), take: 300, select: { id: true } });

type QueueQuery = QueueFilter & {
  status: QueueStatus;
  sort?: QueueSort;
  cursor?: string;
  limit: number;
};

/** A page of the queue; null when the cursor is of no page. A handful of queries, however many comments. */
export async function listQueue({
  status,
  sort = usualSort(status),
  cursor,
  limit,
  ...filter
}: QueueQuery): Promise<{ items: QueueItem[]; nextCursor: string | null } | null> {
  const after = cursor === undefined ? undefined : readQueueCursor(sort, cursor);
  if (after === null) return null;
  const named = await listNamed(filter.q);
  const rows = await db.comment.findMany({
    where: {
      AND: [
        whereStatus[status],
        whereFilter(filter, named),
        ...(after ? [whereAfter(sort, after)] : []),
      ],
    },
    orderBy: orderOf[sort],
    take: limit + 1,
    select: itemSelect,
  });
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return { items: await itemsOf(page), nextCursor: last ? writeQueueCursor(sort, last) : null };
}

/** One comment as the queue shows it, whatever its status; null when it is gone. */
export async function getQueueItem(id: number): Promise<QueueItem | null> {
  const row = await db.comment.findFirst({
    where: { id, status: { not: 'DELETED' } },
    select: itemSelect,
  });
  return row ? ((await itemsOf([row]))[0] ?? null) : null;
}

/**
 * How many comments each part of the queue holds, of those that the filter lets through; one more than `most` where there
 * are more, as counting on would take longer with every year.
 */
export async function countQueue(
  filter: QueueFilter = {},
  most = mostCounted,
): Promise<QueueCounts> {
  const where = isFiltered(filter) ? [whereFilter(filter, await listNamed(filter.q))] : [];
  const counts = await Promise.all(
    queueStatuses.map(async (status) => {
      const part = { AND: [whereStatus[status], ...where] };
      return [status, await db.comment.count({ where: part, take: most + 1 })] as const;
    }),
  );
  return Object.fromEntries(counts) as QueueCounts;
}

/** How many comments wait. */
export const countPending = (): Promise<number> => db.comment.count({ where: whereStatus.pending });

/** The stories under which comments wait, most of them first, for the choice among them. */
export async function listWaitingStories(): Promise<{ slug: string; headline: string }[]> {
  const groups = await db.comment.groupBy({
    by: ['storyId'],
    where: whereStatus.pending,
    _count: { id: true },
    orderBy: [{ _count: { id: 'desc' } }, { storyId: 'desc' }],
    take: 30,
  });
  const ids = groups.map(({ storyId }) => storyId);
  const stories = await db.story.findMany({
    where: { id: { in: ids } },
    select: { id: true, slug: true, headline: true },
  });
  return ids.flatMap((id) => {
    const story = stories.find((one) => one.id === id);
    return story ? [{ slug: story.slug, headline: story.headline }] : [];
  });
}

/** How the story and the member that a filter names are called; null where there is none. */
export async function getFilterNames({ story, member }: QueueFilter) {
  const [headline, name] = await Promise.all([
    story === undefined
      ? null
      : db.story.findUnique({ where: { slug: story }, select: { headline: true } }),
    member === undefined
      ? null
      : db.user.findUnique({ where: { id: member }, select: { name: true } }),
  ]);
  return { story: headline?.headline ?? null, member: name?.name ?? null };
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
