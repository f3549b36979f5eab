import type { Tx } from '@/lib/db';
import {
  listCandidates,
  listMatches,
  listTellings,
  type Candidate,
  type Known,
} from '@/lib/related/candidates/data';
import { listNear } from '@/lib/related/dense/data';
import { rankRelated, type Ranked, type Rules } from '@/lib/related/rank';
import { keptPerStory, type RelatedReason } from '@/lib/related/schema';

export type Scoring = Rules & {
  now: Date;
  /** Only rows worked out since count: what is older is about to be replaced. */
  since: Date;
  known?: Known;
};

/** Words of a reason. */
const named = 4;

/** The matches of a story among its candidates and `also`, with what a row of a list needs; null when it has no words. */
export async function matchesOf(
  tx: Tx,
  storyId: number,
  also: readonly number[],
  scoring: Rules & { known?: Known },
) {
  const [own] = await listTellings(tx, [storyId], scoring.known);
  if (!own) return null;
  const near = own.point ? await listNear(tx, storyId) : [];
  const ids = [...new Set([...(await listCandidates(tx, own, scoring)), ...near, ...also])];
  // A work of many stories meets the same ones again and again, and reads each whole, once.
  const candidates =
    scoring.known || scoring.isWhole
      ? await listTellings(tx, ids, scoring.known)
      : await listMatches(tx, own, ids, scoring);
  const words = new Map(candidates.map((one) => [one.id, one.words]));
  return { own, words, ...rankRelated(own, candidates, scoring) };
}

type Matches = NonNullable<Awaited<ReturnType<typeof matchesOf>>>;

type Row = { storyId: number; relatedId: number; score: number; reason: RelatedReason };

function rowsOf({ own, words, ranked }: Matches, { isPushed }: { isPushed: boolean }): Row[] {
  return ranked.map((match) => {
    const ends = isPushed ? [match.id, own.id] : [own.id, match.id];
    return {
      storyId: ends[0]!,
      relatedId: ends[1]!,
      score: match.score,
      reason: reasonOf(match, isPushed ? own : null, words.get(match.id)!, own),
    };
  });
}

/** The words are spelled as in the story that is offered, or as in the other. */
function reasonOf(
  { cosine, days, topics, sharedLexemes }: Ranked,
  pushed: Candidate | null,
  theirs: Map<number, string>,
  own: Candidate,
): RelatedReason {
  const [first, second] = pushed ? [own.words, theirs] : [theirs, own.words];
  const words = sharedLexemes.flatMap((id) => first.get(id) ?? second.get(id) ?? []);
  return {
    cosine: Math.round(cosine * 1000) / 1000,
    days,
    topics,
    words: [...new Set(words)].slice(0, named),
  };
}

/**
 * Writes the stories' own lists, and puts each story into the list of every match that has it among its best. `also` are
 * stories to look at besides the candidates. Returns, by story, those that have it now, with the score.
 */
export async function writeLists(
  tx: Tx,
  storyIds: readonly number[],
  also: readonly number[],
  scoring: Scoring,
): Promise<Map<number, Map<number, number>>> {
  const rows = new Map<string, Row>();
  const copies: [number, number][] = [];
  for (const storyId of storyIds) {
    const matches = await matchesOf(tx, storyId, also, scoring);
    if (!matches) continue;
    copies.push(...matches.copies.map((copyId): [number, number] => [storyId, copyId]));
    // A pair of which both are written comes from either side, with the same score and the same words.
    for (const row of [
      ...rowsOf(matches, { isPushed: true }),
      ...rowsOf(matches, { isPushed: false }).slice(0, keptPerStory),
    ])
      rows.set(`${row.storyId} ${row.relatedId}`, row);
  }
  await writeCopies(tx, copies);
  const taken = await insertRows(tx, [...rows.values()], scoring);
  await trim(tx, taken, scoring.since);
  const kept = await tx.relatedStory.findMany({
    where: { relatedId: { in: [...storyIds] }, storyId: { in: taken } },
    select: { storyId: true, relatedId: true, score: true },
  });
  const held = new Map(storyIds.map((id) => [id, new Map<number, number>()]));
  for (const { storyId, relatedId, score } of kept) held.get(relatedId)!.set(storyId, score);
  return held;
}

/** Works out a story's own list anew, in which there may be room for one that was not among the best before. */
export async function refillList(tx: Tx, storyId: number, scoring: Scoring): Promise<void> {
  const members = await tx.relatedStory.findMany({
    where: { storyId },
    select: { relatedId: true },
  });
  const also = members.map(({ relatedId }) => relatedId);
  const matches = await matchesOf(tx, storyId, also, scoring);
  if (!matches) return;
  await tx.relatedStory.deleteMany({ where: { storyId } });
  await insertRows(tx, rowsOf(matches, { isPushed: false }).slice(0, keptPerStory), scoring);
}

/** Adds rows to lists, but for those that are worse than all of a list that is full. Returns the lists that took one. */
async function insertRows(tx: Tx, rows: Row[], { now, since }: Scoring): Promise<number[]> {
  if (rows.length === 0) return [];
  const taken = await tx.$queryRaw<{ storyId: number }[]>`
    insert into related_story ("storyId", "relatedId", score, reason, "computedAt")
    select new."storyId", new."relatedId", new.score, new.reason, ${now}
    from unnest(${rows.map((row) => row.storyId)}::int[], ${rows.map((row) => row.relatedId)}::int[],
      ${rows.map((row) => row.score)}::float8[], ${rows.map((row) => JSON.stringify(row.reason))}::jsonb[])
      as new ("storyId", "relatedId", score, reason)
    left join lateral (
      select r.score, r."relatedId" from related_story r
      where r."storyId" = new."storyId" and r."computedAt" >= ${since}
      order by r.score desc, r."relatedId" offset ${keptPerStory - 1} limit 1
    ) worst on true
    where worst.score is null or (new.score, -new."relatedId") > (worst.score, -worst."relatedId")
    on conflict ("storyId", "relatedId") do update
      set score = excluded.score, reason = excluded.reason, "computedAt" = excluded."computedAt"
    returning "storyId"`;
  return [...new Set(taken.map(({ storyId }) => storyId))];
}

/** Keeps the best of each list, now that one more was put in. */
async function trim(tx: Tx, storyIds: number[], since: Date): Promise<void> {
  await tx.$executeRaw`
    delete from related_story r using (
      select "storyId", "relatedId",
        row_number() over (partition by "storyId" order by score desc, "relatedId") as place
      from related_story where "storyId" = any(${storyIds}::int[]) and "computedAt" >= ${since}
    ) ranked
    where r."storyId" = ranked."storyId" and r."relatedId" = ranked."relatedId" and ranked.place > ${keptPerStory}`;
}

async function writeCopies(tx: Tx, pairs: readonly [number, number][]): Promise<void> {
  if (pairs.length === 0) return;
  await tx.nearCopy.createMany({
    data: pairs.flatMap(([storyId, copyId]) => [
      { storyId, copyId },
      { storyId: copyId, copyId: storyId },
    ]),
    skipDuplicates: true,
  });
}
