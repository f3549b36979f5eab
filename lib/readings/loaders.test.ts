import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { db } from '@/lib/db';
import { loadMostRead } from '@/lib/readings/loaders';
import { makeStory } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

beforeEach(async () => {
  await resetDatabase();
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(() => vi.useRealTimers());

const publishedAt = new Date('2026-11-20T12:00:00Z');
const readIn = async (slug: string, hour: string) => {
  const { id: storyId } = await makeStory({ slug, publishedAt });
  await db.readingHour.create({ data: { hour: new Date(hour), storyId, views: 1 } });
};
const mostRead = async (now: string) => {
  vi.setSystemTime(now);
  return (await loadMostRead()).stories.map(({ slug }) => slug).sort();
};

it('what was read most in an hour is that of the hour that runs and of the one before', async () => {
  await db.setting.create({ data: { key: 'mostReadHours', value: 1 } });
  await readIn('five', '2026-11-25T17:00:00Z');
  await readIn('six', '2026-11-25T18:00:00Z');
  expect(await mostRead('2026-11-25T18:59:00Z')).toEqual(['five', 'six']);
  expect(await mostRead('2026-11-25T19:00:00Z')).toEqual(['six']);
  expect(await mostRead('2026-11-25T19:02:00Z')).toEqual(['six']);
  expect(await mostRead('2026-11-25T20:00:00Z')).toEqual([]);
});

it('and by the full hours of the newsroom’s clock', async () => {
  await db.setting.createMany({
    data: [
      { key: 'mostReadHours', value: 1 },
      { key: 'timeZone', value: 'Asia/Kolkata' },
    ],
  });
  await readIn('half-five', '2026-11-25T17:30:00Z');
  await readIn('half-six', '2026-11-25T18:30:00Z');
  expect(await mostRead('2026-11-25T19:29:00Z')).toEqual(['half-five', 'half-six']);
  expect(await mostRead('2026-11-25T19:31:00Z')).toEqual(['half-six']);
});
