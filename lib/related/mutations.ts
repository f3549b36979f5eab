import { db, type Tx } from '@/lib/db';
import { expireInTx } from '@/lib/cache/expire';
import { tags } from '@/lib/cache/tags';
import { enqueue, type Wish } from '@/lib/jobs/queue';
import type { Known } from '@/lib/related/candidates/data';
import { baseLanguage } from '@/lib/related/language';
import { embedArchive } from '@/lib/related/dense/mutations';
import { getWorstScores } from '@/lib/related/lists/data';
import { refillList, writeLists, type Scoring } from '@/lib/related/lists/mutations';
import {
  getLexemeCount,
  getRelatable,
  listRelatableIds,
  listRelatable,
  type LexemeCount,
} from '@/lib/related/words/data';
import {
  clearVectors,
  recountLexemes,
  removeStory,
  writeVectors,
  type Holder,
} from '@/lib/related/words/mutations';
import { getSettings } from '@/lib/settings/data';

/** Any 64-bit number of our own: one writer at a time keeps lists whole and cannot deadlock with itself. */
const lockKey = 7_223_001;
const lock = (tx: Tx) => tx.$executeRaw`select pg_advisory_xact_lock(${lockKey}::bigint)`;

/**
 * Says, inside the transaction that changes a story (text, topics, status, time), that its related stories must be worked
 * out again. Cheap: the worker does it after the commit, and once more at its moment when the story is scheduled.
 */
export async function storyChanged(tx: Tx, storyId: number): Promise<void> {
  await enqueue(tx, relating(storyId));
}

/** The job of that, for a statement that does more at once. */
export const relating = (storyId: number): Wish<'relate-story'> => ({
  ...{ kind: 'relate-story', payload: { storyId }, key: String(storyId) },
});

/** Says, inside the transaction that makes it necessary (a setting, a topic of many stories), that all lists must be worked out anew. */
export async function archiveChanged(tx: Tx): Promise<void> {
  await enqueue(tx, { kind: 'rebuild-related', payload: { recount: false }, key: 'all' });
}

/**
 * Works out the related stories of one story and puts it into its neighbours' lists. A story that is neither published
 * nor scheduled, or is gone, is taken out of everything. Safe to repeat; drops the cached pages that show a changed list.
 * When the archive has grown much since its words were counted, asks for a new count.
 */
export async function relateStory(storyId: number, now = new Date()): Promise<void> {
  await db.$transaction(
    async (tx) => {
      await lock(tx);
      const scoring = await scoringOf(tx, now, new Date(0));
      const { holders, members } = await removeStory(tx, storyId);
      const story = await getRelatable(tx, storyId);
      let held = new Map<number, number>();
      if (story) {
        const count = await writeVectors(tx, [story]);
        const also = [...holders.map((holder) => holder.storyId), ...members];
        held = (await writeLists(tx, [storyId], also, scoring)).get(storyId)!;
        if (count) await recountWhenGrown(tx, baseLanguage(story.language), count);
      }
      for (const id of await listGaps(tx, storyId, holders, held))
        await refillList(tx, id, scoring);
      const touched = [storyId, ...holders.map((holder) => holder.storyId), ...held.keys()];
      await expireInTx(tx, [...new Set(touched)].map(tags.related));
    },
    { timeout: 60_000 },
  );
}

async function scoringOf(tx: Tx, now: Date, since: Date): Promise<Scoring> {
  const { relatedHalfLifeDays } = await getSettings(tx);
  return { halfLifeDays: relatedHalfLifeDays, now, since };
}

/** The full lists that lost the story, or have it so far down that one they had left out may stand before it now. */
async function listGaps(
  tx: Tx,
  storyId: number,
  holders: readonly Holder[],
  held: ReadonlyMap<number, number>,
): Promise<number[]> {
  const full = holders.filter(({ isFull }) => isFull);
  if (full.length === 0) return [];
  const worst = await getWorstScores(
    tx,
    full.map((holder) => holder.storyId),
    storyId,
  );
  return full
    .filter(({ storyId: id, score }) => {
      const now = held.get(id);
      return now === undefined || (now < score && now <= (worst.get(id) ?? Infinity));
    })
    .map((holder) => holder.storyId);
}

/** Words are counted anew when a fifth of the stories, and ten at least, came or went since. */
async function recountWhenGrown(
  tx: Tx,
  config: string,
  { counted, current }: LexemeCount,
): Promise<void> {
  if (Math.abs(current - counted) < Math.max(10, counted / 5)) return;
  const payload = { recount: true, language: config };
  await enqueue(tx, { kind: 'rebuild-related', payload, key: `recount ${config}` });
}

type Rebuild = {
  /** Of stories in this language alone ("en"). */
  language?: string | undefined;
  /** Count the words of the archive first, so that the weights fit what it holds today. */
  recount: boolean;
  now?: Date;
  say?: ((done: number, of: number) => void) | undefined;
};

/** Stories whose lists are written in one transaction. */
const batchSize = 20;

/**
 * Works out every list anew, from the texts. With the counts that there are it comes to the lists that the changes one by
 * one came to. Readers keep the old lists meanwhile, and stories may change. Returns how many stories were related.
 */
export async function rebuildRelated({ say, now = new Date(), ...wish }: Rebuild): Promise<number> {
  const ids = await weighArchive({ ...wish, now });
  await embedArchive(ids);
  await rebuildLists(ids, { now, say });
  return ids.length;
}

/** Works out the lists of these stories anew, in batches, as they are weighed. */
export async function rebuildLists(
  ids: readonly number[],
  { now, say }: Pick<Rebuild, 'say'> & { now: Date },
): Promise<void> {
  // A story that changes meanwhile has its own lists right by its job; here it may stand as it was.
  const known: Known = new Map();
  for (let from = 0; from < ids.length; from += batchSize) {
    const some = ids.slice(from, from + batchSize);
    await db.$transaction((tx) => rewriteLists(tx, some, now, known), { timeout: 60_000 });
    say?.(from + some.length, ids.length);
  }
}

/**
 * Weighs every story anew, in one transaction, so that no two weights of a language are of different counts. Lists stay as
 * they are. Returns the numbers of the stories.
 */
export const weighArchive = (wish: Rebuild & { now: Date }): Promise<number[]> =>
  db.$transaction((tx) => rewriteVectors(tx, wish), { timeout: 3_600_000 });

async function rewriteVectors(
  tx: Tx,
  { recount, language, now }: Rebuild & { now: Date },
): Promise<number[]> {
  // Longer than what a person waits for: the tables of the whole archive.
  await tx.$executeRaw`set local statement_timeout = 0`;
  await lock(tx);
  const byLanguage = await listRelatableIds(tx);
  // A language that has no story any more has words to be taken away.
  for (const { config } of await tx.lexemeCount.findMany({ select: { config: true } }))
    if (!byLanguage.has(config)) byLanguage.set(config, []);
  const wanted = [...byLanguage].filter(([config]) => !language || config === language);
  for (const [config, ids] of wanted) {
    await tx.nearCopy.deleteMany({ where: { story: { vector: { config } } } });
    await clearVectors(tx, config);
    const { counted } = await getLexemeCount(tx, config);
    if (recount || counted === 0) await recountLexemes(tx, { config, ids, now });
    for (let from = 0; from < ids.length; from += 100)
      await writeVectors(tx, await listRelatable(tx, ids.slice(from, from + 100)));
  }
  return wanted.flatMap(([, ids]) => ids).sort((a, b) => a - b);
}

/** The lists of these stories; what stood in them before `now` goes. */
async function rewriteLists(tx: Tx, ids: number[], now: Date, known: Known): Promise<void> {
  await lock(tx);
  const scoring = { ...(await scoringOf(tx, now, now)), known };
  await writeLists(tx, ids, [], scoring);
  await tx.relatedStory.deleteMany({ where: { storyId: { in: ids }, computedAt: { lt: now } } });
  await expireInTx(tx, ids.map(tags.related));
}
