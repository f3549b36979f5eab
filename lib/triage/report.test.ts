import { describe, expect, it } from 'vitest';
import { honestClear } from '@/lib/triage/honest';
import { reportOf } from '@/lib/triage/report';
import { newState } from '@/lib/triage/state';
import { newTriage } from '@/lib/triage/triage';

const settings = {
  triageDecisions: 50,
  triageHoldPercent: 0,
  triageClearPercent: 0,
  triageCheckPercent: 5,
};
const good = (logit: number) => ({ logit, isBad: false });
const bad = (logit: number) => ({ logit, isBad: true });

describe('an honest replay', () => {
  it('judges each decision by the rejections before it alone', () => {
    // The threshold is 0.3 below the mildest: 0.7 after the first, -0.3 after the one that was missed.
    const recent = [good(-5), bad(1), good(0.6), bad(0), good(0.6), good(-0.4)];
    const record = { recent, rejected: [1, 0] };
    expect(honestClear(record, null, 1)).toEqual({
      decided: 4,
      rejected: 1,
      cleared: 3,
      missed: 1,
    });
  });

  it('knows the rejections from before the decisions on record, and an admin’s stricter bar', () => {
    const record = { recent: [good(0.5), good(-2)], rejected: [1, 2] };
    expect(honestClear(record, null, 2)).toMatchObject({ decided: 2, cleared: 2 });
    expect(honestClear(record, -1, 2)).toMatchObject({ decided: 2, cleared: 1 });
    expect(honestClear(record, null, 3)).toMatchObject({ decided: 0, cleared: 0 });
  });
});

describe('the report', () => {
  it('promises nothing before anything was seen', () => {
    const report = reportOf({ triage: newTriage(), state: newState() }, settings);
    expect(report).toMatchObject({
      learning: { isReady: false, decisions: 0, needed: 50 },
      measured: 0,
      auc: null,
      calibration: null,
      clear: null,
      hold: null,
      off: null,
      rejectedOnRecord: 0,
      rejectedNeeded: 300,
    });
  });

  it('reckons from scores that were given before the decision', () => {
    const triage = newTriage();
    Object.assign(triage.model, { good: 40, bad: 20 });
    triage.record.recent = [bad(2), good(-2), bad(0.5), good(1)];
    triage.record.rejected = [2, 0.5];
    const report = reportOf({ triage, state: newState() }, settings);
    expect(report).toMatchObject({ approved: 40, rejected: 20, measured: 4, auc: 0.75 });
    expect(report.calibration!.bins.map(({ from, count }) => [from, count])).toEqual([
      [0.1, 1],
      [0.6, 1],
      [0.7, 1],
      [0.8, 1],
    ]);
  });

  it('tells of the drift that switched the rules off, as long as the bars are the same', () => {
    const off = { at: '2026-11-25T12:00:00.000Z', why: ['share' as const] };
    const state = { ...newState(), off };
    const of = (triageHoldPercent: number) =>
      reportOf({ triage: newTriage(), state }, { ...settings, triageHoldPercent }).off;
    expect([of(0), of(90)]).toEqual([off, null]);
  });
});
