import { table } from '../shared/report';
import type { Cost, Step } from './cost';
import type { Clear, ColdStart, HeldOut, Quality } from './measure';
import type { Attack } from './obfuscate';

/** All that was measured on one set. */
export type SetResult = {
  name: string;
  rows: number;
  duplicates: number;
  bad: number;
  online: Quality & { clear: Clear[] };
  heldOut: HeldOut[];
  coldStart: ColdStart;
  attacks: { split: string; of: Record<Attack, { auc: number; loss: number }> };
  identityFlips: { tested: number; flipped: number };
  cost: Cost;
};

const three = (n: number) => n.toFixed(3);
export const percent = (n: number) => `${(100 * n).toFixed(1)} %`;

const qualityHead = ['', 'AUC', 'AP', 'P at R .8', 'bad in top 20 %', 'oracle clear', 'ECE'];
const qualityRow = (name: string, quality: Quality) => [
  name,
  three(quality.auc),
  three(quality.averagePrecision),
  three(quality.precisionAtRecall80),
  percent(quality.badInTop20),
  percent(quality.oracleClear),
  three(quality.calibrationError),
];

function clearRow({ fewestRejected, from, cleared, missed }: Clear): string[] {
  const name = `from ${fewestRejected} rejected on`;
  if (from === 0) return [name, 'too few were rejected', ''];
  return [name, percent(cleared), percent(missed)];
}

const costRow = (name: string, { microseconds, ratio }: Step) => [
  name,
  `${microseconds.toFixed(1)} µs`,
  `${ratio.toFixed(0)} ×`,
];

/** The results of one set as text. */
export function setTables(result: SetResult): string {
  const { online, heldOut, coldStart, attacks, identityFlips, cost } = result;
  const points = Object.entries(coldStart.auc);
  return [
    `${result.name}: ${result.rows} comments, ${percent(result.bad)} bad (${result.duplicates} duplicates left out)`,
    table([
      qualityHead,
      qualityRow('online, second half', online),
      ...heldOut.map((one) => qualityRow(`held out, ${one.split}`, one)),
    ]),
    `honest auto-clear, online, second half\n${table([
      ['', 'cleared', 'of the bad missed'],
      ...online.clear.map(clearRow),
    ])}`,
    `disguised bad comments, ${attacks.split}\n${table([
      ['', 'AUC', 'loss'],
      ...Object.entries(attacks.of).map(([name, { auc, loss }]) => [
        name,
        three(auc),
        loss.toFixed(4),
      ]),
    ])}`,
    `cold start, AUC by decisions; .9 after ${coldStart.decisionsTo90 ?? 'more than were tried'}\n${table(
      [points.map(([point]) => point), points.map(([, auc]) => auc.toFixed(2))],
    )}`,
    `identity words exchanged: ${percent(identityFlips.flipped)} of ${identityFlips.tested} change sides`,
    `cost of a comment of ${cost.characters} characters; floor: one plain pass, ${cost.floorMicroseconds.toFixed(2)} µs; model ${cost.modelBytes} bytes\n${table(
      [
        ['', 'time', 'of the floor'],
        costRow('features', cost.features),
        costRow('predict', cost.predict),
        costRow('learn', cost.learn),
      ],
    )}`,
  ].join('\n\n');
}
