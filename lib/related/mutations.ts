import { db, type Tx } from '@/lib/db';
import { expireInTx } from '@/lib/cache/expire';
import { tags } from '@/lib/cache/tags';
import { enqueue } from '@/lib/jobs/queue';
import {
  countLexemes,
  dayOf,
  getLexemes,
  listCandidates,
  listTellings,
  type Counted,
} from '@/lib/related/data';
import { baseLanguage } from '@/lib/related/language';
import { rankRelated, type Ranked } from '@/lib/related/rank';
import { keptPerStory, type RelatedReason } from '@/lib/related/schema';
import { surfaceWords } from '@/lib/related/surface';
import {
  heaviestTerms,
  idf,
  normalise,
  shinglesOf,
  termWeight,
  type Vector,
} from '@/lib/related/vector';

/** Any 64-bit number of our own: one writer at a time keeps the word counts exact and cannot deadlock with itself. */
const lockKey = 7_223_001;

/**
 * Says, inside the transaction that changes a story (text, topics, status, time), that its related stories must be worked
 * out again. Cheap: the worker does it after the commit, and once more at its moment when the story is scheduled.
 */
export async function storyChanged(tx: Tx, storyId: number): Promise<void> {
  await enqueue(tx, { kind: 'relate-story', payload: { storyId }, key: String(storyId) });
}

/**
 * Works out the related stories of one story and puts it into its neighbours' lists. A story that is neither published
 * nor scheduled, or is gone, is taken out of everything. Safe to repeat; drops the cached pages that show a changed list.
 */
export async function relateStory(storyId: number): Promise<void> {
  await db.$transaction(
    async (tx) => {
      await tx.$executeRaw`select pg_advisory_xact_lock(${lockKey}::bigint)`;
      const touched = new Set([storyId, ...(await listPointingAt(tx, storyId))]);
      await removeTerms(tx, storyId);
      await tx.relatedStory.deleteMany({
        where: { kind: 'AUTO', OR: [{ storyId }, { relatedId: storyId }] },
      });
      const story = await getRelatable(tx, storyId);
      if (story) {
        await writeTerms(tx, story);
        for (const id of await writeLists(tx, story)) touched.add(id);
      }
      await expireInTx(tx, [...touched].map(tags.related));
    },
    { timeout: 60_000 },
  );
}

/** Works out everything anew: after an import, and when word counts have drifted. Returns how many stories were related. */
export async function rebuildRelated(): Promise<number> {
  const stories = await db.story.findMany({
    where: { kind: 'STORY', status: { in: ['PUBLISHED', 'SCHEDULED'] } },
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  await db.$transaction(
    async (tx) => {
      await tx.$executeRaw`select pg_advisory_xact_lock(${lockKey}::bigint)`;
      await tx.storyTerm.deleteMany();
      await tx.storyVector.deleteMany();
      await tx.lexeme.deleteMany();
      await tx.relatedStory.deleteMany({ where: { kind: 'AUTO' } });
      for (const { id } of stories) {
        const story = await getRelatable(tx, id);
        if (story) await writeTerms(tx, story);
      }
    },
    { timeout: 600_000 },
  );
  // The weights above know only the stories before each; now that all are counted, each is weighed again and listed.
  for (const { id } of stories) await relateStory(id);
  return stories.length;
}

type Relatable = {
  id: number;
  headline: string;
  bodyText: string;
  language: string;
  publishedAt: Date;
};

async function getRelatable(tx: Tx, id: number): Promise<Relatable | null> {
  const row = await tx.story.findUnique({
    where: { id, kind: 'STORY', status: { in: ['PUBLISHED', 'SCHEDULED'] } },
    select: { id: true, headline: true, bodyText: true, language: true, publishedAt: true },
  });
  return row && { ...row, publishedAt: row.publishedAt! };
}

async function listPointingAt(tx: Tx, storyId: number): Promise<number[]> {
  const rows = await tx.relatedStory.findMany({
    where: { relatedId: storyId },
    select: { storyId: true },
  });
  return rows.map((row) => row.storyId);
}

/** Takes a story's words out of the archive's counts. */
async function removeTerms(tx: Tx, storyId: number): Promise<void> {
  await tx.$executeRaw`
    update lexeme set df = df - 1
    where id in (select unnest("lexemeIds") from story_vector where "storyId" = ${storyId})`;
  await tx.storyTerm.deleteMany({ where: { storyId } });
  await tx.storyVector.deleteMany({ where: { storyId } });
}

async function writeTerms(tx: Tx, story: Relatable): Promise<void> {
  const counted = await countLexemes(tx, story);
  const vector = await weigh(tx, counted, baseLanguage(story.language));
  const shingles = shinglesOf(story.bodyText);
  await tx.storyVector.create({
    data: { storyId: story.id, lexemeIds: vector.ids, weights: vector.weights, shingles },
  });
  const heavy = heaviestTerms(vector);
  const day = dayOf(story.publishedAt);
  await tx.storyTerm.createMany({
    data: heavy.ids.map((lexemeId, i) => ({
      lexemeId,
      storyId: story.id,
      weight: heavy.weights[i]!,
      day,
    })),
  });
}

/** Counts the story's words into the archive and gives its vector by TF-IDF, of length one. */
async function weigh(tx: Tx, counted: Counted[], config: string): Promise<Vector> {
  const lexemes = counted.map(({ lexeme }) => lexeme);
  const rows = await tx.$queryRaw<{ id: number; lexeme: string; df: number }[]>`
    insert into lexeme (config, lexeme, df) select ${config}, unnest(${lexemes}::text[]), 1
    on conflict (config, lexeme) do update set df = lexeme.df + 1
    returning id, lexeme, df`;
  const [{ total }] = (await tx.$queryRaw`select count(*)::int + 1 as total from story_vector`) as [
    { total: number },
  ];
  const byLexeme = new Map(counted.map((c) => [c.lexeme, c]));
  const weights = rows.map(({ lexeme, df }) => {
    const { inHeadline, inBody } = byLexeme.get(lexeme)!;
    return termWeight(inHeadline, inBody) * idf(total, df);
  });
  // Words that weigh nothing stay in the list, so that taking the story out again lowers every count it raised.
  const length = Math.hypot(...weights);
  const ids = rows.map(({ id }) => id);
  return length === 0 ? { ids, weights: weights.map(() => 0) } : normalise({ ids, weights });
}

/** Writes the story's own list and pushes it into the lists of those it matches. Returns the stories whose lists changed. */
async function writeLists(tx: Tx, { id, publishedAt }: Relatable): Promise<number[]> {
  const [own] = await listTellings(tx, [id]);
  if (!own) return [];
  const heavy = heaviestTerms(own.vector);
  const ids = await listCandidates(tx, {
    id,
    day: dayOf(publishedAt),
    ids: heavy.ids,
    weights: heavy.weights,
  });
  const candidates = await listTellings(tx, ids);
  const ranked = rankRelated(own, candidates).slice(0, keptPerStory);
  const spelling = await getLexemes(tx, [
    ...new Set(ranked.flatMap((r) => r.sharedLexemes.slice(0, 12))),
  ]);
  const texts = new Map([...candidates, own].map((t) => [t.id, `${t.headline}\n${t.bodyText}`]));
  const reasonFor = (offered: number, { cosine, days, topics, sharedLexemes }: Ranked) => {
    const lexemes = sharedLexemes.slice(0, 12).flatMap((lexeme) => spelling.get(lexeme) ?? []);
    return {
      cosine: Math.round(cosine * 1000) / 1000,
      days,
      topics,
      words: surfaceWords(lexemes, texts.get(offered)!, 4),
    } satisfies RelatedReason;
  };
  await tx.relatedStory.createMany({
    data: ranked.flatMap((r) => [
      { storyId: id, relatedId: r.id, score: r.score, reason: reasonFor(r.id, r) },
      { storyId: r.id, relatedId: id, score: r.score, reason: reasonFor(id, r) },
    ]),
    skipDuplicates: true, // an editor's pin of the same pair stays as it is
  });
  await trim(
    tx,
    ranked.map((r) => r.id),
  );
  return ranked.map((r) => r.id);
}

/** Keeps the best of each list, now that one more was pushed in. */
async function trim(tx: Tx, storyIds: number[]): Promise<void> {
  await tx.$executeRaw`
    delete from related_story r using (
      select "storyId", "relatedId",
        row_number() over (partition by "storyId" order by score desc, "relatedId") as place
      from related_story where "storyId" = any(${storyIds}::int[]) and kind = 'AUTO'
    ) ranked
    where r."storyId" = ranked."storyId" and r."relatedId" = ranked."relatedId" and ranked.place > ${keptPerStory}`;
}
