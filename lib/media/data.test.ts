import { beforeEach, expect, it } from 'vitest';
import { makeAuthor, makeMedia, makeSection, makeStory, makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';
import { db } from '@/lib/db';
import { createStory } from '@/lib/articles/mutations';
import { viewerOf } from '@/lib/auth/data';
import { countExpiringInUse, countMedia, getMedia, listMedia, seesMedia } from '@/lib/media/data';

beforeEach(() => resetDatabase());
const now = new Date('2026-11-25T12:00:00Z');
const person = async (role: 'AUTHOR' | 'EDITOR') => viewerOf(await makeUser({ role }), { now });
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
  const editor = await person('EDITOR');
  expect(await countExpiringInUse(editor, now)).toBe(2);
  expect(await countExpiringInUse(editor, now, story.id)).toBe(1);
  await db.setting.create({ data: { key: 'mediaRightsDays', value: 0 } });
  expect(await countExpiringInUse(editor, now)).toBe(1);
});

it('finds by every word, narrows, and pages without skipping', async () => {
  const me = await person('EDITOR');
  const quay = await makeMedia({ caption: 'The 100% quay', uploadedById: me.id, createdAt: now });
  const crane = await makeMedia({ alt: '', caption: 'A crane', createdAt: now });
  const used = await makeMedia({ caption: 'The quay at night', createdAt: now });
  await makeStory({ hero: used });
  const ids = async (filter: Parameters<typeof listMedia>[0]['filter'], take = 10) =>
    (await listMedia({ filter, viewer: me, now, take })).items.map(({ id }) => id);
  expect(await ids({})).toEqual([used.id, crane.id, quay.id]);
  expect(await ids({ q: 'quay the' })).toEqual([used.id, quay.id]);
  expect(await ids({ q: '100%' })).toEqual([quay.id]);
  expect(await ids({ q: '_' })).toEqual([]);
  expect(await ids({ only: 'unused' })).toEqual([crane.id, quay.id]);
  expect(await ids({ only: 'no-alt' })).toEqual([crane.id]);
  expect(await ids({ only: 'mine' })).toEqual([quay.id]);
  const first = await listMedia({ filter: {}, viewer: me, now, take: 2 });
  expect(first.items.map(({ id, uses }) => [id, uses])).toEqual([
    [used.id, 1],
    [crane.id, 0],
  ]);
  expect(await ids({ cursor: first.nextCursor! }, 2)).toEqual([quay.id]);
  expect(await countMedia(me, now)).toEqual({
    all: 3,
    unused: 2,
    expiring: 0,
    'no-alt': 1,
    mine: 1,
  });
});

it('shows authors no picture of others that stands only in stories which they may not read', async () => {
  const me = await person('AUTHOR');
  const editor = await person('EDITOR');
  const byline = await makeAuthor({ userId: me.id });
  const publishedAt = new Date('2026-11-24T12:00:00Z');
  const picture = (caption: string, more: object = {}) =>
    makeMedia({ caption, alt: '', rightsUntil: day('2026-11-20'), ...more });
  const lead = async (caption: string, story: Parameters<typeof makeStory>[0], more?: object) => {
    const hero = await picture(caption, more);
    await makeStory({ hero, publishedAt, ...story });
    return hero;
  };
  const text = async (caption: string, story: Parameters<typeof makeStory>[0]) => {
    const { id: mediaId } = await picture(caption);
    const { id: storyId } = await makeStory({ publishedAt, ...story });
    await db.mediaUse.create({ data: { mediaId, storyId } });
    return { mediaId, storyId };
  };
  await lead('Of a draft', { status: 'DRAFT' });
  await lead('Under embargo', { embargoUntil: new Date('2026-11-26T12:00:00Z') });
  await lead('Not yet out', { status: 'SCHEDULED', publishedAt: new Date('2026-11-26T12:00:00Z') });
  await lead('Taken away', { status: 'UNPUBLISHED' });
  await text('In the text of a draft', { status: 'DRAFT' });
  const { storyId } = await text('In a text beside which another waits', {});
  await db.pendingVersion.create({ data: { storyId, snapshot: {}, baseVersion: 1 } });

  await picture('In no story');
  await lead('Mine, in a draft of others', { status: 'DRAFT' }, { uploadedById: me.id });
  await lead('Out', {});
  await text('In a text that is out', {});
  await lead('In a draft of mine', { status: 'DRAFT', authors: [byline] });
  await text('In the text of one that I began', { status: 'DRAFT', createdBy: me });
  const portrait = await lead('Of an author, and in a draft', { status: 'DRAFT' });
  await makeAuthor({ photoId: portrait.id });
  const logo = await lead('The logo, and in a draft', { status: 'DRAFT' });
  await db.setting.create({ data: { key: 'logo', value: logo.id } });

  const captions = async (viewer: typeof me, filter: { q?: string; only?: 'no-alt' } = {}) =>
    (await listMedia({ filter, viewer, now, take: 50 })).items.map(({ caption }) => caption);
  const seen = [
    ...['The logo, and in a draft', 'Of an author, and in a draft'],
    ...['In the text of one that I began', 'In a draft of mine', 'In a text that is out', 'Out'],
    ...['Mine, in a draft of others', 'In no story'],
  ];
  expect((await captions(me)).sort()).toEqual(seen.toSorted());
  expect((await captions(me, { only: 'no-alt' })).sort()).toEqual(seen.toSorted());
  expect(await captions(me, { q: 'embargo' })).toEqual([]);
  expect(await captions(editor, { q: 'embargo' })).toEqual(['Under embargo']);
  expect(await captions(editor)).toHaveLength(14);
  expect(await countMedia(me, now)).toMatchObject({ all: 8, expiring: 8, 'no-alt': 8, mine: 1 });
  expect(await countMedia(editor, now)).toMatchObject({ all: 14, unused: 1 });
  expect(await countExpiringInUse(me, now)).toBe(7);

  const hidden = await db.media.findFirstOrThrow({ where: { caption: 'Of a draft' } });
  expect(await getMedia(me, hidden.id, now)).toBeNull();
  expect(await getMedia(editor, hidden.id, now)).toMatchObject({ caption: 'Of a draft' });
  expect(await seesMedia(me, portrait.id, { now })).toBe(true);
  // Nor is it shown to whoever puts its number over a story of theirs.
  const { slug: section } = await makeSection();
  const mine = { headline: 'Mine', section, heroId: hidden.id };
  await expect(createStory(me, mine)).rejects.toMatchObject({
    fields: [{ path: 'heroId', message: 'There is no such picture.' }],
  });
  expect((await createStory(editor, mine)).story.heroId).toBe(hidden.id);
});
