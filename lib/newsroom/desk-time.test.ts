import { expect, it } from 'vitest';
import { deskTime } from '@/lib/newsroom/desk-time';

const place = { locale: 'en-GB', timeZone: 'Europe/Oslo' };
const now = new Date('2026-11-25T13:20:00Z');

it.each([
  ['2026-11-25T20:00:00Z', 'today 21:00'],
  ['2026-11-25T23:30:00Z', 'tomorrow 00:30'],
  ['2026-11-24T12:05:00Z', 'yesterday 13:05'],
  ['2026-11-20T12:05:00Z', '20 Nov 13:05'],
  ['2025-11-20T12:05:00Z', '20 Nov 2025'],
])('%s is %j', (moment, words) => expect(deskTime(new Date(moment), now, place)).toBe(words));
