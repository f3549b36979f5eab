import { db } from '@/lib/db';
import type { Period } from '@/lib/moderation/transparency/period';
import type {
  AppealCount,
  DecisionCount,
  Report,
  ReportCount,
  SanctionCount,
  Times,
} from '@/lib/moderation/transparency/schema';
import { Prisma } from '@/prisma/generated/client';

type Query = Pick<Period, 'start' | 'end'> & { timeZone: string };

/** How long something waited, of each month and of all of them together; `waits` are rows of month and seconds. */
const timesOf = (waits: Prisma.Sql) => db.$queryRaw<Times[]>`
  select w."month", count(*)::int as "count",
    percentile_cont(0.5) within group (order by w."seconds")::float8 as "median",
    percentile_cont(0.9) within group (order by w."seconds")::float8 as "p90"
  from (${waits}) w
  group by grouping sets ((w."month"), ()) having count(*) > 0 order by 1 nulls last`;

/**
 * What was decided. A decision of a rule names its phase, one of a person does not, also when the person is gone. Left out
 * is what was taken back at once, with its taking back, who took down their own comment, and what an import took over that
 * was decided on the old site. A comment is looked up only
 * where it matters: joined, all of them would be read for the decisions of a month.
 */
const countDecisions = ({ start, end, timeZone }: Query) => db.$queryRaw<DecisionCount[]>`
  select to_char(d."createdAt" at time zone ${timeZone}, 'YYYY-MM') as "month",
    case when d."phase" is null then 'person' else 'rule' end as "by",
    d."phase" as "rule", d."reason",
    case d."toStatus" when 'APPROVED' then 'published' when 'PENDING' then 'held' when 'REJECTED' then 'rejected'
      when 'SPAM' then 'spam' else 'deleted' end as "outcome",
    count(*)::int as "count"
  from "decision" d
  where d."createdAt" >= ${start} and d."createdAt" < ${end}
    and d."undoesId" is null and not exists (select 1 from "decision" u where u."undoesId" = d."id")
    and d."phase" is distinct from 'import'
    and case when d."toStatus" <> 'DELETED' then true
      else d."actorId" is distinct from (select c."authorId" from "comment" c where c."id" = d."commentId") end
  group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5`;

/** How long what waited had waited when a person decided: since it was held, or since it came in with an import. */
const timeDecisions = ({ start, end, timeZone }: Query) =>
  timesOf(Prisma.sql`
  select to_char(d."createdAt" at time zone ${timeZone}, 'YYYY-MM') as "month",
    extract(epoch from d."createdAt" - coalesce(
      held."at", (select c."createdAt" from "comment" c where c."id" = d."commentId")
    ))::float8 as "seconds"
  from "decision" d
  left join lateral (
    select h."createdAt" as "at" from "decision" h
    where h."commentId" = d."commentId" and h."id" < d."id" and h."undoesId" is null
      and h."toStatus" = 'PENDING'
    order by h."id" desc limit 1
  ) held on true
  where d."createdAt" >= ${start} and d."createdAt" < ${end} and d."fromStatus" = 'PENDING'
    and d."toStatus" in ('APPROVED', 'REJECTED', 'SPAM') and d."phase" is null
    and d."undoesId" is null and not exists (select 1 from "decision" u where u."undoesId" = d."id")`);

/** Reports by the month in which they came, with what became of them up to now. */
const countReports = ({ start, end, timeZone }: Query) => db.$queryRaw<ReportCount[]>`
  select to_char(r."createdAt" at time zone ${timeZone}, 'YYYY-MM') as "month", r."reason",
    case when r."reporterId" is null then 'guest' else 'member' end as "by",
    case when r."wasRight" then 'removed' when not r."wasRight" then 'kept'
      when r."settledAt" is null then 'open' else 'closed' end as "outcome",
    count(*)::int as "count"
  from "comment_report" r
  where r."createdAt" >= ${start} and r."createdAt" < ${end}
  group by 1, 2, 3, 4 order by 1, 2, 3, 4`;

/** How long reports that are settled had waited, or of them those that say that the law is broken. */
const timeReports = ({ start, end, timeZone }: Query, isLaw: boolean) =>
  timesOf(Prisma.sql`
  select to_char(r."createdAt" at time zone ${timeZone}, 'YYYY-MM') as "month",
    extract(epoch from r."settledAt" - r."createdAt")::float8 as "seconds"
  from "comment_report" r
  where r."createdAt" >= ${start} and r."createdAt" < ${end} and r."settledAt" is not null
    and (not ${isLaw} or r."reason" = 'illegal')`);

const countAppeals = ({ start, end, timeZone }: Query) => db.$queryRaw<AppealCount[]>`
  select to_char(a."createdAt" at time zone ${timeZone}, 'YYYY-MM') as "month",
    coalesce(lower(a."outcome"::text), case c."status" when 'APPROVED' then 'overturned' when 'DELETED' then 'withdrawn'
      else 'open' end) as "outcome", count(*)::int as "count"
  from "appeal" a join "comment" c on c."id" = a."commentId"
  where a."createdAt" >= ${start} and a."createdAt" < ${end}
  group by 1, 2 order by 1, 2`;

const timeAppeals = ({ start, end, timeZone }: Query) =>
  timesOf(Prisma.sql`
  select to_char(a."createdAt" at time zone ${timeZone}, 'YYYY-MM') as "month",
    extract(epoch from a."decidedAt" - a."createdAt")::float8 as "seconds"
  from "appeal" a
  where a."createdAt" >= ${start} and a."createdAt" < ${end} and a."decidedAt" is not null`);

const countSanctions = ({ start, end, timeZone }: Query) => db.$queryRaw<SanctionCount[]>`
  select to_char(s."createdAt" at time zone ${timeZone}, 'YYYY-MM') as "month",
    lower(s."action"::text) as "action", count(*)::int as "count"
  from "sanction" s
  where s."createdAt" >= ${start} and s."createdAt" < ${end}
  group by 1, 2 order by 1, 2`;

/** How moderation was done in some months, in numbers alone; months on the newsroom's clock. */
export async function getReport(period: Period, timeZone: string): Promise<Report> {
  const query = { ...period, timeZone };
  const [
    decisions,
    decisionTimes,
    reports,
    reportTimes,
    noticeTimes,
    appeals,
    appealTimes,
    sanctions,
  ] = await Promise.all([
    countDecisions(query),
    timeDecisions(query),
    countReports(query),
    timeReports(query, false),
    timeReports(query, true),
    countAppeals(query),
    timeAppeals(query),
    countSanctions(query),
  ]);
  return {
    months: period.months,
    ...{ decisions, decisionTimes, reports, reportTimes, noticeTimes },
    ...{ appeals, appealTimes, sanctions },
  };
}
