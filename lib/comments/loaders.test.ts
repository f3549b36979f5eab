import { AsyncLocalStorage } from 'node:async_hooks';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { notesKey, type RenderNotes } from '@/lib/cache/page';
import { loadCommentPage, loadConversation } from '@/lib/comments/loaders';
import { db } from '@/lib/db';
import { makeComment, makeStory } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

const shared = globalThis as { [notesKey]?: AsyncLocalStorage<RenderNotes> };
afterEach(() => {
  delete shared[notesKey];
});
beforeEach(() => resetDatabase());

const day = 86_400_000;
/** The conversation as a render shows it, with what the render tells the door. */
async function render(story: { id: number; slug: string }) {
  const store = (shared[notesKey] = new AsyncLocalStorage());
  const notes: RenderNotes = { tags: new Set(), freshUntil: Infinity };
  const page = await store.run(notes, () => loadCommentPage({ storyId: story.id }));
  return { closedWords: page!.closedWords, ...notes };
}

it('is shown until the moment at which it closes, and anew when a setting changes that', async () => {
  const publishedAt = new Date(Date.now() - 3 * day);
  const story = await makeStory({ publishedAt });
  expect(await render(story)).toMatchObject({ closedWords: null, freshUntil: Infinity });

  const setting = (value: number) =>
    db.setting.upsert({
      where: { key: 'commentCloseDays' },
      create: { key: 'commentCloseDays', value },
      update: { value },
    });
  await setting(14);
  const open = await render(story);
  expect(open).toMatchObject({
    closedWords: null,
    freshUntil: publishedAt.getTime() + 14 * day,
  });
  expect([...open.tags].sort()).toEqual([`comments:${story.id}`, 'sections', 'settings']);

  await setting(2);
  expect(await render(story)).toMatchObject({
    closedWords: 'Comments on this story are closed: they were open for 2 days.',
    freshUntil: Infinity,
  });
});

it('is closed everywhere while commenting is paused, with the words of the settings', async () => {
  const story = await makeStory();
  await db.setting.create({ data: { key: 'commenting', value: 'PAUSED' } });
  expect((await render(story)).closedWords).toBe(
    'Commenting is paused at the moment. Please come back later.',
  );
});

describe('one comment for the API', () => {
  it('stands between what it answers and what answers it', async () => {
    const story = await makeStory({ headline: 'Ferry stays in port' });
    const top = await makeComment({ story, body: 'Since when?' });
    const middle = await makeComment({ parent: top, body: 'Since six.' });
    const below = await makeComment({ parent: middle, body: 'Thank you.' });
    await makeComment({ story, body: 'Elsewhere.' });
    const found = await loadConversation(middle.id);
    expect(found.story).toEqual({ slug: story.slug, headline: 'Ferry stays in port' });
    expect(found.ancestors.map(({ id, body, replies }) => ({ id, body, replies }))).toEqual([
      { id: top.id, body: 'Since when?', replies: [] },
    ]);
    expect(found.comment).toMatchObject({
      id: middle.id,
      parentId: top.id,
      bodyHtml: '<p dir="auto">Since six.</p>',
      replies: [{ id: below.id, body: 'Thank you.' }],
    });
  });

  it.each(['PENDING', 'REJECTED', 'SPAM', 'DELETED'] as const)(
    'is not there when it is %s, in the words for one that never was',
    async (status) => {
      const { id } = await makeComment({ story: await makeStory(), status });
      for (const gone of [id, 2_147_483_647])
        await expect(loadConversation(gone)).rejects.toMatchObject({
          code: 'not_found',
          message: 'There is no such comment.',
        });
    },
  );

  it.each(['DRAFT', 'SCHEDULED', 'UNPUBLISHED', 'WITHDRAWN'] as const)(
    'is not there under a story that is %s',
    async (status) => {
      const { id } = await makeComment({ story: await makeStory({ status }) });
      await expect(loadConversation(id)).rejects.toMatchObject({ code: 'not_found' });
    },
  );
});
