import { beforeEach, describe, expect, it } from 'vitest';
import { countStories } from '@/lib/articles/data';
import { monthOf } from '@/lib/articles/day';
import { listFilledMonths } from '@/lib/articles/months/data';
import { db } from '@/lib/db';
import { makeSection, makeStories, makeStory } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

beforeEach(() => resetDatabase());

const at = (iso: string) => new Date(iso);
const now = at('2026-11-25T12:00:00Z');

/** "2026-11: 2" */
const counted = async (timeZone: string) =>
  (await listFilledMonths(now, timeZone)).map(
    ({ year, month, stories }) => `${year}-${month}: ${stories}`,
  );

it('counts what is public by month, with when the newest came out, and leaves empty months out', async () => {
  expect(await listFilledMonths(now, 'UTC')).toEqual([]);
  const old = at('2019-04-03T09:00:00Z');
  await makeStory({ publishedAt: old });
  await makeStory({ publishedAt: at('2026-11-02T00:00:00Z') });
  await makeStory({ status: 'SCHEDULED', publishedAt: now });
  await makeStory({ publishedAt: at('2026-11-03T00:00:00Z'), embargoUntil: now });
  expect(await listFilledMonths(now, 'UTC')).toEqual([
    { year: 2019, month: 4, stories: 1, newestAt: old },
    { year: 2026, month: 11, stories: 3, newestAt: now },
  ]);
});

it('counts nothing that readers do not have', async () => {
  const publishedAt = at('2026-11-02T00:00:00Z');
  const later = at('2026-11-25T12:00:00.001Z');
  for (const status of ['DRAFT', 'IN_REVIEW', 'CHANGES_ASKED', 'APPROVED'] as const)
    await makeStory({ status, publishedAt });
  for (const status of ['UNPUBLISHED', 'WITHDRAWN'] as const)
    await makeStory({ status, publishedAt });
  await makeStory({ status: 'DRAFT', publishedAt, trashedAt: publishedAt });
  await makeStory({ kind: 'PAGE', publishedAt });
  await makeStory({ publishedAt, embargoUntil: later });
  await makeStory({ publishedAt: later });
  await makeStory({ status: 'SCHEDULED', publishedAt: later });
  expect(await db.story.count()).toBe(11);
  expect(await listFilledMonths(now, 'UTC')).toEqual([]);
});

describe('a month has as many as its page', () => {
  it.each([
    // Summer time ends on the 5th of April and begins on the 27th of September: midnights are at 11:00 and 12:00.
    [
      'Pacific/Auckland',
      ['2026-03-31T10:59:59.999Z', '2026-03-31T11:00:00Z', '2026-04-30T11:59:59.999Z'],
      ['2026-3: 1', '2026-4: 2'],
    ],
    [
      'Pacific/Auckland',
      ['2026-08-31T12:00:00Z', '2026-09-30T10:59:59.999Z', '2026-09-30T11:00:00Z'],
      ['2026-9: 2', '2026-10: 1'],
    ],
    // Half past eleven in London is November in Oslo.
    ['Europe/Oslo', ['2026-10-31T23:30:00Z', '2026-11-02T00:00:00Z'], ['2026-11: 2']],
    ['UTC', ['2026-10-31T23:30:00Z', '2026-11-02T00:00:00Z'], ['2026-10: 1', '2026-11: 1']],
    // The turn of a year, where it is first and where it is last.
    [
      'Pacific/Kiritimati',
      ['2025-12-31T09:59:59.999Z', '2025-12-31T10:00:00Z'],
      ['2025-12: 1', '2026-1: 1'],
    ],
    [
      'Pacific/Pago_Pago',
      ['2026-01-01T10:59:59.999Z', '2026-01-01T11:00:00Z'],
      ['2025-12: 1', '2026-1: 1'],
    ],
    // October began at one o’clock there, and before 1890 clocks went by the sun.
    [
      'America/Asuncion',
      ['2023-10-01T03:59:59.999Z', '2023-10-01T04:00:00Z'],
      ['2023-9: 1', '2023-10: 1'],
    ],
    [
      'America/New_York',
      ['1870-02-01T04:56:01.999Z', '1870-02-01T04:56:02Z'],
      ['1870-1: 1', '1870-2: 1'],
    ],
    // The clocks went back over the end of a month: its last hour came once more, in the month that had begun.
    [
      'America/St_Johns',
      ['2009-11-01T02:29:59.999Z', '2009-11-01T02:30:00Z', '2009-11-01T03:00:00Z'],
      ['2009-10: 1', '2009-11: 2'],
    ],
  ])('in %s, of %j', async (zone, moments, expected) => {
    const section = await makeSection();
    await makeStories(moments.map((moment) => ({ section, publishedAt: at(moment) })));
    expect(await counted(zone)).toEqual(expected);
    for (const { year, month, stories } of await listFilledMonths(now, zone))
      expect(await countStories(now, monthOf(year, month, zone))).toBe(stories);
  });
});
