import { describe, expect, it } from 'vitest';
import { auditDrifts, driftsOf, precisionDrifts, shareDrifts } from '@/lib/triage/drift';

const decided = (count: number, bad: number) =>
  Array.from({ length: count }, (_, i) => ({ isBad: i < bad }));

it.each([
  [99, 50, false], // too few to say
  [100, 2, false], // could be chance
  [150, 3, false], // twice what was promised, not more
  [149, 3, true],
  [1_000, 19, false],
])('of %i audited %i rejected: off is %s', (audited, rejected, expected) => {
  expect(auditDrifts(audited, rejected)).toBe(expected);
});

it.each([
  [0.91, 0.95, false],
  [0.89, 0.95, true],
  [0.89, 1, true],
  [0.61, 0.8, false],
  [0.59, 0.8, true],
])('precision %d after %d: off is %s', (now, whenChosen, expected) => {
  expect(precisionDrifts(now, whenChosen)).toBe(expected);
});

describe('the share of bad', () => {
  it.each([
    ['has doubled', decided(800, 80), decided(200, 41), true],
    ['has grown by less', decided(800, 80), decided(200, 39), false],
    ['has halved', decided(800, 160), decided(200, 19), true],
    ['has shrunk by less', decided(800, 160), decided(200, 21), false],
    ['is too small to say', decided(800, 8), decided(200, 9), false],
    ['has too little before it', decided(199, 0), decided(200, 100), false],
  ])('%s', (_, before, after, expected) => {
    expect(shareDrifts([...before, ...after])).toBe(expected);
  });
});

it('names all that drifted', () => {
  const recent = [...decided(800, 80), ...decided(200, 41)];
  const audit = { audited: 100, rejected: 3 };
  expect(driftsOf({ recent, audit, hold: { now: 0.5, whenChosen: 0.95 } })).toEqual([
    'audit',
    'precision',
    'share',
  ]);
  expect(driftsOf({ recent: [], audit: { audited: 0, rejected: 0 }, hold: null })).toEqual([]);
});
