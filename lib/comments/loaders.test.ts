import { AsyncLocalStorage } from 'node:async_hooks';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { notesKey, type RenderNotes } from '@/lib/cache/page';
import { loadCommentPage } from '@/lib/comments/loaders';
import { db } from '@/lib/db';
import { makeStory } from '@/prisma/factories';
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
