// npm run bench -- related-cost [--stories N,N…] [--database URL] [--json]
import { parseArgs } from 'node:util';
import { db } from '@/lib/db';
import { PlainError, runBench, table } from '../shared/report';
import { measureSize, type Size, type Step } from './measure';

const usage = `Usage: npm run bench -- related-cost [--stories N,N…] [--database URL] [--json]
  --stories   sizes of the archive (1000,10000); 100000 takes some ten minutes to load
  --database  a database that is kept: loaded by the first run, and by later ones only where they want more stories`;

function readArguments() {
  try {
    return parseArgs({
      options: {
        stories: { type: 'string', default: '1000,10000' },
        json: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new PlainError(`${(error as Error).message}\n\n${usage}`);
  }
}

const ms = ({ p50, p95 }: Step) => `${p50.toFixed(1)} / ${p95.toFixed(1)} ms`;
const ratio = (step: Step, row: Step) => `${(step.p50 / row.p50).toFixed(0)} ×`;
const growth = (now: number, before: number | undefined) =>
  before ? `${(now / before).toFixed(1)} ×` : '';

const asText = ({ sizes }: { sizes: Size[] }) =>
  `p50 / p95, and the p50 as a multiple of reading one row by its key\n${table([
    [
      'stories',
      'postings',
      'grow',
      'publish',
      'of a row',
      'grows',
      'read a list',
      'of a row',
      'grows',
      'one row',
    ],
    ...sizes.map(({ stories, publish, read, row, postings }, i) => {
      const before = sizes[i - 1];
      return [
        String(stories),
        postings.toFixed(0),
        growth(postings, before?.postings),
        ...[ms(publish), ratio(publish, row), growth(publish.p50, before?.publish.p50)],
        ...[ms(read), ratio(read, row), growth(read.p50, before?.read.p50)],
        ms(row),
      ];
    }),
  ])}`;

await runBench(
  async () => {
    const wanted = readArguments().stories.split(',');
    if (wanted.some((text) => !/^[1-9]\d{1,6}$/.test(text)))
      throw new PlainError(
        `--stories must be whole numbers from 10, parted by commas.\n\n${usage}`,
      );
    const sizes: Size[] = [];
    for (const size of wanted.map(Number).sort((a, b) => a - b))
      sizes.push(await measureSize(size));
    return { bench: 'related-cost', sizes };
  },
  { asText, isJson: () => readArguments().json },
);
await db.$disconnect();
