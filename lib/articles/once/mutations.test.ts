import { beforeEach, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { createStoryOnce } from '@/lib/articles/once/mutations';
import { viewerOf } from '@/lib/auth/data';
import { makeSection, makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

beforeEach(() => resetDatabase());

it('goes on with the story that a window has begun, when its words come again', async () => {
  const editor = viewerOf(await makeUser({ role: 'EDITOR' }), { now: new Date() });
  const other = viewerOf(await makeUser({ role: 'EDITOR' }), { now: new Date() });
  await makeSection({ slug: 'harbour' });
  const gale = { headline: 'Gale', section: 'harbour' };
  const first = await createStoryOnce(editor, gale, { key: 'window 1', origin: 'autosave' });
  const again = await createStoryOnce(
    editor,
    { ...gale, headline: 'Gale warning' },
    { key: 'window 1', origin: 'autosave' },
  );
  expect(again).toMatchObject({ id: first.id, version: 2, story: { headline: 'Gale warning' } });
  expect((await createStoryOnce(editor, gale, { key: 'window 2' })).id).not.toBe(first.id);
  expect((await createStoryOnce(other, gale, { key: 'window 1' })).id).not.toBe(first.id);
  expect(await db.story.count()).toBe(3);
});

it('begins one story when the words come again while they are being saved', async () => {
  const editor = viewerOf(await makeUser({ role: 'EDITOR' }), { now: new Date() });
  await makeSection({ slug: 'harbour' });
  const gale = { headline: 'Gale', section: 'harbour' };
  const saved = await Promise.all(
    [1, 2, 3].map(() => createStoryOnce(editor, gale, { key: 'window 1', origin: 'autosave' })),
  );
  expect(new Set(saved.map(({ id }) => id)).size).toBe(1);
  expect(await db.story.count()).toBe(1);
});
