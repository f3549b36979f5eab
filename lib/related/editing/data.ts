import { db } from '@/lib/db';
import { groundsText } from '@/lib/related/rank';
import type { RelatedEntry } from '@/lib/related/editing/schema';
import type { RelatedReason } from '@/lib/related/schema';
import type { StoryStatus } from '@/prisma/generated/enums';

type Row = Omit<RelatedEntry, 'cosine' | 'grounds' | 'isShown'> & {
  status: StoryStatus;
  reason: RelatedReason | null;
};

/** All that a story's list holds, whether readers may have it or not: pins in their order, the best matches, what is kept out. */
export async function listEntries(storyId: number): Promise<Omit<RelatedEntry, 'isShown'>[]> {
  const rows = await db.$queryRaw<Row[]>`
    select s.id, s.slug, s.headline, s.language, n.name as section, s.status::text, s."publishedAt",
      u.kind::text as rule, r.score, r.reason
    from (
      select "relatedId" from related_story where "storyId" = ${storyId}
      union select "relatedId" from related_rule where "storyId" = ${storyId}
    ) listed
    join story s on s.id = listed."relatedId"
    join section n on n.id = s."sectionId"
    left join related_story r on r."storyId" = ${storyId} and r."relatedId" = s.id
    left join related_rule u on u."storyId" = ${storyId} and u."relatedId" = s.id
    order by u.kind is distinct from 'PIN', u.kind is not distinct from 'EXCLUDE', u.position, r.score desc nulls last, s.id`;
  return rows.map(({ reason, ...row }) => ({
    ...row,
    cosine: reason?.cosine ?? null,
    grounds: reason ? groundsText(reason) : 'put here by an editor',
  }));
}
