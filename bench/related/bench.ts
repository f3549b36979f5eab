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
  --slow       queries that pg_trgm and ts_rank are asked, evenly chosen (200): they are slow`;

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

/** The product's order of stories for each query, as the engine ranks them: weak matches and copies are in it. */
async function rankings(
  loaded: Loaded,
  queries: readonly Doc[],
  { halfLifeDays, known }: { halfLifeDays: number; known: Known },
): Promise<Map<Doc, Doc[]>> {
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

/** The stored lists as a page reads them, without what only fills. */
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

/** The columns of a row, as they stand in the table and in what is said meanwhile. */
const cells = (row: Row) =>
  [row.cappedRecall6, row.precision6, row.ndcg10, row.mrr10].map((value) => value.toFixed(3));

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
  const add = (method: string, half: string, asked: readonly Doc[], lists: Map<Doc, Doc[]>) => {
    const row = { method, half, ...measure(docs, asked, judge, (query) => lists.get(query)!) };
    rows.push(row);
    if (half === 'test half') progress(`${name}: ${method}, ${half}: ${cells(row).join('  ')}`);
  };
  const addAll = (method: string, lists: Map<Doc, Doc[]>) => {
    add(method, 'test half', test, lists);
    add(method, 'dev half', dev, lists);
    add(method, 'all', queries, lists);
  };
  progress(`${name}: loading ${docs.length} stories`);
  const loaded = await loadSet(docs);
  const known: Known = new Map();
  for (const halfLifeDays of halfLives)
    addAll(
      `Broadsheet, half-life ${inDays(halfLifeDays)}`,
      await rankings(loaded, queries, { halfLifeDays, known }),
    );
  const now = new Date(Math.max(...docs.map(({ date }) => date.getTime())) + 86_400_000);
  for (const halfLifeDays of isRankingOnly ? [] : halfLives) {
    progress(`${name}: working out all lists, half-life ${inDays(halfLifeDays)}`);
    await relateSet(halfLifeDays);
    addAll(
      `its lists as pages show them, ${inDays(halfLifeDays)}`,
      await shownLists(loaded, queries, now),
    );
  }
  for (const { method, isSlow, find } of await baselinesFor(loaded)) {
    const asked = isSlow ? evenly(test, Math.min(slow, test.length)) : test;
    progress(`${name}: ${method}, ${asked.length} queries`);
    const lists = new Map<Doc, Doc[]>();
    for (const query of asked) lists.set(query, await find(query));
    add(method, asked.length < test.length ? 'of the test half' : 'test half', asked, lists);
  }
  await unloadSet();
  return { name, stories: docs.length, rows };
}

const inDays = (days: number) => (days === 1 ? '1 day' : `${days} days`);

/** First what counts, the half that no choice was made on; then the others. */
const halvesInOrder = ['test half', 'of the test half', 'dev half', 'all'];

const asText = ({ sets }: { sets: SetResult[] }) =>
  sets
    .map(
      ({ name, stories, rows }) =>
        `${name}: ${stories} stories\n${table([
          ['', 'queries', 'capR@6', 'P@6', 'nDCG@10', 'MRR@10'],
          ...rows
            .toSorted((a, b) => placeOf(a) - placeOf(b))
            .map((row) => [`${row.method}, ${row.half}`, String(row.queries), ...cells(row)]),
        ])}`,
    )
    .join('\n\n') || usage;

/** The half of a row; what is measured on some of the test half stands with the test half. */
const placeOf = ({ half }: Row) => Math.max(1, halvesInOrder.indexOf(half));

await runBench(
  async () => {
    const { data, slow, 'half-life': halfLives, 'ranking-only': isRankingOnly } = readArguments();
    if (data.length === 0) {
      progress('No --data DIR: there is nothing to measure.');
      return { bench: 'related', sets: [] };
    }
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
