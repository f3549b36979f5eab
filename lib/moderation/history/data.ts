import { db, type Tx } from '@/lib/db';
import type { History } from '@/lib/moderation/context';
import { isRefusedSql } from '@/lib/moderation/history/refused';
import { repeatMinutes } from '@/lib/moderation/phases/repeat';

type Query = {
  authorId: number;
  storyId: number;
  bodyHash: string;
  /** The comment that is being edited. */
  exceptId?: number;
  now: Date;
};

/** What the rules ask about an author, in one query over the author's indexes. */
export async function getHistory(
  { authorId, storyId, bodyHash, exceptId = 0, now }: Query,
  client: Tx = db,
): Promise<History> {
  const minutesAgo = new Date(now.getTime() - repeatMinutes * 60_000);
  const weekAgo = new Date(now.getTime() - 7 * 86_400_000);
  const [history] = await client.$queryRaw<[History]>`
    select
      (select max(c."createdAt") from "comment" c where c."authorId" = ${authorId}) as "lastAt",
      exists (
        select 1 from "comment" c
        where c."authorId" = ${authorId} and c."bodyHash" = ${bodyHash} and c."storyId" = ${storyId}
          and c."id" <> ${exceptId} and (c."status" <> 'DELETED' or ${isRefusedSql})
      ) as "isRepeatHere",
      exists (
        select 1 from "comment" c
        where c."authorId" = ${authorId} and c."bodyHash" = ${bodyHash} and c."createdAt" > ${minutesAgo}
          and c."storyId" <> ${storyId} and c."id" <> ${exceptId}
      ) as "isRepeatElsewhere",
      (
        select count(*)::int from (
          select 1 from "comment" c
          where c."authorId" = ${authorId} and c."id" <> ${exceptId} and c."status" = 'APPROVED' limit 100
        ) few
      ) as "approved",
      coalesce(week."approved", 0)::int as "weekApproved",
      coalesce(week."rejected", 0)::int as "weekRejected"
    from (
      select count(*) filter (where c."status" = 'APPROVED') as "approved",
        count(*) filter (where ${isRefusedSql}) as "rejected"
      from "comment" c
      where c."authorId" = ${authorId} and c."id" <> ${exceptId} and c."createdAt" > ${weekAgo}
    ) week`;
  return history;
}
