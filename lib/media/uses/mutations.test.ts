import { beforeEach, expect, it } from 'vitest';
import { makeMedia, makeSection, makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';
import { createStory, updateStory } from '@/lib/articles/mutations';
import { viewerOf } from '@/lib/auth/data';
import { db } from '@/lib/db';

beforeEach(() => resetDatabase());

const image = (src: string) => ({ type: 'image' as const, attrs: { src } });
const body = (...srcs: string[]) => ({
  type: 'doc' as const,
  content: srcs.map(image),
});
const uses = async () =>
  (await db.mediaUse.findMany({ orderBy: { mediaId: 'asc' } })).map(({ mediaId }) => mediaId);

it('a save of a story writes down which pictures stand in its text, each once', async () => {
  const editor = viewerOf(await makeUser({ role: 'EDITOR' }), { now: new Date() });
  const { slug } = await makeSection();
  const one = await makeMedia({ path: '/media/1-aa/one.jpg' });
  const two = await makeMedia({ path: '/media/2-bb/two.jpg' });
  const print = await makeMedia({ path: '/prints/crane.svg' });
  const { id, version } = await createStory(editor, {
    headline: 'With pictures',
    section: slug,
    body: body(
      one.path!,
      one.path!,
      print.path!,
      '/media/2-guessed/two.jpg',
      'https://x.example/a.png',
    ),
  });
  expect(await uses()).toEqual([one.id, print.id]);
  const saved = await updateStory(editor, id, { version, body: body(two.path!) });
  expect(await uses()).toEqual([two.id]);
  await updateStory(editor, id, { version: saved.version, headline: 'Still with one' });
  expect(await uses()).toEqual([two.id]);
  await updateStory(editor, id, { version: saved.version + 1, body: { type: 'doc', content: [] } });
  expect(await uses()).toEqual([]);
});
