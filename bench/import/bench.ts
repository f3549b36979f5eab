// npm run bench -- import [--items N] [--json]
import { parseArgs } from 'node:util';
import { db } from '@/lib/db';
import { importFile } from '@/lib/importers/file/mutations';
import { Report } from '@/lib/importers/report';
import { PlainError, progress, runBench, table } from '../shared/report';
import { generated } from './export';

const usage = `Usage: npm run bench -- import [--items N] [--json]
  Brings a generated WordPress export of N posts (100000) in, and once more when all is here already.`;

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        items: { type: 'string', default: '100000' },
        json: { type: 'boolean', default: false },
      },
    });
    const items = Number(values.items);
    if (Number.isInteger(items) && items >= 1) return { ...values, items };
  } catch (error) {
    throw new PlainError(`${(error as Error).message}\n\n${usage}`);
  }
  throw new PlainError(`--items must be a whole number from 1.\n\n${usage}`);
}

const megabytes = (bytes: number) => Math.round(bytes / 1e6);

/** One run: items a second, and the most memory that the process had. */
async function measure(what: string, items: number) {
  let bytes = 0;
  const report = new Report();
  const began = performance.now();
  let last = 0;
  await importFile({
    async *open() {
      bytes = 0;
      for await (const chunk of generated(items)) {
        bytes += chunk.length;
        yield chunk;
      }
    },
    ...{ format: 'wxr', now: new Date(), isDryRun: false, report },
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
    ...{ what, items, seconds, perSecond: items / seconds, fileMegabytes: megabytes(bytes) },
    ...{ peakMegabytes: megabytes(peak), created: report.of('stories', 'created') },
  };
}

await runBench(
  async () => {
    const { items } = readArguments();
    const runs = [await measure('first run', items), await measure('second run', items)];
    await db.$disconnect();
    return { bench: 'import', runs };
  },
  {
    asText: ({ runs }) =>
      table([
        ['', 'items', 'made', 'file MB', 'seconds', 'items/s', 'peak MB'],
        ...runs.map((run) => [
          ...[run.what, String(run.items), String(run.created), String(run.fileMegabytes)],
          ...[run.seconds.toFixed(1), run.perSecond.toFixed(0), String(run.peakMegabytes)],
        ]),
      ]),
    isJson: () => readArguments().json,
  },
);
