import { db, type Tx } from '@/lib/db';
import type { Prisma } from '@/prisma/generated/client';
import { cardSelect } from '@/lib/articles/rows';
import { publicStoriesAt } from '@/lib/articles/visibility';
import { baseLanguage, textConfig } from '@/lib/related/language';
import { reasonText, type Telling } from '@/lib/related/rank';
import { shownPerStory, type RelatedItem, type RelatedReason } from '@/lib/related/schema';

const { slug, headline, language, publishedAt, section, hero } = cardSelect;
const itemSelect = { id: true, slug, headline, language, publishedAt, section, hero } as const;

type Wish = { storyId: number; sectionSlug: string; language: string; now: Date; limit?: number };

/**
 * The stories offered beside one: stored matches first, best first, then the newest of its section and of the paper.
 * Whatever is stored, only what is public at `now` comes out, never the story itself.
 */
export async function getRelated({
  storyId,
  sectionSlug,
  language,
  now,
  limit = shownPerStory,
}: Wish): Promise<RelatedItem[]> {
  const rows = await db.relatedStory.findMany({
    where: { storyId, relatedId: { not: storyId }, related: publicStoriesAt(now) },
    orderBy: [{ kind: 'asc' }, { score: 'desc' }, { relatedId: 'asc' }],
    take: limit,
    select: { score: true, kind: true, reason: true, related: { select: itemSelect } },
  });
  const items: RelatedItem[] = rows.map(
    ({ related: { id: _, publishedAt, ...story }, score, kind, reason }) => ({
      ...story,
      publishedAt: publishedAt!,
      score,
      kind,
      reason: reasonText(reason as unknown as RelatedReason),
    }),
  );
  const shown = new Set([storyId, ...rows.map(({ related }) => related.id)]);
  // What is missing is filled: from the section, then from the paper, at last in whatever language there is.
  const own = { language: { startsWith: baseLanguage(language) } };
  for (const scope of [{ ...own, section: { slug: sectionSlug } }, own, {}]) {
    if (items.length >= limit) break;
    items.push(...(await listFill({ shown, scope, now, count: limit - items.length })));
  }
  return items;
}

type Fill = { shown: Set<number>; scope: Prisma.StoryWhereInput; now: Date; count: number };

/** The newest other stories of a scope: honest filling, said to be so. Adds them to what is shown. */
async function listFill({ shown, scope, now, count }: Fill): Promise<RelatedItem[]> {
  const rows = await db.story.findMany({
    where: { AND: [publicStoriesAt(now), scope, { id: { notIn: [...shown] } }] },
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    take: count,
    select: itemSelect,
  });
  return rows.map(({ id, publishedAt, ...story }) => {
    shown.add(id);
    const reason = `More from ${story.section.name}`;
    return { ...story, publishedAt: publishedAt!, score: 0, kind: 'FILL' as const, reason };
  });
}

export type Counted = { lexeme: string; inHeadline: number; inBody: number };

/** The stemmed words of a story with how often headline and body have them. Postgres' own stemmer, so that search and lists agree. */
export async function countLexemes(
  tx: Tx,
  story: { headline: string; bodyText: string; language: string },
): Promise<Counted[]> {
  const config = textConfig(story.language);
  return tx.$queryRaw<Counted[]>`
    select lexeme, sum(h)::int as "inHeadline", sum(b)::int as "inBody" from (
      select lexeme, cardinality(positions) as h, 0 as b from unnest(to_tsvector(${config}::regconfig, ${story.headline}))
      union all
      select lexeme, 0, cardinality(positions) from unnest(to_tsvector(${config}::regconfig, left(${story.bodyText}, 200000)))
    ) counted
    where length(lexeme) between 2 and 60 and lexeme !~ '^[0-9.,]+$'
    group by lexeme`;
}

/** Up to a hundred stories that share heavy words with this one, told near it first. */
export async function listCandidates(
  tx: Tx,
  story: { id: number; day: number; ids: number[]; weights: number[] },
): Promise<number[]> {
  // exp() on float8, not power() on numeric: ten times quicker; the clamp keeps it from underflow.
  const rows = await tx.$queryRaw<{ id: number }[]>`
    with wanted as (select unnest(${story.ids}::int[]) as id, unnest(${story.weights}::real[]) as weight)
    select t."storyId" as id
    from wanted w join story_term t on t."lexemeId" = w.id
    where t."storyId" <> ${story.id}
    group by t."storyId", t.day
    order by sum(w.weight * t.weight)::float8
      * (0.5 + 0.5 * exp(-0.2310491::float8 * least(abs(t.day - ${story.day}), 365))) desc, t."storyId"
    limit 100`;
  return rows.map(({ id }) => id);
}

/** What ranking needs of these stories. Those without a vector are left out. */
export async function listTellings(
  tx: Tx,
  ids: number[],
): Promise<(Telling & { headline: string; bodyText: string })[]> {
  const rows = await tx.story.findMany({
    where: { id: { in: ids }, vector: { isNot: null } },
    select: {
      id: true,
      headline: true,
      bodyText: true,
      publishedAt: true,
      vector: { select: { lexemeIds: true, weights: true, shingles: true } },
      topics: { select: { topic: { select: { name: true } } }, orderBy: { position: 'asc' } },
    },
  });
  return rows.map((row) => ({
    id: row.id,
    headline: row.headline,
    bodyText: row.bodyText,
    day: dayOf(row.publishedAt!),
    vector: { ids: row.vector!.lexemeIds, weights: row.vector!.weights },
    shingles: row.vector!.shingles,
    topics: row.topics.map(({ topic }) => topic.name),
  }));
}

/** Whole days since 1970 (UTC). */
export const dayOf = (date: Date) => Math.floor(date.getTime() / 86_400_000);

/** The spelling of lexemes by their ids. */
export async function getLexemes(tx: Tx, ids: number[]): Promise<Map<number, string>> {
  const rows = await tx.lexeme.findMany({
    where: { id: { in: ids } },
    select: { id: true, lexeme: true },
  });
  return new Map(rows.map(({ id, lexeme }) => [id, lexeme]));
}
