// npm run bench -- related-cost [--stories N,N…] [--database URL] [--json]
import { parseArgs } from 'node:util';
import { db } from '@/lib/db';
import { PlainError, runBench, table } from '../shared/report';
import { measureSize } from './measure';
import { sizesOf, type Size, type Step, type Times } from './ratios';

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
const times = ({ p50, p95 }: Step) => `${p50.toFixed(0)} / ${p95.toFixed(0)} ×`;
const growth = (step: Step | undefined) =>
  step ? `${step.p50.toFixed(1)} / ${step.p95.toFixed(1)} ×` : '';

const asText = ({ sizes }: { sizes: Size[] }) =>
  `p50 / p95; both as multiples of reading one row by its key (p50), and of the smaller archive\n${table(
    [
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
      ...sizes.map(({ stories, publish, read, row, postings, ratios, grows }) => [
        String(stories),
        postings.toFixed(0),
        grows ? `${grows.postings.toFixed(1)} ×` : '',
        ...[ms(publish), times(ratios.publish), growth(grows?.publish)],
        ...[ms(read), times(ratios.read), growth(grows?.read)],
        ms(row),
      ]),
    ],
  )}`;

await runBench(
  async () => {
    const wanted = readArguments().stories.split(',');
    if (wanted.some((text) => !/^[1-9]\d{1,6}$/.test(text)))
      throw new PlainError(
        `--stories must be whole numbers from 10, parted by commas.\n\n${usage}`,
      );
    const measured: Times[] = [];
    for (const size of wanted.map(Number).sort((a, b) => a - b))
      measured.push(await measureSize(size));
    return { bench: 'related-cost', sizes: sizesOf(measured) };
  },
  { asText, isJson: () => readArguments().json },
);
await db.$disconnect();
