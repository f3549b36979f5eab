import { describe, expect, it } from 'vitest';
import { madeUpDataset } from './made-up';
import * as measure from './measure';
import { attackNames, obfuscate } from './obfuscate';
import { splitsOf, streamOf } from './splits';

const row = (id: number, more: object = {}) => ({
  ...{ id: String(id), text: `text ${id}`, isBad: id % 2 === 0, group: null, time: null },
  ...more,
});
const names = (rows: object[][]) => splitsOf(rows.flat() as never).map(({ name }) => name);

describe('splits', () => {
  const day = (id: number) => ({ time: `2026-11-${String(28 - id).padStart(2, '0')}` });

  it('go by group, by time, or by chance', () => {
    const ids = Array.from({ length: 10 }, (_, i) => i);
    expect(names([ids.map((id) => row(id, { group: String(id % 3) }))])).toEqual([
      'each of 3 groups left out',
    ]);
    expect(names([ids.map((id) => row(id, day(id)))])).toEqual(['by time, 70/30']);
    expect(names([ids.map((id) => row(id, { ...day(id), group: String(id % 2) }))])).toEqual([
      'each of 2 groups left out',
      'by time, 70/30',
    ]);
    expect(names([ids.map((id) => row(id))])).toEqual(['5-fold']);
    const many = Array.from({ length: 60 }, (_, id) => row(id, { group: String(id % 30) }));
    expect(names([many])).toEqual(['30 groups in 20 parts']);
  });

  it('test everything once and never what was learnt', () => {
    const rows = Array.from({ length: 13 }, (_, id) => row(id));
    const [{ parts }] = splitsOf(rows) as [ReturnType<typeof splitsOf>[number]];
    expect(
      parts.flatMap(({ test }) => test.map(({ id }) => Number(id))).sort((a, b) => a - b),
    ).toEqual(rows.map(({ id }) => Number(id)));
    for (const { train, test } of parts) {
      expect(new Set([...train, ...test]).size).toBe(13);
    }
  });

  it('learn the past and test the future', () => {
    const rows = Array.from({ length: 10 }, (_, id) => row(id, day(id)));
    expect(splitsOf(rows)[0]!.parts[0]!.test.map(({ id }) => id)).toEqual(['2', '1', '0']);
    expect(streamOf(rows)[0]!.id).toBe('9');
  });
});

describe('disguises', () => {
  const text = 'please visit www.shop.example today, wonderful people everywhere';

  it.each(attackNames)('%s changes words, not addresses, the same way each time', (attack) => {
    const disguised = obfuscate(text, attack, 5);
    expect(disguised).not.toBe(text);
    expect(disguised).toContain('www.shop.example');
    expect(obfuscate(text, attack, 5)).toBe(disguised);
  });
});

describe('measuring made-up comments', () => {
  const run = () => {
    const samples = measure.readSamples(madeUpDataset().rows.slice(0, 400));
    const [{ split, parts }] = measure.trainSplits(samples) as [
      ReturnType<typeof measure.trainSplits>[number],
    ];
    return {
      online: measure.measureOnline(samples),
      heldOut: measure.measureHeldOut(split, parts),
      coldStart: measure.measureColdStart(samples),
      flips: measure.measureFlips(parts),
      attacks: measure.measureAttacks(parts, () => undefined),
    };
  };

  it('tells good from bad, and gives the same figures twice', () => {
    const first = run();
    expect(first.heldOut.auc).toBeGreaterThan(0.98);
    expect(first.heldOut.tested).toBe(400);
    expect(first.online.clear[0]).toEqual({ fewestRejected: 300, from: 0, cleared: 0, missed: 0 });
    expect(first.coldStart.decisionsTo90).toBeLessThanOrEqual(50);
    expect(run()).toEqual(first);
  });
});
