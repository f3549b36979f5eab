import { expect, it } from 'vitest';
import { nextMail } from '@/lib/notifications/when';

const next = (rhythm: Parameters<typeof nextMail>[0], now: string, settling?: number) =>
  nextMail(rhythm, new Date(now), { timeZone: 'Europe/Berlin', settling })?.toISOString();

it('says when the next mail goes', () => {
  expect(next('OFF', '2026-11-25T12:10:20Z')).toBeUndefined();
  expect(next('NOW', '2026-11-25T12:10:20Z')).toBe('2026-11-25T12:10:20.000Z');
  expect(next('NOW', '2026-11-25T12:10:20Z', 15_000)).toBe('2026-11-25T12:10:35.000Z');
  expect(next('HOURLY', '2026-11-25T12:10:20Z')).toBe('2026-11-25T13:00:00.000Z');
  expect(next('HOURLY', '2026-11-25T12:00:00Z')).toBe('2026-11-25T13:00:00.000Z');
});

it('puts the daily one at seven in the morning of the newsroom, also when the clocks change', () => {
  expect(next('DAILY', '2026-11-25T12:10:20Z')).toBe('2026-11-26T06:00:00.000Z');
  expect(next('DAILY', '2026-11-25T05:59:59Z')).toBe('2026-11-25T06:00:00.000Z');
  expect(next('DAILY', '2026-11-25T06:00:00Z')).toBe('2026-11-26T06:00:00.000Z');
  // Summer time begins on 29 March and ends on 25 October 2026.
  expect(next('DAILY', '2026-03-28T20:00:00Z')).toBe('2026-03-29T05:00:00.000Z');
  expect(next('DAILY', '2026-10-24T20:00:00Z')).toBe('2026-10-25T06:00:00.000Z');
});
