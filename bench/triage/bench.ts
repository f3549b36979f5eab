// npm run bench -- triage [--data FILE]… [--marked FILE] [--json]
import path from 'node:path';
import { parseArgs } from 'node:util';
import { PlainError, progress, runBench } from '../shared/report';
import { measureCost } from './cost';
import { loadDataset, type Dataset } from './dataset';
import { madeUpDataset } from './made-up';
import { loadMarked, measureReasons, reasonsText } from './marks';
import * as measure from './measure';
import { setTables, type SetResult } from './tables';

const usage = `Usage: npm run bench -- triage [--data FILE]… [--marked FILE] [--json]
  --data FILE holds a JSON object a line: id, text, bad (0 or 1), and where known group, time and parent.
  --marked FILE holds text and marks, pairs of places between which people saw what is bad: are those the reasons named?
  Without --data made-up comments are used, which show the cost and nothing about quality.`;

function readArguments() {
  try {
    return parseArgs({
      options: {
        data: { type: 'string', multiple: true, default: [] },
        marked: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new PlainError(`${(error as Error).message}\n\n${usage}`);
  }
}

/** Everything about one set. */
function measureSet(name: string, { rows, duplicates }: Dataset): SetResult {
  const say = (what: string) => progress(`${name}: ${what}`);
  say(`reading ${rows.length} comments`);
  const samples = measure.readSamples(rows);
  say('predicting, then learning');
  const online = measure.measureOnline(samples);
  say('learning without what is tested');
  const trained = measure.trainSplits(samples);
  const heldOut = trained.map(({ split, parts }) => measure.measureHeldOut(split, parts));
  const { split, parts } = trained[0]!;
  const attacks = measure.measureAttacks(parts, (attack) => say(`disguise: ${attack}`));
  const identityFlips = measure.measureFlips(parts);
  say('cold start');
  const coldStart = measure.measureColdStart(samples);
  say('cost');
  return {
    name,
    rows: rows.length,
    duplicates,
    bad: rows.filter(({ isBad }) => isBad).length / rows.length,
    ...{ online, heldOut, coldStart, identityFlips },
    attacks: { split: split.name, of: attacks },
    cost: measureCost(rows),
  };
}

await runBench(
  () => {
    const { data, marked } = readArguments();
    if (data.length === 0) progress('No --data FILE: made-up comments, which show the cost alone.');
    // npm starts programs in the project's folder and says where the person stood.
    const whole = (file: string) => path.resolve(process.env.INIT_CWD ?? process.cwd(), file);
    const read = data.length
      ? data.map((file) => [path.basename(file), loadDataset(whole(file))] as const)
      : [['made-up', madeUpDataset()] as const];
    const marks = marked === undefined ? null : loadMarked(whole(marked));
    const sets = read.map(([name, set]) => measureSet(name, set));
    if (marks) progress('reasons');
    const rows = read.flatMap(([, set]) => set.rows);
    return { bench: 'triage', sets, reasons: marks && measureReasons(rows, marks) };
  },
  {
    asText: ({ sets, reasons }) =>
      [...sets.map(setTables), ...(reasons ? [reasonsText(reasons)] : [])].join('\n\n\n'),
    isJson: () => readArguments().json,
  },
);
