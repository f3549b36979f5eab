import type { Tx } from '@/lib/db';
import {
  listCandidates,
  listMatches,
  listSpellings,
  listTellings,
  type Known,
} from '@/lib/related/candidates/data';
import { listNear } from '@/lib/related/dense/data';
import { isBefore, listLastPlaces, type Place } from '@/lib/related/lists/data';
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
  const besides = [...near, ...also];
  // A work of many stories meets the same ones again and again, and reads each whole, once.
  const candidates =
    scoring.known || scoring.isWhole
      ? await listTellings(
          tx,
          [...new Set([...(await listCandidates(tx, own, scoring)), ...besides])],
          scoring.known,
        )
      : await listMatches(tx, own, besides, scoring);
  return { own, ...rankRelated(own, candidates, scoring) };
}

type Matches = NonNullable<Awaited<ReturnType<typeof matchesOf>>>;

/** A row of a list, but for its reason. */
type Wish = Place & { storyId: number; match: Ranked; from: number };

const wishesOf = ({ own, ranked }: Matches): Wish[] =>
  ranked
    .slice(0, keptPerStory)
    .map((match) => ({ storyId: own.id, relatedId: match.id, ...ofMatch(match, own.id) }));

/** The story in the lists of its matches. */
const pushesOf = ({ own, ranked }: Matches): Wish[] =>
  ranked.map((match) => ({ storyId: match.id, relatedId: own.id, ...ofMatch(match, own.id) }));

const ofMatch = (match: Ranked, from: number) => ({ score: match.score, match, from });

/** The words are spelled as in the story that is offered, or as in the other. */
function reasonOf(
  { storyId, relatedId, match }: Wish,
  spellings: ReadonlyMap<number, ReadonlyMap<number, string>>,
): RelatedReason {
  const [first, second] = [spellings.get(relatedId), spellings.get(storyId)];
  const words = match.sharedLexemes().flatMap((id) => first?.get(id) ?? second?.get(id) ?? []);
  return {
    cosine: Math.round(match.cosine * 1000) / 1000,
    days: match.days,
    topics: match.topics,
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
  const wishes = new Map<string, Wish>();
  const copies: [number, number][] = [];
  for (const storyId of storyIds) {
    const matches = await matchesOf(tx, storyId, also, scoring);
    if (!matches) continue;
    copies.push(...matches.copies.map((copyId): [number, number] => [storyId, copyId]));
    // A pair of which both are written comes from either side, with the same score and the same words.
    for (const wish of [...pushesOf(matches), ...wishesOf(matches)])
      wishes.set(`${wish.storyId} ${wish.relatedId}`, wish);
  }
  await writeCopies(tx, copies);
  const held = new Map(storyIds.map((id) => [id, new Map<number, number>()]));
  for (const { storyId, relatedId, score } of await putIn(tx, [...wishes.values()], scoring))
    held.get(relatedId)?.set(storyId, score);
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
  await putIn(tx, wishesOf(matches), scoring);
}

/** Puts rows into lists, each of which keeps its best: what comes too far down stays out, and what is pushed down goes. Returns what stands now. */
async function putIn(
  tx: Tx,
  wishes: readonly Wish[],
  { now, since }: Scoring,
): Promise<(Place & { storyId: number })[]> {
  if (wishes.length === 0) return [];
  // Most of the lists of an archive are full and better: their rows are neither spelled out nor sent.
  const last = await listLastPlaces(tx, [...new Set(wishes.map((wish) => wish.storyId))], since);
  const rows = wishes.filter((wish) => {
    const place = last.get(wish.storyId);
    return !place || isBefore(wish, place);
  });
  if (rows.length === 0) return [];
  const stories = new Set(rows.flatMap(({ storyId, relatedId }) => [storyId, relatedId]));
  const spellings = await listSpellings(tx, [...stories]);
  const reasons = rows.map((row) => JSON.stringify(reasonOf(row, spellings)));
  return tx.$queryRaw`
    /* prepared */ with new as (
      select * from unnest(${rows.map((row) => row.storyId)}::int[], ${rows.map((row) => row.relatedId)}::int[],
        ${rows.map((row) => row.score)}::float8[], ${reasons}::jsonb[]) as new ("storyId", "relatedId", score, reason)
    ), placed as (
      select *, row_number() over (partition by "storyId" order by score desc, "relatedId") as place
      from (
        select *, true as "isNew" from new
        union all
        select r."storyId", r."relatedId", r.score, null, false from related_story r
        where r."storyId" in (select "storyId" from new) and r."computedAt" >= ${since}
          and not exists (select from new where new."storyId" = r."storyId" and new."relatedId" = r."relatedId")
      ) listed
    ), gone as (
      -- Each row pushes one out at most: with a limit that says so the planner looks them up, and does not read the whole table.
      delete from related_story r
      using (select * from placed where place > ${keptPerStory}::int limit ${rows.length}::int) late
      where r."storyId" = late."storyId" and r."relatedId" = late."relatedId"
    )
    insert into related_story ("storyId", "relatedId", score, reason, "computedAt")
    select "storyId", "relatedId", score, reason, ${now} from placed where "isNew" and place <= ${keptPerStory}::int
    on conflict ("storyId", "relatedId") do update
      set score = excluded.score, reason = excluded.reason, "computedAt" = excluded."computedAt"
    returning "storyId", "relatedId", score`;
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
