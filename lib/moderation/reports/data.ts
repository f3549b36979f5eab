import { newerThan, pageOf, readListCursor } from '@/lib/account/cursor';
import { db, type Tx } from '@/lib/db';
import { AppError } from '@/lib/errors';
import type { OpenReport } from '@/lib/moderation/reports/schema';
import type { ReporterRecord } from '@/lib/moderation/reports/weight';

/** How often somebody's reports were right so far. Those that nobody has judged do not count. */
export async function getReporterRecord(
  reporterId: number,
  client: Tx = db,
): Promise<ReporterRecord> {
  const rows = await client.commentReport.groupBy({
    by: ['wasRight'],
    where: { reporterId, wasRight: { not: null } },
    _count: { _all: true },
  });
  const of = (wasRight: boolean) => rows.find((row) => row.wasRight === wasRight)?._count._all ?? 0;
  return { right: of(true), wrong: of(false) };
}

type OpenReports = {
  count: number;
  weight: number;
  /** One of them says that the comment breaks the law. */
  isLaw: boolean;
  reportedAt: Date | null;
  /** A person has decided on this revision, and has not taken that back: then a report has something against it. */
  isDecided: boolean;
};

/** What the open reports of a comment come to, and what stands against them, in one query. */
export async function weighOpenReports(tx: Tx, commentId: number): Promise<OpenReports> {
  // Exact decimals, so that no sum depends on its order. A rule names its phase; a person has none, also once they are gone.
  const [open] = await tx.$queryRaw<[OpenReports]>`
    select count(r."id")::int as "count", coalesce(sum(r."weight"::numeric), 0)::float8 as "weight",
      coalesce(bool_or(r."reason" = 'illegal'), false) as "isLaw", c."reportedAt",
      exists (
        select 1 from "decision" d
        where d."commentId" = c."id" and d."revision" = c."revision" and d."phase" is null and d."undoesId" is null
          and not exists (select 1 from "decision" u where u."undoesId" = d."id")
      ) as "isDecided"
    from "comment" c left join "comment_report" r on r."commentId" = c."id" and r."settledAt" is null
    where c."id" = ${commentId}
    group by c."id"`;
  return open;
}

/** A page of the reports that nobody has settled, the oldest first. Throws `invalid` for a broken cursor. */
export async function listOpenReports({
  cursor,
  limit,
}: {
  cursor?: string;
  limit: number;
}): Promise<{ items: OpenReport[]; nextCursor: string | null }> {
  const after = readListCursor(cursor);
  if (cursor && !after) throw new AppError('invalid', 'This cursor is none of this list.');
  const rows = await db.commentReport.findMany({
    where: {
      settledAt: null,
      ...newerThan(after),
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: limit + 1,
    select: {
      ...{ id: true, commentId: true, revision: true, reason: true, note: true },
      ...{ weight: true, createdAt: true },
      reporter: { select: { id: true, name: true } },
    },
  });
  const { items, nextCursor } = pageOf(rows, limit, (row) => row);
  return {
    items: items.map(({ reporter, createdAt, ...row }) => ({
      ...row,
      by: reporter,
      createdAt: createdAt.toISOString(),
    })),
    nextCursor,
  };
}
