import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { keepGuidHost } from '@/lib/feeds/mutations';
import { loadCommentsFeed, loadFeed } from '@/lib/feeds/loaders';
import { makeComment, makeMedia, makeSection, makeStories, makeStory } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

beforeEach(() => resetDatabase());

it('a hub is named where it is told of changes: by the feeds of stories, not by a story’s comments', async () => {
  await db.setting.create({ data: { key: 'feedHub', value: 'https://hub.example/' } });
  await makeStory({ slug: 'gale', publishedAt: new Date('2026-11-25T11:00:00Z') });
  const stories = await loadFeed({ of: 'paper' }, 'feed.json');
  expect(JSON.parse(stories!.text)).toMatchObject({ hubs: [{ url: 'https://hub.example/' }] });
  const comments = (await loadCommentsFeed('gale', 'feed.json')) as { text: string };
  expect(JSON.parse(comments.text)).not.toHaveProperty('hubs');
});

it('a picture is in feeds until it is deleted from the library', async () => {
  await db.setting.create({ data: { key: 'feedLength', value: 'WHOLE' } });
  const src = '/media/9-abc/quay.jpg';
  const { id: mediaId } = await makeMedia({ id: 9, path: src });
  const { id: storyId } = await makeStory({
    ...{ slug: 'gale', publishedAt: new Date('2026-11-25T11:00:00Z') },
    body: { type: 'doc', content: [{ type: 'image', attrs: { src, caption: 'The quay' } }] },
  });
  await db.mediaUse.create({ data: { mediaId, storyId } });
  const item = async () =>
    (JSON.parse((await loadFeed({ of: 'paper' }, 'feed.json'))!.text) as { items: object[] })
      .items[0];
  expect(await item()).toMatchObject({ content_html: expect.stringContaining(`${src}" alt=""`) });
  await db.media.delete({ where: { id: mediaId } });
  expect(await item()).toMatchObject({ content_html: '' });
});

it('items keep their guids when the site moves to another host, by the first that is a name on the internet', async () => {
  await keepGuidHost('https://early.example');
  expect(await db.setting.count()).toBe(0);
  const createdAt = new Date('2026-11-24T11:00:00Z');
  const story = await makeStory({ slug: 'gale', publishedAt: createdAt, createdAt });
  const { id } = await makeComment({ story, createdAt });
  const guids = async () => {
    const files = [
      await loadFeed({ of: 'paper' }, 'feed.json'),
      (await loadCommentsFeed('gale', 'feed.json')) as { text: string },
    ];
    return files.map(
      (file) => (JSON.parse(file!.text) as { items: { id: string }[] }).items[0]!.id,
    );
  };
  const under = (host: string) => [
    `tag:${host},2026-11-24:story/${story.id}`,
    `tag:${host},2026-11-24:comment/${id}`,
  ];
  for (const url of ['http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000'])
    await keepGuidHost(url);
  expect(await guids()).toEqual(under('localhost'));
  await keepGuidHost('https://www.tidings.example');
  await keepGuidHost('https://tidings.example');
  expect(await guids()).toEqual(under('www.tidings.example'));
});

describe('when a feed changed', () => {
  const at = (hour: string) => new Date(`2026-11-25T${hour}:00Z`);
  const written = (fields: Parameters<typeof makeStory>[0]) =>
    makeStory({ publishedAt: at('08:00'), updatedAt: at('09:00'), ...fields });
  const changedAt = async (scope: Parameters<typeof loadFeed>[0] = { of: 'paper' }) =>
    (await loadFeed(scope, 'feed.xml'))!.changedAt.toISOString();

  it.each(['UNPUBLISHED', 'WITHDRAWN', 'DRAFT'] as const)(
    'is also when a story that was not its newest was taken away (%s)',
    async (status) => {
      const [quay, mole] = [await makeSection({ slug: 'quay' }), await makeSection()];
      await written({ section: mole, publishedAt: at('10:00'), updatedAt: at('12:00') });
      await written({ section: quay });
      const { id } = await written({ section: quay });
      expect(await changedAt()).toBe('2026-11-25T12:00:00.000Z');
      await db.story.update({ where: { id }, data: { status, updatedAt: at('14:00') } });
      expect(await changedAt()).toBe('2026-11-25T14:00:00.000Z');
      expect(await changedAt({ of: 'section', slug: 'quay' })).toBe('2026-11-25T14:00:00.000Z');
      expect(await changedAt({ of: 'section', slug: mole.slug })).toBe('2026-11-25T12:00:00.000Z');
    },
  );

  it('is not when one was taken away that it did not hold, or that readers never had', async () => {
    await makeStories(
      Array.from({ length: 30 }, () => ({ publishedAt: at('10:00'), updatedAt: at('12:00') })),
    );
    await written({ status: 'UNPUBLISHED', updatedAt: at('14:00') });
    await written({ status: 'DRAFT', publishedAt: null, updatedAt: at('14:00') });
    const coming = new Date(Date.now() + 86_400_000);
    await written({ status: 'SCHEDULED', publishedAt: coming, updatedAt: at('14:00') });
    expect(await changedAt()).toBe('2026-11-25T12:00:00.000Z');
  });

  it('is also when an embargo ended', async () => {
    await written({ publishedAt: at('10:00'), updatedAt: at('12:00') });
    await written({ embargoUntil: at('15:00') });
    expect(await changedAt()).toBe('2026-11-25T15:00:00.000Z');
  });
});
