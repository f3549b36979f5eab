import { beforeEach, expect, it } from 'vitest';
import { makeMedia, makeStory, makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';
import { db } from '@/lib/db';
import { countExpiringInUse, countMedia, listMedia } from '@/lib/media/data';

beforeEach(() => resetDatabase());
const now = new Date('2026-11-25T12:00:00Z');
const day = (text: string) => new Date(`${text}T00:00:00Z`);

it('warns of rights that end within the days of the setting, where a picture is in use', async () => {
  const ending = await makeMedia({ rightsUntil: day('2026-12-09') });
  const ended = await makeMedia({ rightsUntil: day('2026-11-24') });
  await makeMedia({ rightsUntil: day('2026-11-26') }); // unused
  const later = await makeMedia({ rightsUntil: day('2026-12-10') });
  const story = await makeStory({ hero: ending });
  await makeStory({ hero: later });
  const other = await makeStory();
  await db.mediaUse.create({ data: { storyId: other.id, mediaId: ended.id } });
  expect(await countExpiringInUse(now)).toBe(2);
  expect(await countExpiringInUse(now, story.id)).toBe(1);
  await db.setting.create({ data: { key: 'mediaRightsDays', value: 0 } });
  expect(await countExpiringInUse(now)).toBe(1);
});

it('finds by every word, narrows, and pages without skipping', async () => {
  const me = await makeUser({ role: 'AUTHOR' });
  const quay = await makeMedia({ caption: 'The 100% quay', uploadedById: me.id, createdAt: now });
  const crane = await makeMedia({ alt: '', caption: 'A crane', createdAt: now });
  const used = await makeMedia({ caption: 'The quay at night', createdAt: now });
  await makeStory({ hero: used });
  const ids = async (filter: Parameters<typeof listMedia>[0]['filter'], take = 10) =>
    (await listMedia({ filter, userId: me.id, now, take })).items.map(({ id }) => id);
  expect(await ids({})).toEqual([used.id, crane.id, quay.id]);
  expect(await ids({ q: 'quay the' })).toEqual([used.id, quay.id]);
  expect(await ids({ q: '100%' })).toEqual([quay.id]);
  expect(await ids({ q: '_' })).toEqual([]);
  expect(await ids({ only: 'unused' })).toEqual([crane.id, quay.id]);
  expect(await ids({ only: 'no-alt' })).toEqual([crane.id]);
  expect(await ids({ only: 'mine' })).toEqual([quay.id]);
  const first = await listMedia({ filter: {}, userId: me.id, now, take: 2 });
  expect(first.items.map(({ id, uses }) => [id, uses])).toEqual([
    [used.id, 1],
    [crane.id, 0],
  ]);
  expect(await ids({ cursor: first.nextCursor! }, 2)).toEqual([quay.id]);
  expect(await countMedia(me.id, now)).toEqual({
    all: 3,
    unused: 2,
    expiring: 0,
    'no-alt': 1,
    mine: 1,
  });
});
