import type { Tx } from '@/lib/db';
import { Prisma } from '@/prisma/generated/client';
import { unpackInts, unpackRealArray, unpackVector } from '@/lib/related/candidates/packed';
import { isMatch, type Rules, type Telling } from '@/lib/related/rank';
import { heaviestTerms, longestGapDays } from '@/lib/related/vector';

/** Where an archive is so large that forty words meet too many stories: fewer words, the rarest. */
const largeArchive = 300_000;
const rarest = 25;

/** What ranking needs of a story. */
export type Candidate = Telling;

const mostCandidates = 200;

/** A query for the stories that share heavy words with this one, told near it first. */
function candidatesSql({ id, day, vector }: Candidate, { halfLifeDays }: Rules): Prisma.Sql {
  const { ids, weights } = heaviestTerms(vector);
  // closeness() in SQL: exp() and sqrt() on float8, not power() on numeric, which is ten times slower. `least` against underflow.
  const days = Prisma.sql`(least(abs(t.day - ${day}::int), ${longestGapDays}::int)::float8 / ${halfLifeDays}::float8)`;
  return Prisma.sql`
    select t."storyId" as id
    from (
      select w.id, w.weight
      from unnest(${ids}::int[], ${weights}::real[]) as w (id, weight) join lexeme l on l.id = w.id
      order by l.df, l.id
      limit case when (select max(current) from lexeme_count) > ${largeArchive}::int then ${rarest}::int end
    ) wanted join story_term t on t."lexemeId" = wanted.id
    where t."storyId" <> ${id}::int
    group by t."storyId", t.day
    order by sum(wanted.weight * t.weight)::float8
      * (0.5 + 0.5 * exp(-least(700, ${Math.LN2}::float8 * ${days} * sqrt(${days})))) desc, t."storyId"
    limit ${mostCandidates}::int`;
}

/** The stories that share heavy words with this one, told near it first. */
export async function listCandidates(tx: Tx, story: Candidate, rules: Rules): Promise<number[]> {
  const rows = await tx.$queryRaw<{ id: number }[]>`${candidatesSql(story, rules)}`;
  return rows.map(({ id }) => id);
}

/** Stories that were read before, for a work of many stories whose words do not change meanwhile. */
export type Known = Map<number, Candidate>;
/** Some ten kilobytes each. */
const mostKnown = 10_000;

/**
 * The candidates of a story, and these stories besides, but for those that ranking would drop at once: runs of words and topics
 * are read only of those that match, and many candidates are weak.
 */
export async function listMatches(
  tx: Tx,
  own: Candidate,
  also: readonly number[],
  rules: Rules,
): Promise<Candidate[]> {
  const rows = await tx.$queryRaw<PlaceRow[]>`
    /* prepared */ select ${placeColumns}
    from story_vector v left join story_embedding e on e."storyId" = v."storyId"
    where v."storyId" in (select id from (${candidatesSql(own, rules)}) found union all select unnest(${[...also]}::int[]))`;
  const matches = new Map(
    rows
      .map(placeOf)
      .filter(isMatch(own, rules))
      .map((place) => [place.id, place]),
  );
  if (matches.size === 0) return [];
  const rest = await tx.$queryRaw<RestRow[]>`
    /* prepared */ select v."storyId" as id, ${restColumns}
    from story_vector v where v."storyId" = any(${[...matches.keys()]}::int[])`;
  return rest.map((row) => ({ ...matches.get(row.id)!, ...restOf(row) }));
}

type Place = Pick<Candidate, 'id' | 'day' | 'vector' | 'point'>;

const placeColumns = Prisma.sql`v."storyId" as id, v.day, encode(v.vector, 'base64') as vector,
  e.model, encode(array_send(e.embedding), 'base64') as embedding`;
const restColumns = Prisma.sql`encode(v.shingles, 'base64') as shingles,
  (select json_agg(t.name order by st.position) from story_topic st join topic t on t.id = st."topicId"
    where st."storyId" = v."storyId") as topics`;

const placeOf = ({ id, day, vector, model, embedding }: PlaceRow): Place => ({
  ...{ id, day },
  vector: unpackVector(vector),
  point: model && embedding ? { model, at: unpackRealArray(embedding) } : null,
});

const restOf = ({ shingles, topics }: RestRow): Omit<Candidate, keyof Place> => ({
  shingles: unpackInts(shingles),
  topics: topics ?? [],
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
  const rows = await tx.$queryRaw<(PlaceRow & RestRow)[]>`
    /* prepared */ select ${placeColumns}, ${restColumns}
    from story_vector v left join story_embedding e on e."storyId" = v."storyId"
    where v."storyId" = any(${[...ids]}::int[])`;
  return rows.map((row) => ({ ...placeOf(row), ...restOf(row) }));
}

/** How the texts of these stories spell their heaviest words, by lexeme. */
export async function listSpellings(
  tx: Tx,
  ids: readonly number[],
): Promise<Map<number, Map<number, string>>> {
  const rows = await tx.$queryRaw<{ id: number; wordIds: number[]; words: string[] }[]>`
    /* prepared */ select "storyId" as id, to_json("wordIds") as "wordIds", to_json(words) as words
    from story_vector where "storyId" = any(${[...ids]}::int[])`;
  return new Map(
    rows.map(({ id, wordIds, words }) => [
      id,
      new Map(wordIds.map((lexeme, i) => [lexeme, words[i]!])),
    ]),
  );
}

/** `vector` and `embedding` in base64, which comes through quicker than bytes. */
type PlaceRow = {
  id: number;
  day: number;
  vector: string;
  model: string | null;
  embedding: string | null;
};
type RestRow = { id: number; shingles: string; topics: string[] | null };
