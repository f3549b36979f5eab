import { describe, expect, it } from 'vitest';
import { newTrack, remember } from '@/lib/triage/record';
import { clearRule, holdPrecision } from '@/lib/triage/thresholds';

describe('letting through', () => {
  it('promises nothing before 300 were rejected', () => {
    expect(clearRule({ rejected: Array.from({ length: 299 }, () => 1) })).toBeNull();
  });

  it('stays 0.3 below the mildest of the last 300 rejected', () => {
    const rejected = [-9, ...Array.from({ length: 299 }, () => 2), -1];
    const rule = clearRule({ rejected });
    expect(rule?.threshold).toBeCloseTo(-1.3);
    expect(rule?.missedAtMost).toBe(0.01);
  });

  it('takes the threshold of an admin where that is stricter', () => {
    const rejected = Array.from({ length: 300 }, () => -1);
    expect(clearRule({ rejected }, -2)?.threshold).toBe(-2);
    expect(clearRule({ rejected }, 5)?.threshold).toBeCloseTo(-1.3);
  });
});

describe('holding', () => {
  it('says how right a threshold was over the last 200 above it', () => {
    const recent = [
      ...Array.from({ length: 50 }, () => ({ logit: 3, isBad: false })),
      ...Array.from({ length: 180 }, () => ({ logit: 2, isBad: true })),
      ...Array.from({ length: 20 }, () => ({ logit: 2, isBad: false })),
      { logit: 1.9, isBad: false },
    ];
    expect(holdPrecision({ recent }, 2)).toEqual({ held: 200, rejected: 180, precision: 0.9 });
  });

  it('says nothing of fewer than 20', () => {
    const recent = Array.from({ length: 19 }, () => ({ logit: 3, isBad: true }));
    expect(holdPrecision({ recent }, 2)).toBeNull();
  });
});

it('keeps the newest 1,000 outcomes, and 300 rejections however rare they are', () => {
  const track = newTrack();
  for (let i = 0; i < 301; i++) remember(track, { logit: i, isBad: true });
  for (let i = 0; i < 1_000; i++) remember(track, { logit: -i, isBad: false });
  expect([track.rejected.length, track.rejected[0], track.rejected.at(-1)]).toEqual([300, 1, 300]);
  expect([track.recent.length, track.recent.some(({ isBad }) => isBad)]).toEqual([1_000, false]);
});
