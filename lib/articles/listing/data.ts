import { db } from '@/lib/db';
import { listStoriesById, type StoryCursor, type StoryFilter } from '@/lib/articles/data';
import type { StoryCard } from '@/lib/articles/schema';
import { publicStoriesSql } from '@/lib/articles/visibility';
import { Prisma } from '@/prisma/generated/client';

type Query = { now: Date; q: string; filter: StoryFilter; after?: StoryCursor; take: number };

/** Public stories that hold the words, newest first, so that a list with and without words pages alike. */
export async function listMatching({ now, q, filter, after, take }: Query): Promise<StoryCard[]> {
  const { sectionId, topicId, authorId } = filter;
  const conditions = [
    Prisma.sql`s.search @@ websearch_to_tsquery('english', ${q})`,
    publicStoriesSql(now),
    ...(sectionId === undefined ? [] : [Prisma.sql`s."sectionId" = ${sectionId}`]),
    ...(topicId === undefined
      ? []
      : [
          Prisma.sql`exists (select 1 from story_topic t where t."storyId" = s.id and t."topicId" = ${topicId})`,
        ]),
    ...(authorId === undefined
      ? []
      : [
          Prisma.sql`exists (select 1 from story_author a where a."storyId" = s.id and a."authorId" = ${authorId})`,
        ]),
    ...(after ? [Prisma.sql`(s."publishedAt", s.id) < (${after.publishedAt}, ${after.id})`] : []),
  ];
  const rows = await db.$queryRaw<{ id: number }[]>`
    select s.id from story s where ${Prisma.join(conditions, ' and ')}
    order by s."publishedAt" desc, s.id desc limit ${take}`;
  return listStoriesById(
    now,
    rows.map(({ id }) => id),
  );
}

/** Who began a story and whose profiles stand in its byline: what decides whether it is somebody's own. */
export function getOwners(id: number) {
  return db.story.findUnique({
    where: { id },
    select: {
      status: true,
      createdById: true,
      authors: { select: { author: { select: { userId: true } } } },
    },
  });
}
