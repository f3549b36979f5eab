import { beforeEach, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { loadCommentsFeed, loadFeed } from '@/lib/feeds/loaders';
import { makeMedia, makeStory } from '@/prisma/factories';
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
