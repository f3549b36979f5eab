import type { Tx } from '@/lib/db';
import { hasBigrams } from '@/lib/related/bigrams';
import { packInts, packVector } from '@/lib/related/candidates/packed';
import { dayOf } from '@/lib/related/day';
import { baseLanguage } from '@/lib/related/language';
import { keptPerStory } from '@/lib/related/schema';
import { surfaceWords } from '@/lib/related/surface';
import { heaviestTerms, idf, normalise, shinglesOf, termWeight } from '@/lib/related/vector';
import {
  countLexemes,
  listRelatable,
  type Counted,
  type LexemeCount,
  type Relatable,
} from '@/lib/related/words/data';
import { Prisma } from '@/prisma/generated/client';

/**
 * Writes what the words of stories weigh, all of one language, by the counts of the archive as they were last taken: so the
 * weights of a story, and all that follows from them, do not depend on when it came. Returns how many stories of the language
 * there are now, and were when words were counted; null for no stories.
 */
export async function writeVectors(
  tx: Tx,
  stories: readonly Relatable[],
): Promise<LexemeCount | null> {
  return writeCounted(tx, stories, await countLexemes(tx, stories));
}

/** The same for stories whose words somebody counted, in the same order. */
export async function writeCounted(
  tx: Tx,
  stories: readonly Relatable[],
  counts: readonly (readonly Counted[])[],
): Promise<LexemeCount | null> {
  const [first] = stories;
  if (!first) return null;
  const config = baseLanguage(first.language);
  const vectors = await weigh(tx, counts, config);
  const heavy = vectors.map(heaviestTerms);
  const rows = stories.map((story, i) => {
    const { ids } = heavy[i]!;
    const spelled = surfaceWords(
      ids.map((id) => vectors[i]!.lexemes.get(id)!),
      `${story.headline}\n${story.bodyText}`,
    );
    return {
      storyId: story.id,
      day: dayOf(story.publishedAt),
      vector: packVector(vectors[i]!).toString('base64'),
      wordIds: spelled.map(([at]) => ids[at]!),
      words: spelled.map(([, word]) => word),
      shingles: packInts(shinglesOf(story.bodyText, hasBigrams(config))).toString('base64'),
    };
  });
  const terms = rows.flatMap(({ storyId, day }, i) => {
    const { ids, weights } = heavy[i]!;
    return ids.map((lexeme, at) => ({ storyId, day, lexeme, weight: weights[at]! }));
  });
  const [count] = await tx.$queryRaw<[LexemeCount]>`
    /* prepared */ with vectors as (
      insert into story_vector ("storyId", config, day, vector, "wordIds", words, shingles)
      select "storyId", ${config}, day, decode(vector, 'base64'), "wordIds", words, decode(shingles, 'base64')
      from json_to_recordset(${JSON.stringify(rows)}::json) as weighed
        ("storyId" int, day int, vector text, "wordIds" int[], words text[], shingles text)
    ), terms as (
      insert into story_term ("lexemeId", "storyId", weight, day)
      select * from unnest(${terms.map(({ lexeme }) => lexeme)}::int[], ${terms.map(({ storyId }) => storyId)}::int[],
        ${terms.map(({ weight }) => weight)}::real[], ${terms.map(({ day }) => day)}::int[])
    )
    ${addToCount(config, stories.length)}`;
  return count;
}

/** A list that held a story, with the score it had there. */
export type Holder = { storyId: number; score: number; isFull: boolean };

/**
 * Takes a story's words away, and the story out of all lists. Nothing happens when it is nowhere. Returns the lists that held
 * it, and the stories that its own held.
 */
export async function removeStory(
  tx: Tx,
  storyId: number,
): Promise<{ holders: Holder[]; members: number[] }> {
  const [gone] = await tx.$queryRaw<
    [{ config: string | null; holders: Holder[]; members: number[] }]
  >`
    /* prepared */ with terms as (delete from story_term where "storyId" = ${storyId}::int),
      vectors as (delete from story_vector where "storyId" = ${storyId}::int returning config),
      copies as (delete from near_copy where "storyId" = ${storyId}::int or "copyId" = ${storyId}::int),
      own as (delete from related_story where "storyId" = ${storyId}::int returning "relatedId"),
      others as (delete from related_story where "relatedId" = ${storyId}::int returning "storyId", score)
    select (select config from vectors) as config,
      (select coalesce(json_agg("relatedId"), '[]') from own) as members,
      (select coalesce(json_agg(json_build_object('storyId', o."storyId", 'score', o.score, 'isFull',
        (select count(*) from related_story r where r."storyId" = o."storyId") >= ${keptPerStory}::int)), '[]') from others o) as holders`;
  if (gone.config !== null) await tx.$executeRaw`${addToCount(gone.config, -1)}`;
  return gone;
}

const addToCount = (config: string, by: number) => Prisma.sql`
  insert into lexeme_count as held (config, current) values (${config}, ${by}::int)
  on conflict (config) do update set current = held.current + excluded.current
  returning counted, current`;

type LexemeRow = [id: number, lexeme: string, df: number];
type Weighed = ReturnType<typeof normalise> & { lexemes: Map<number, string> };

/** The vectors of stories by TF-IDF, of length one, with the spelling of their lexemes. New words are written down. */
async function weigh(
  tx: Tx,
  counts: readonly (readonly Counted[])[],
  config: string,
): Promise<Weighed[]> {
  const lexemes = [...new Set(counts.flatMap((counted) => counted.map(({ lexeme }) => lexeme)))];
  const [known] = await tx.$queryRaw<[{ total: number; rows: LexemeRow[] }]>`
    /* prepared */ select coalesce((select counted from lexeme_count where config = ${config}), 0) as total,
      coalesce(json_agg(json_build_array(id, lexeme, df)), '[]') as rows
    from lexeme where config = ${config} and lexeme = any(${lexemes}::text[])`;
  const byLexeme = new Map(known.rows.map(([id, lexeme, df]) => [lexeme, { id, df }]));
  const unknown = lexemes.filter((lexeme) => !byLexeme.has(lexeme));
  if (unknown.length > 0) {
    const added = await tx.$queryRaw<{ id: number; lexeme: string; df: number }[]>`
      insert into lexeme (config, lexeme) select ${config}, unnest(${unknown}::text[]) returning id, lexeme, df`;
    for (const { id, lexeme, df } of added) byLexeme.set(lexeme, { id, df });
  }
  return counts.map((counted) => {
    // In the order of the words, not of the table: sums come out the same however rows lie.
    const ordered = counted.map((count) => ({ ...count, ...byLexeme.get(count.lexeme)! }));
    const vector = normalise({
      ids: ordered.map(({ id }) => id),
      weights: ordered.map(
        ({ inHeadline, inBody, df }) => termWeight(inHeadline, inBody) * idf(known.total, df),
      ),
    });
    return { ...vector, lexemes: new Map(ordered.map(({ id, lexeme }) => [id, lexeme])) };
  });
}

/** Counts how many of these stories, all of one language, have each word, and forgets what was counted before. */
export async function recountLexemes(
  tx: Tx,
  { config, ids, now }: { config: string; ids: readonly number[]; now: Date },
): Promise<void> {
  const df = new Map<string, number>();
  for (let from = 0; from < ids.length; from += 100) {
    const stories = await listRelatable(tx, ids.slice(from, from + 100));
    for (const { lexeme } of (await countLexemes(tx, stories)).flat())
      df.set(lexeme, (df.get(lexeme) ?? 0) + 1);
  }
  await writeFrequencies(tx, { config, df, counted: ids.length, now });
}

/** In place of all that was counted of a language: in how many of so many stories each word stands. */
export async function writeFrequencies(
  tx: Tx,
  {
    config,
    df,
    counted,
    now,
  }: { config: string; df: Map<string, number>; counted: number; now: Date },
): Promise<void> {
  await tx.lexeme.deleteMany({ where: { config } });
  const count = { counted, current: 0, countedAt: now };
  await tx.lexemeCount.upsert({ where: { config }, create: { config, ...count }, update: count });
  const words = [...df.keys()];
  for (let from = 0; from < words.length; from += 10_000) {
    const some = words.slice(from, from + 10_000);
    await tx.$executeRaw`
      insert into lexeme (config, lexeme, df)
      select ${config}, lexeme, df from unnest(${some}::text[], ${some.map((word) => df.get(word)!)}::int[]) as counted (lexeme, df)`;
  }
}

/** Takes the words of all stories of a language away, and keeps what was counted. */
export async function clearVectors(tx: Tx, config: string): Promise<void> {
  await tx.$executeRaw`
    delete from story_term where "storyId" in (select "storyId" from story_vector where config = ${config})`;
  await tx.storyVector.deleteMany({ where: { config } });
  await tx.lexemeCount.updateMany({ where: { config }, data: { current: 0 } });
}
