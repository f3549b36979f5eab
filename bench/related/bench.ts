// npm run bench -- related --data DIR… [--half-life DAYS]… [--json]
import path from 'node:path';
import { parseArgs } from 'node:util';
import { db } from '@/lib/db';
import type { Known } from '@/lib/related/candidates/data';
import { getRelated } from '@/lib/related/data';
import { matchesOf } from '@/lib/related/lists/mutations';
import { PlainError, progress, runBench, table } from '../shared/report';
import { baselinesFor } from './baselines';
import { loadDatasets, type Dataset, type Doc } from './dataset';
import { loadSet, relateSet, unloadSet, type Loaded } from './load';
import { halfOf, judgeFor, measure, queriesOf, type Figures } from './metrics';

const usage = `Usage: npm run bench -- related --data DIR… [--half-life DAYS]… [--slow N] [--ranking-only] [--json]
  DIR holds files of a JSON object a line (.jsonl, .jsonl.gz): id, title, text, date, topic, event, and where known section.
  --half-life  the setting of the product, given once or more (3 and 7)
  --ranking-only  leaves out the lists as readers see them, which take the longest
  --slow       queries that ts_rank is asked, evenly chosen (200): it is slow`;

function readArguments() {
  try {
    return parseArgs({
      options: {
        data: { type: 'string', multiple: true, default: [] },
        'half-life': { type: 'string', multiple: true, default: ['3', '7'] },
        'ranking-only': { type: 'boolean', default: false },
        slow: { type: 'string', default: '200' },
        json: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new PlainError(`${(error as Error).message}\n\n${usage}`);
  }
}

function wholeNumber(text: string, option: string): number {
  if (/^[1-9]\d{0,4}$/.test(text)) return Number(text);
  throw new PlainError(`--${option} must be a whole number from 1, not “${text}”.\n\n${usage}`);
}

type Row = { method: string; half: string } & Figures;
type SetResult = { name: string; stories: number; rows: Row[] };

/** The order of the candidates by the product's score: weak matches and copies, which readers never see, are in it. */
async function rankings(
  loaded: Loaded,
  queries: readonly Doc[],
  halfLifeDays: number,
): Promise<Map<Doc, Doc[]>> {
  const known: Known = new Map();
  const lists = new Map<Doc, Doc[]>();
  for (const query of queries) {
    const wish = { halfLifeDays, isWhole: true, known };
    const matches = await matchesOf(db, loaded.ids.get(query)!, [], wish);
    lists.set(
      query,
      (matches?.ranked ?? []).slice(0, 10).map(({ id }) => loaded.docs.get(id)!),
    );
  }
  return lists;
}

/** What readers would be offered, without what only fills. */
async function shownLists(
  loaded: Loaded,
  queries: readonly Doc[],
  now: Date,
): Promise<Map<Doc, Doc[]>> {
  const bySlug = new Map<string, Doc>();
  const rows = await db.story.findMany({
    select: { id: true, slug: true, section: { select: { slug: true } } },
  });
  const sections = new Map(rows.map(({ id, section }) => [id, section.slug]));
  for (const { id, slug } of rows) bySlug.set(slug, loaded.docs.get(id)!);
  const lists = new Map<Doc, Doc[]>();
  for (const query of queries) {
    const storyId = loaded.ids.get(query)!;
    const sectionSlug = sections.get(storyId)!;
    const items = await getRelated({ storyId, sectionSlug, language: 'en-GB', now, limit: 10 });
    const matches = items.filter(({ kind }) => kind === 'AUTO');
    lists.set(
      query,
      matches.map(({ slug }) => bySlug.get(slug)!),
    );
  }
  return lists;
}

const evenly = <T>(items: readonly T[], count: number): T[] =>
  items.filter(
    (_, i) =>
      Math.floor((i * count) / items.length) !== Math.floor(((i - 1) * count) / items.length),
  );

type Wish = { halfLives: number[]; slow: number; isRankingOnly: boolean };

async function measureSet(
  { name, docs }: Dataset,
  { halfLives, slow, isRankingOnly }: Wish,
): Promise<SetResult> {
  const judge = judgeFor(docs);
  const queries = queriesOf(docs, judge);
  if (queries.length === 0)
    throw new PlainError(
      `In ${name} no two stories have the same event, so nothing can be measured.`,
    );
  const test = queries.filter((query) => halfOf(query) === 'test');
  const dev = queries.filter((query) => halfOf(query) === 'dev');
  const rows: Row[] = [];
  const add = (method: string, lists: Map<Doc, Doc[]>) => {
    const found = (query: Doc) => lists.get(query)!;
    for (const [half, some] of [
      ['test half', test],
      ['dev half', dev],
      ['all', queries],
    ] as const)
      rows.push({ method, half, ...measure(docs, some, judge, found) });
  };
  progress(`${name}: loading ${docs.length} stories`);
  const loaded = await loadSet(docs);
  for (const days of halfLives) {
    progress(`${name}: ranking, half-life ${days} days`);
    add(`ranking, half-life ${days} days`, await rankings(loaded, queries, days));
  }
  if (!isRankingOnly) {
    progress(`${name}: working out all lists`);
    await relateSet();
    const now = new Date(Math.max(...docs.map(({ date }) => date.getTime())) + 86_400_000);
    add('as shown by default', await shownLists(loaded, queries, now));
  }
  for (const [method, find] of await baselinesFor(loaded)) {
    const isSlow = method.startsWith('ts_rank');
    const asked = isSlow ? evenly(test, Math.min(slow, test.length)) : test;
    progress(`${name}: ${method}, ${asked.length} queries`);
    const lists = new Map<Doc, Doc[]>();
    for (const query of asked) lists.set(query, await find(query));
    const half = asked.length < test.length ? 'of the test half' : 'test half';
    rows.push({ method, half, ...measure(docs, asked, judge, (query) => lists.get(query)!) });
  }
  await unloadSet();
  const result = { name, stories: docs.length, rows };
  progress(`\n${asText({ sets: [result] })}\n`);
  return result;
}

const three = (value: number) => value.toFixed(3);

const asText = ({ sets }: { sets: SetResult[] }) =>
  sets
    .map(
      ({ name, stories, rows }) =>
        `${name}: ${stories} stories\n${table([
          ['', 'queries', 'capR@6', 'P@6', 'nDCG@10', 'MRR@10'],
          ...rows.map(({ method, half, ...row }) => [
            `${method}, ${half}`,
            String(row.queries),
            ...[row.cappedRecall6, row.precision6, row.ndcg10, row.mrr10].map(three),
          ]),
        ])}`,
    )
    .join('\n\n');

await runBench(
  async () => {
    const { data, slow, 'half-life': halfLives, 'ranking-only': isRankingOnly } = readArguments();
    if (data.length === 0)
      throw new PlainError(`There is nothing to measure without --data.\n\n${usage}`);
    // npm starts programs in the project's folder and says where the person stood.
    const places = data.map((place) => path.resolve(process.env.INIT_CWD ?? process.cwd(), place));
    const sets: SetResult[] = [];
    const wish = {
      halfLives: halfLives.map((text) => wholeNumber(text, 'half-life')),
      slow: wholeNumber(slow, 'slow'),
      isRankingOnly,
    };
    for (const set of places.flatMap(loadDatasets)) sets.push(await measureSet(set, wish));
    return { bench: 'related', sets };
  },
  { asText, isJson: () => readArguments().json },
);
await db.$disconnect();
