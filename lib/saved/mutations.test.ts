import { beforeEach, describe, expect, it } from 'vitest';
import { viewerOf } from '@/lib/auth/data';
import { readListCursor } from '@/lib/account/cursor';
import { db } from '@/lib/db';
import { countSavedStories, isStorySaved, listSavedStories } from '@/lib/saved/data';
import { setSaved } from '@/lib/saved/mutations';
import { makeSection, makeStory, makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

const now = new Date();
const viewer = async (fields: Parameters<typeof makeUser>[0] = {}) =>
  viewerOf(await makeUser(fields), { now });
const slugsOf = async (userId: number) =>
  (await listSavedStories(userId, { now })).stories.map(({ slug }) => slug);

beforeEach(() => resetDatabase());

describe('saving a story', () => {
  it('twice is once, and it can be taken away', async () => {
    const reader = await viewer();
    await makeStory({ slug: 'gale' });
    const save = (saved: boolean) => setSaved(reader, { slug: 'gale', saved }, now);
    await Promise.all([save(true), save(true)]);
    expect(await slugsOf(reader.id)).toEqual(['gale']);
    expect(await isStorySaved(reader.id, 'gale')).toBe(true);
    expect(await save(false)).toEqual({ saved: false });
    expect(await save(false)).toEqual({ saved: false });
    expect(await slugsOf(reader.id)).toEqual([]);
    expect(await isStorySaved(reader.id, 'gale')).toBe(false);
  });

  it('twice is once in a full list too', async () => {
    const reader = await viewer();
    const { id: sectionId } = await makeSection();
    const [here] = [await makeStory({ slug: 'here' }), await makeStory({ slug: 'one-more' })];
    const others = await db.story.createManyAndReturn({
      data: Array.from({ length: 1_999 }, (_, i) => ({
        ...{ slug: `gale-${i}`, headline: 'Gale', body: {}, sectionId },
      })),
      select: { id: true },
    });
    await db.savedStory.createMany({
      data: [here, ...others].map(({ id }) => ({ userId: reader.id, storyId: id })),
    });
    const save = (slug: string) => setSaved(reader, { slug, saved: true }, now);
    expect(await save('here')).toEqual({ saved: true });
    await expect(save('one-more')).rejects.toMatchObject({
      ...{ code: 'conflict', message: 'You have put 2,000 stories aside. Take some away first.' },
    });
  });

  it('finds it at a former address', async () => {
    const reader = await viewer();
    await makeStory({ slug: 'storm', formerSlugs: ['gale'] });
    await setSaved(reader, { slug: 'gale', saved: true }, now);
    expect(await slugsOf(reader.id)).toEqual(['storm']);
  });

  it('is for signed-in people in good standing, and for what is public', async () => {
    await makeStory({ slug: 'gale' });
    await makeStory({ slug: 'draft', status: 'DRAFT' });
    await makeStory({ slug: 'page', kind: 'PAGE' });
    const save = (who: Parameters<typeof setSaved>[0], slug = 'gale') =>
      setSaved(who, { slug, saved: true }, now).then(
        () => 'ok',
        (error: { code: string }) => error.code,
      );
    expect(await save(null)).toBe('unauthenticated');
    expect(await save(await viewer({ status: 'BANNED' }))).toBe('forbidden');
    expect(await save(await viewer({ eraseAt: new Date(now.getTime() + 1000) }))).toBe('forbidden');
    const reader = await viewer();
    for (const slug of ['draft', 'page', 'nothing'])
      expect(await save(reader, slug)).toBe('not_found');
    expect(await save(reader)).toBe('ok');
  });
});

describe('the list', () => {
  it('leaves out what is not public any more, until it is again', async () => {
    const reader = await viewer();
    const { id } = await makeStory({ slug: 'gale' });
    await setSaved(reader, { slug: 'gale', saved: true }, now);
    const change = (status: 'UNPUBLISHED' | 'PUBLISHED') =>
      db.story.update({ where: { id }, data: { status }, select: { id: true } });
    await change('UNPUBLISHED');
    expect(await slugsOf(reader.id)).toEqual([]);
    expect(await countSavedStories(reader.id, now)).toBe(0);
    await change('PUBLISHED');
    expect(await slugsOf(reader.id)).toEqual(['gale']);
    await change('UNPUBLISHED');
    await setSaved(reader, { slug: 'gale', saved: false }, now);
    await change('PUBLISHED');
    expect(await slugsOf(reader.id)).toEqual([]);
  });

  it('goes page by page, the last one that was saved first, also within one moment', async () => {
    const reader = await viewer();
    for (const [slug, at] of [
      ['one', 1000],
      ['two', 2000],
      ['three', 2000],
      ['four', 3000],
    ] as const) {
      await makeStory({ slug });
      await setSaved(reader, { slug, saved: true }, new Date(now.getTime() - 5000 + at));
    }
    const seen: string[][] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const after = readListCursor(cursor);
      const page: Awaited<ReturnType<typeof listSavedStories>> = await listSavedStories(reader.id, {
        now,
        after,
        limit: 2,
      });
      seen.push(page.stories.map(({ slug }) => slug));
      cursor = page.nextCursor;
    }
    expect(seen).toEqual([
      ['four', 'three'],
      ['two', 'one'],
    ]);
  });
});
