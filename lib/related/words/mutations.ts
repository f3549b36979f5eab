import type { Tx } from '@/lib/db';
import { dayOf } from '@/lib/related/day';
import { baseLanguage } from '@/lib/related/language';
import { surfaceWords } from '@/lib/related/surface';
import { heaviestTerms, idf, normalise, shinglesOf, termWeight } from '@/lib/related/vector';
import {
  countLexemes,
  getLexemeCount,
  listRelatable,
  type Counted,
  type LexemeCount,
  type Relatable,
} from '@/lib/related/words/data';

/**
 * Writes what the words of stories weigh, all of one language, by the counts of the archive as they were last taken: so the
 * weights of a story, and all that follows from them, do not depend on when it came. Returns how many stories of the language
 * there are now, and were when words were counted; null for no stories.
 */
export async function writeVectors(
  tx: Tx,
  stories: readonly Relatable[],
): Promise<LexemeCount | null> {
  const [first] = stories;
  if (!first) return null;
  const config = baseLanguage(first.language);
  const vectors = await weigh(tx, await countLexemes(tx, stories), config);
  const heavy = vectors.map(heaviestTerms);
  await tx.storyVector.createMany({
    data: stories.map((story, i) => {
      const { ids, weights, lexemes } = vectors[i]!;
      const spelled = surfaceWords(
        heavy[i]!.ids.map((id) => lexemes.get(id)!),
        `${story.headline}\n${story.bodyText}`,
      );
      return {
        storyId: story.id,
        config,
        lexemeIds: ids,
        weights,
        wordIds: spelled.map(([at]) => heavy[i]!.ids[at]!),
        words: spelled.map(([, word]) => word),
        shingles: shinglesOf(story.bodyText),
      };
    }),
  });
  const terms = stories.flatMap(({ id, publishedAt }, i) => {
    const day = dayOf(publishedAt);
    return heavy[i]!.ids.map((lexeme, at) => ({ id, day, lexeme, weight: heavy[i]!.weights[at]! }));
  });
  await tx.$executeRaw`
    insert into story_term ("lexemeId", "storyId", weight, day)
    select * from unnest(${terms.map(({ lexeme }) => lexeme)}::int[], ${terms.map(({ id }) => id)}::int[],
      ${terms.map(({ weight }) => weight)}::real[], ${terms.map(({ day }) => day)}::int[])`;
  return addToCount(tx, config, stories.length);
}

/** Takes a story's words away, and the story out of all lists. Nothing happens when it is nowhere. */
export async function removeStory(tx: Tx, storyId: number): Promise<void> {
  const rows = await tx.$queryRaw<{ config: string }[]>`
    with terms as (delete from story_term where "storyId" = ${storyId}),
      lists as (delete from related_story where "storyId" = ${storyId} or "relatedId" = ${storyId}),
      copies as (delete from near_copy where "storyId" = ${storyId} or "copyId" = ${storyId})
    delete from story_vector where "storyId" = ${storyId} returning config`;
  for (const { config } of rows) await addToCount(tx, config, -1);
}

const addToCount = (tx: Tx, config: string, by: number) =>
  tx.lexemeCount.upsert({
    where: { config },
    create: { config, current: by },
    update: { current: { increment: by } },
    select: { counted: true, current: true },
  });

type Weighed = ReturnType<typeof normalise> & { lexemes: Map<number, string> };

/** The vectors of stories by TF-IDF, of length one, with the spelling of their lexemes. New words are written down. */
async function weigh(
  tx: Tx,
  counts: readonly (readonly Counted[])[],
  config: string,
): Promise<Weighed[]> {
  const lexemes = [...new Set(counts.flatMap((counted) => counted.map(({ lexeme }) => lexeme)))];
  const read = () => tx.$queryRaw<{ id: number; lexeme: string; df: number }[]>`
    select id, lexeme, df from lexeme where config = ${config} and lexeme = any(${lexemes}::text[])`;
  let rows = await read();
  if (rows.length < lexemes.length) {
    const known = new Set(rows.map(({ lexeme }) => lexeme));
    const unknown = lexemes.filter((lexeme) => !known.has(lexeme));
    await tx.$executeRaw`
      insert into lexeme (config, lexeme) select ${config}, unnest(${unknown}::text[]) on conflict do nothing`;
    rows = await read();
  }
  const { counted: total } = await getLexemeCount(tx, config);
  const byLexeme = new Map(rows.map((row) => [row.lexeme, row]));
  return counts.map((counted) => {
    // In the order of the words, not of the table: sums come out the same however rows lie.
    const ordered = counted.map((count) => ({ ...count, ...byLexeme.get(count.lexeme)! }));
    const vector = normalise({
      ids: ordered.map(({ id }) => id),
      weights: ordered.map(
        ({ inHeadline, inBody, df }) => termWeight(inHeadline, inBody) * idf(total, df),
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
  await tx.lexeme.deleteMany({ where: { config } });
  const count = { counted: ids.length, current: 0, countedAt: now };
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
