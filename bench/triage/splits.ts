import { shuffle } from '../shared/random';
import type { Row } from './dataset';

/** Ways to keep apart what is learnt and what is tested. */
export type Split<One extends Row> = { name: string; parts: { train: One[]; test: One[] }[] };

const folds = 5;
const mostFolds = 20;
const trainShare = 0.7;

function splitOn<One>(
  rows: readonly One[],
  partOf: (row: One, i: number) => number,
  count: number,
) {
  const numbered = rows.map((row, i) => ({ row, part: partOf(row, i) }));
  return Array.from({ length: count }, (_, part) => ({
    train: numbered.filter((one) => one.part !== part).map(({ row }) => row),
    test: numbered.filter((one) => one.part === part).map(({ row }) => row),
  }));
}

const byTime = (a: Row, b: Row) => Date.parse(a.time!) - Date.parse(b.time!);

/** By group where all have one, by time where all have one (both, when both), else five parts. */
export function splitsOf<One extends Row>(rows: readonly One[]): Split<One>[] {
  const splits: Split<One>[] = [];
  const groups = [...new Set(rows.map(({ group }) => group))];
  if (groups.length > 1 && !groups.includes(null)) {
    const parts = Math.min(groups.length, mostFolds);
    const partOf = new Map(groups.map((group, i) => [group, i % parts]));
    const name =
      groups.length > parts
        ? `${groups.length} groups in ${parts} parts`
        : `each of ${parts} groups left out`;
    const mixed = shuffle(rows, 1);
    splits.push({ name, parts: splitOn(mixed, ({ group }) => partOf.get(group)!, parts) });
  }
  if (hasTimes(rows)) {
    const sorted = [...rows].sort(byTime);
    const cut = Math.floor(trainShare * sorted.length);
    const parts = [{ train: sorted.slice(0, cut), test: sorted.slice(cut) }];
    splits.push({ name: 'by time, 70/30', parts });
  }
  if (splits.length === 0) {
    const parts = splitOn(shuffle(rows, 2), (_, i) => i % folds, folds);
    splits.push({ name: `${folds}-fold`, parts });
  }
  return splits;
}

const hasTimes = (rows: readonly Row[]) =>
  rows.every(({ time }) => time !== null) && new Set(rows.map(({ time }) => time)).size > 1;

/** The order in which moderators would have met them. */
export const streamOf = <One extends Row>(rows: readonly One[]): One[] =>
  hasTimes(rows) ? [...rows].sort(byTime) : shuffle(rows, 1);
