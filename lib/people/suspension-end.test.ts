import { expect, it } from 'vitest';
import { suspensionEnd } from '@/lib/people/suspension-end';

const now = new Date('2026-11-25T12:00:00Z');

it.each([
  [{ length: '1h' }, '2026-11-25T13:00:00.000Z'],
  [{ length: '3h' }, '2026-11-25T15:00:00.000Z'],
  [{ length: '24h' }, '2026-11-26T12:00:00.000Z'],
  [{ length: '7d' }, '2026-12-02T12:00:00.000Z'],
  [{ length: 'date', until: '2027-01-02T08:30' }, '2027-01-02T07:30:00.000Z'],
  // A preset counts, whatever stands in the other field.
  [{ length: '1h', until: '2027-01-02T08:30' }, '2026-11-25T13:00:00.000Z'],
] as const)('%j ends %s', (wish, end) => {
  expect(suspensionEnd(wish, now, 'Europe/Berlin')?.toISOString()).toBe(end);
});

it('finds no end in what is no date', () => {
  expect(suspensionEnd({ length: 'date', until: 'tomorrow' }, now, 'UTC')).toBeNull();
  expect(suspensionEnd({ length: 'date' }, now, 'UTC')).toBeNull();
});
