// npm run bench -- import [--items N] [--read-megabytes N] [--json]
import { parseArgs } from 'node:util';
import { db } from '@/lib/db';
import { importFile } from '@/lib/importers/file/mutations';
import { keepHeapSmall } from '@/lib/importers/memory';
import { Report } from '@/lib/importers/report';
import { plainPass } from '../shared/floor';
import { PlainError, progress, runBench, table } from '../shared/report';
import { generated } from './export';

const usage = `Usage: npm run bench -- import [--items N] [--read-megabytes N] [--json]
  Reads a generated WordPress export of N megabytes (1000) as --dry-run does, brings one of N posts (100000) in, and that
  once more when all is here already, each as a multiple of looking at every character once. 0 leaves the reading out.`;

/** About what a post of 36 paragraphs and a third of a comment takes in the file. */
const longPost = { paragraphs: 36, bytes: 10_530 };

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        items: { type: 'string', default: '100000' },
        'read-megabytes': { type: 'string', default: '1000' },
        json: { type: 'boolean', default: false },
      },
    });
    const items = Number(values.items);
    const read = Number(values['read-megabytes']);
    if (Number.isInteger(items) && items >= 1 && Number.isInteger(read) && read >= 0)
      return { json: values.json, items, read };
  } catch (error) {
    throw new PlainError(`${(error as Error).message}\n\n${usage}`);
  }
  throw new PlainError(
    `--items must be a whole number from 1, --read-megabytes one from 0.\n\n${usage}`,
  );
}

const megabytes = (bytes: number) => Math.round(bytes / 1e6);

/** Seconds of what every import does first: the same file, made and looked at as text once. */
async function measureFloor(items: number, paragraphs: number): Promise<number> {
  const decoder = new TextDecoder();
  const began = performance.now();
  for await (const chunk of generated(items, paragraphs))
    plainPass(decoder.decode(chunk, { stream: true }));
  return (performance.now() - began) / 1_000;
}

type Run = { items: number; paragraphs?: number; isDryRun?: boolean };

/** One run: items a second, and the most memory that the process had until its end. */
async function measure(what: string, { items, paragraphs = 6, isDryRun = false }: Run) {
  let bytes = 0;
  const floor = await measureFloor(items, paragraphs);
  const report = new Report();
  const began = performance.now();
  let last = 0;
  await importFile({
    async *open() {
      bytes = 0;
      for await (const chunk of generated(items, paragraphs)) {
        bytes += chunk.length;
        yield chunk;
      }
    },
    ...{ format: 'wxr', now: new Date(), isDryRun, report },
    progress(step, done, of) {
      if (performance.now() - last < 2_000) return;
      last = performance.now();
      progress(`${what}, ${step}: ${done}${of === null ? '' : ` of ${of}`}`);
    },
  });
  const seconds = (performance.now() - began) / 1_000;
  // Of the whole process since it began, in kilobytes.
  const peak = process.resourceUsage().maxRSS * 1_024;
  return {
    ...{ what, items, seconds, floorSeconds: floor, ratio: seconds / floor },
    ...{ perSecond: items / seconds, fileMegabytes: megabytes(bytes) },
    ...{ peakMegabytes: megabytes(peak), created: isDryRun ? 0 : report.of('stories', 'created') },
  };
}

keepHeapSmall();
await runBench(
  async () => {
    const { items, read } = readArguments();
    const { paragraphs, bytes } = longPost;
    const long = { items: Math.ceil((read * 1e6) / bytes), paragraphs, isDryRun: true };
    // First, because the most memory is that of the whole process since it began.
    const runs = read > 0 ? [await measure('dry run', long)] : [];
    runs.push(await measure('first run', { items }), await measure('second run', { items }));
    await db.$disconnect();
    return { bench: 'import', runs };
  },
  {
    asText: ({ runs }) =>
      table([
        ['', 'items', 'made', 'file MB', 'seconds', 'of reading', 'items/s', 'peak MB'],
        ...runs.map((run) => [
          ...[run.what, String(run.items), String(run.created), String(run.fileMegabytes)],
          ...[run.seconds.toFixed(1), `${run.ratio.toFixed(0)} ×`, run.perSecond.toFixed(0)],
          String(run.peakMegabytes),
        ]),
      ]),
    isJson: () => readArguments().json,
  },
);
