import { beforeEach, expect, it } from 'vitest';
import { foreseeAddress } from '@/lib/addresses/foreseen/mutations';
import { createStory, setStoryStatus, updateStory } from '@/lib/articles/mutations';
import type { CreateStoryInput } from '@/lib/articles/schema';
import { viewerOf } from '@/lib/auth/data';
import type { Viewer } from '@/lib/auth/policy';
import { db } from '@/lib/db';
import { makeSection, makeUser, paragraphs } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

let editor: Viewer;
beforeEach(async () => {
  await resetDatabase();
  editor = viewerOf(await makeUser({ role: 'EDITOR' }), { now: new Date() });
  await makeSection({ slug: 'harbour', name: 'Harbour' });
});
const begin = (over: Partial<CreateStoryInput> = {}) =>
  createStory(editor, {
    ...{ headline: 'Gale warning', section: 'harbour', body: paragraphs('The wind rose.') },
    ...over,
  });
const slugs = async () =>
  (await db.story.findMany({ orderBy: { id: 'asc' } })).map(({ slug }) => slug);
const publish = (id: number) => setStoryStatus(editor, id, { status: 'published' });
const headline = 'Gale warning';
const status = 'published';

it('tells the address that publication settles, and takes it from nobody', async () => {
  await begin();
  const { id } = await begin();
  expect(await slugs()).toEqual(['gale-warning', 'gale-warning-2']);
  expect(await foreseeAddress(editor, { id, headline, status })).toBe('gale-warning');
  expect(await foreseeAddress(editor, { id, headline, slug: 'storm', status })).toBe('storm');
  expect(await slugs()).toEqual(['gale-warning', 'gale-warning-2']);
  expect((await publish(id)).story.slug).toBe('gale-warning');
});

it('tells it of a story that is not saved yet', async () => {
  await publish((await begin()).id);
  expect(await foreseeAddress(editor, { headline, status })).toBe('gale-warning-2');
  expect(await foreseeAddress(editor, { headline, slug: 'storm', status })).toBe('storm');
  expect(await foreseeAddress(editor, { headline: '!?', status })).toBeNull();
  expect(await slugs()).toEqual(['gale-warning']);
});

it('tells that of the new version beside a live story, and what is refused', async () => {
  await publish((await begin({ slug: 'gale' })).id);
  const { id } = await begin();
  await publish(id);
  expect(await foreseeAddress(editor, { id, headline: 'Calm', status })).toBe('gale-warning');
  await updateStory(editor, id, { version: 2, pending: true, slug: 'calm' });
  expect(await foreseeAddress(editor, { id, headline, status })).toBe('calm');
  await expect(
    foreseeAddress(editor, { id, headline, slug: 'gale', status }),
  ).rejects.toMatchObject({ code: 'invalid', fields: [{ path: 'slug' }] });
});

it('tells nothing of a story to who may not read it', async () => {
  const { id } = await begin();
  const author = viewerOf(await makeUser({ role: 'AUTHOR' }), { now: new Date() });
  await expect(foreseeAddress(author, { id, headline, status })).rejects.toMatchObject({
    code: 'forbidden',
  });
});
