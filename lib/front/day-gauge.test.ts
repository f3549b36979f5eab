import { expect, it } from 'vitest';
import { dayGauge } from '@/lib/front/day-gauge';

const place = { locale: 'en-GB', timeZone: 'Europe/Oslo' };
const dayStart = new Date('2026-11-24T23:00:00Z');
const now = new Date('2026-11-25T15:00:00Z');
const at = (time: string) => new Date(`2026-11-25T${time}:00Z`);

it('marks the hours of the newsroom, each once, and the last change', () => {
  const marks = [
    { publishedAt: at('11:00'), revisedAt: at('13:20') },
    { publishedAt: at('05:00'), revisedAt: null },
    { publishedAt: at('05:00'), revisedAt: null },
  ];
  expect(dayGauge(marks, { dayStart, now, place })).toEqual({
    marks: [0.25, 0.5],
    last: { at: 0.597, clock: '14:20' },
  });
});

it('an older story revised today moves the mark and makes no notch', () => {
  const marks = [{ publishedAt: new Date('2026-11-20T08:00:00Z'), revisedAt: at('05:00') }];
  expect(dayGauge(marks, { dayStart, now, place })).toEqual({
    marks: [],
    last: { at: 0.25, clock: '06:00' },
  });
});

it('an empty day has no mark', () => {
  expect(dayGauge([], { dayStart, now, place })).toEqual({ marks: [], last: null });
});
