// npm run bench -- search --data DIR [--queries N] [--json]
import path from 'node:path';
import { parseArgs } from 'node:util';
import { db } from '@/lib/db';
import { loadDatasets, type Dataset } from '../related/dataset';
import { PlainError, progress, runBench, table } from '../shared/report';
import {
  loadCorpus,
  measureFloor,
  unloadCorpus,
  measureMethod,
  methods,
  type Quality,
} from './measure';
import { knownItems, mistyped, type KnownItem } from './queries';

const usage = `Usage: npm run bench -- search --data DIR [--queries N] [--json]
  DIR holds files of JSON lines (.jsonl, .jsonl.gz): id, title, text, date. Of N stories (300) somebody types three words of the
  headline, then the same with one slip.`;
const seed = 7;

function readArguments() {
  let values;
  try {
    values = parseArgs({
      options: {
        data: { type: 'string' },
        queries: { type: 'string', default: '300' },
        json: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new PlainError(`${(error as Error).message}\n\n${usage}`);
  }
  const queries = Number(values.queries);
  if (!Number.isInteger(queries) || queries < 1)
    throw new PlainError(`--queries must be a whole number from 1.\n\n${usage}`);
  return { ...values, queries };
}

type Measured = { what: string; method: string } & Quality;
type SetResult = {
  name: string;
  stories: number;
  queries: number;
  floor: number;
  rows: Measured[];
};

async function measureSet({ name, docs }: Dataset, count: number): Promise<SetResult> {
  const corpus = await loadCorpus(docs);
  const asIs = knownItems(docs, count, seed);
  const kinds: [string, KnownItem[]][] = [
    ['three headline words', asIs],
    ['one of them mistyped', mistyped(asIs, seed)],
  ];
  const rows: Measured[] = [];
  for (const [what, items] of kinds)
    for (const method of methods) {
      progress(`${name}: ${what}, ${method.name}`);
      rows.push({ what, method: method.name, ...(await measureMethod(method, items, corpus)) });
    }
  const floor = await measureFloor(corpus);
  await unloadCorpus();
  return { name, stories: docs.length, queries: asIs.length, floor, rows };
}

const number = (value: number) => value.toFixed(3);

function asText({ name, stories, queries, floor, rows }: SetResult): string {
  const lines = rows.map(({ what, method, mrr, hit, empty, p50, p95 }) => [
    `${what}: ${method}`,
    ...[mrr, hit, empty].map(number),
    ...[p50, p95].map((ms) => `${ms.toFixed(1)} (${(ms / floor).toFixed(0)})`),
  ]);
  return `${name}: ${stories} stories, ${queries} queries of each kind; reading one row takes ${floor.toFixed(2)} ms
${table([['', 'MRR@10', 'hit@10', 'empty', 'p50 ms (floors)', 'p95 ms (floors)'], ...lines])}`;
}

await runBench(
  async () => {
    const { data, queries } = readArguments();
    if (data === undefined) {
      progress('No --data DIR: there is nothing to search.');
      return { bench: 'search', sets: [] };
    }
    // npm starts programs in the project's folder and says where the person stood.
    const place = path.resolve(process.env.INIT_CWD ?? process.cwd(), data);
    const sets: SetResult[] = [];
    for (const set of loadDatasets(place)) sets.push(await measureSet(set, queries));
    await db.$disconnect();
    return { bench: 'search', sets };
  },
  {
    asText: ({ sets }) => sets.map(asText).join('\n\n') || usage,
    isJson: () => readArguments().json,
  },
);
