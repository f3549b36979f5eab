import { expect, it } from 'vitest';
import { endOfSession } from '@/lib/auth/sessions/lifetime';
import { defaultSettings } from '@/lib/settings/schema';
import type { Role } from '@/prisma/generated/enums';

const createdAt = new Date('2026-11-01T00:00:00Z');
const end = (role: Role, lastSeen: string, isPending = false, settings = {}) =>
  endOfSession({ isPending, createdAt, lastSeenAt: new Date(lastSeen) }, role, {
    ...defaultSettings,
    ...settings,
  }).toISOString();

it.each<[Role, string, string]>([
  ['READER', '2026-11-01T00:00:00Z', '2026-12-01T00:00:00.000Z'], // thirty days idle
  ['READER', '2027-10-25T00:00:00Z', '2027-11-01T00:00:00.000Z'], // a year in any case
  ['AUTHOR', '2026-11-01T06:00:00Z', '2026-11-01T18:00:00.000Z'], // twelve hours idle
  ['ADMIN', '2026-11-07T20:00:00Z', '2026-11-08T00:00:00.000Z'], // seven days in any case
])('ends the session of %s, last seen %s, at %s', (role, seen, wanted) =>
  expect(end(role, seen)).toBe(wanted),
);

it('follows the settings', () =>
  expect(
    end('EDITOR', '2026-11-01T06:00:00Z', false, { sessionIdleHoursStaff: 1, sessionDaysStaff: 1 }),
  ).toBe('2026-11-01T07:00:00.000Z'));

it('gives ten minutes for the second factor, whatever happens in them', () =>
  expect(end('ADMIN', '2026-11-01T00:09:00Z', true)).toBe('2026-11-01T00:10:00.000Z'));
