import type { Tx } from '@/lib/db';
import { Prisma } from '@/prisma/generated/client';
import { unpackInts, unpackReals } from '@/lib/related/candidates/packed';
import { dayOf } from '@/lib/related/day';
import { isMatch, type Rules, type Telling } from '@/lib/related/rank';
import { heaviestTerms, longestGapDays } from '@/lib/related/vector';

/** Where an archive is so large that forty words meet too many stories: fewer words, the rarest. */
const largeArchive = 300_000;
const rarest = 25;

/** What ranking needs of a story, with how its text spells its heaviest words. */
export type Candidate = Telling & { words: Map<number, string> };

const mostCandidates = 200;

/** The stories that share heavy words with this one, told near it first. */
export async function listCandidates(
  tx: Tx,
  story: Candidate,
  { halfLifeDays }: { halfLifeDays: number },
): Promise<number[]> {
  const { ids, weights } = await termsToLookFor(tx, story);
  // closeness() in SQL: exp() and sqrt() on float8, not power() on numeric, which is ten times slower. `least` against underflow.
  const days = Prisma.sql`(least(abs(t.day - ${story.day}), ${longestGapDays})::float8 / ${halfLifeDays}::float8)`;
  const rows = await tx.$queryRaw<{ id: number }[]>`
    with wanted as (select * from unnest(${ids}::int[], ${weights}::real[]) as w (id, weight))
    select t."storyId" as id
    from wanted w join story_term t on t."lexemeId" = w.id
    where t."storyId" <> ${story.id}
    group by t."storyId", t.day
    order by sum(w.weight * t.weight)::float8
      * (0.5 + 0.5 * exp(-least(700, ${Math.LN2}::float8 * ${days} * sqrt(${days})))) desc, t."storyId"
    limit ${mostCandidates}`;
  return rows.map(({ id }) => id);
}

async function termsToLookFor(tx: Tx, { vector }: Candidate) {
  const heavy = heaviestTerms(vector);
  const [size] = await tx.$queryRaw<{ large: boolean }[]>`
    select coalesce(max(current), 0) > ${largeArchive} as large from lexeme_count`;
  if (!size?.large) return heavy;
  const rows = await tx.lexeme.findMany({
    where: { id: { in: heavy.ids } },
    orderBy: [{ df: 'asc' }, { id: 'asc' }],
    take: rarest,
    select: { id: true },
  });
  const weightOf = new Map(heavy.ids.map((id, i) => [id, heavy.weights[i]!]));
  return { ids: rows.map(({ id }) => id), weights: rows.map(({ id }) => weightOf.get(id)!) };
}

/** Stories that were read before, for a work of many stories whose words do not change meanwhile. */
export type Known = Map<number, Candidate>;
/** Some ten kilobytes each. */
const mostKnown = 10_000;

/**
 * Of these stories those that ranking would not drop at once, by what that takes alone, and then the rest of what it needs of
 * them: words and runs of words are two thirds of what is kept of a story, and many candidates are weak.
 */
export async function listMatches(
  tx: Tx,
  own: Candidate,
  ids: readonly number[],
  rules: Rules,
): Promise<Candidate[]> {
  const rows = await tx.$queryRaw<PlaceRow[]>`
    select v."storyId" as id, s."publishedAt", array_send(v."lexemeIds") as "lexemeIds", array_send(v.weights) as weights,
      e.model, array_send(e.embedding) as embedding
    from story_vector v join story s on s.id = v."storyId" left join story_embedding e on e."storyId" = v."storyId"
    where v."storyId" = any(${[...ids]}::int[])`;
  const matches = new Map(
    rows
      .map(placeOf)
      .filter(isMatch(own, rules))
      .map((place) => [place.id, place]),
  );
  const rest = await tx.$queryRaw<RestRow[]>`
    select v."storyId" as id, array_send(v.shingles) as shingles, array_send(v."wordIds") as "wordIds", to_json(v.words) as words,
      (select json_agg(t.name order by st.position) from story_topic st join topic t on t.id = st."topicId"
        where st."storyId" = v."storyId") as topics
    from story_vector v where v."storyId" = any(${[...matches.keys()]}::int[])`;
  return rest.map((row) => ({ ...matches.get(row.id)!, ...restOf(row) }));
}

type Place = Pick<Candidate, 'id' | 'day' | 'vector' | 'point'>;

const placeOf = ({ id, publishedAt, model, embedding, ...row }: PlaceRow): Place => ({
  id,
  day: dayOf(publishedAt),
  vector: { ids: unpackInts(row.lexemeIds), weights: unpackReals(row.weights) },
  point: model && embedding ? { model, at: unpackReals(embedding) } : null,
});

/** What ranking needs of these stories. Those without a vector are left out. */
export async function listTellings(
  tx: Tx,
  ids: readonly number[],
  known: Known = new Map(),
): Promise<Candidate[]> {
  const unknown = ids.filter((id) => !known.has(id));
  const read = unknown.length > 0 ? await readTellings(tx, unknown) : [];
  const found = [...read, ...ids.flatMap((id) => known.get(id) ?? [])];
  if (known.size + read.length > mostKnown) known.clear();
  for (const one of read) known.set(one.id, one);
  return found;
}

async function readTellings(tx: Tx, ids: readonly number[]): Promise<Candidate[]> {
  const rows = await tx.$queryRaw<Row[]>`
    select v."storyId" as id, s."publishedAt", array_send(v."lexemeIds") as "lexemeIds", array_send(v.weights) as weights,
      array_send(v.shingles) as shingles, array_send(v."wordIds") as "wordIds", to_json(v.words) as words,
      e.model, array_send(e.embedding) as embedding,
      (select json_agg(t.name order by st.position) from story_topic st join topic t on t.id = st."topicId"
        where st."storyId" = v."storyId") as topics
    from story_vector v join story s on s.id = v."storyId" left join story_embedding e on e."storyId" = v."storyId"
    where v."storyId" = any(${[...ids]}::int[])`;
  return rows.map((row) => ({ ...placeOf(row), ...restOf(row) }));
}

const restOf = (row: RestRow): Omit<Candidate, keyof Place> => ({
  shingles: unpackInts(row.shingles),
  topics: row.topics ?? [],
  words: new Map(Array.from(unpackInts(row.wordIds), (lexeme, i) => [lexeme, row.words[i]!])),
});

type PlaceRow = Record<'lexemeIds' | 'weights', Uint8Array> & {
  id: number;
  publishedAt: Date;
  model: string | null;
  embedding: Uint8Array | null;
};
type RestRow = Record<'shingles' | 'wordIds', Uint8Array> & {
  id: number;
  words: string[];
  topics: string[] | null;
};
type Row = PlaceRow & RestRow;
