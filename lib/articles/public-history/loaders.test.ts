import { beforeEach, expect, it } from 'vitest';
import { setStoryStatus, updateStory } from '@/lib/articles/mutations';
import { loadHistory, loadHistoryPath } from '@/lib/articles/public-history/loaders';
import { viewerOf } from '@/lib/auth/data';
import type { Viewer } from '@/lib/auth/policy';
import { setStoryHistory } from '@/lib/corrections/mutations';
import { db } from '@/lib/db';
import { makeStory, makeUser, paragraphs } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

let editor: Viewer;
beforeEach(async () => {
  await resetDatabase();
  editor = viewerOf(await makeUser({ role: 'EDITOR' }), { now: new Date() });
});

/** A draft that is changed, published, and changed twice for readers. */
async function changed() {
  const { id } = await makeStory({
    slug: 'gale',
    status: 'DRAFT',
    headline: 'A secret working title',
  });
  await updateStory(editor, id, {
    version: 1,
    headline: 'Gale',
    body: paragraphs('It blew.\n\nThe wind was very hard at noon.'),
  });
  await setStoryStatus(editor, id, { status: 'published' });
  await updateStory(editor, id, { version: 3, note: 'Ask the lawyer' });
  await updateStory(editor, id, {
    version: 4,
    headline: 'Gale passes',
    body: paragraphs('It blew.\n\nThe wind was not hard at noon.'),
  });
  return id;
}

it('shows what readers had and have, and nothing of drafts and notes', async () => {
  const id = await changed();
  expect(await loadHistory('gale')).toEqual({ kind: 'missing' });
  await db.setting.create({ data: { key: 'storyHistory', value: 'SHOW' } });
  const found = await loadHistory('gale');
  if (found.kind !== 'here') throw new Error(found.kind);
  expect(found.changes).toHaveLength(1);
  expect(found.changes[0]!.fields).toEqual([
    { field: 'headline', label: 'Headline', before: 'Gale', after: 'Gale passes' },
  ]);
  expect(found.changes[0]!.text.map(({ kind }) => kind)).toEqual(['same', 'changed']);
  expect(JSON.stringify(found.changes)).not.toMatch(/secret|lawyer/);
  expect(await loadHistoryPath({ id, slug: 'gale' })).toBe('/article/gale/history');
});

it('goes by the story before the settings', async () => {
  const id = await changed();
  await setStoryHistory(editor, { storyId: id, shows: true });
  expect((await loadHistory('gale')).kind).toBe('here');
  await db.setting.create({ data: { key: 'storyHistory', value: 'SHOW' } });
  await setStoryHistory(editor, { storyId: id, shows: false });
  expect((await loadHistory('gale')).kind).toBe('missing');
  expect(await loadHistoryPath({ id, slug: 'gale' })).toBeNull();
});

it('is gone with the story, and moves with it', async () => {
  const id = await changed();
  await setStoryHistory(editor, { storyId: id, shows: true });
  await updateStory(editor, id, { version: 5, slug: 'storm' });
  expect(await loadHistory('gale')).toEqual({ kind: 'moved', to: '/article/storm/history' });
  await db.story.update({ where: { id }, data: { embargoUntil: new Date('2100-01-01') } });
  expect((await loadHistory('storm')).kind).toBe('missing');
  await db.story.update({ where: { id }, data: { embargoUntil: null } });
  await setStoryStatus(editor, id, { status: 'unpublished' });
  expect(await loadHistory('storm')).toEqual({ kind: 'gone' });
});

it('is not there for a story that was never changed', async () => {
  await makeStory({ slug: 'calm', showsHistory: true });
  expect(await loadHistory('calm')).toEqual({ kind: 'missing' });
});
