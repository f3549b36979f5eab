import { beforeEach, describe, expect, it } from 'vitest';
import { updateStory } from '@/lib/articles/mutations';
import { listTranslations } from '@/lib/articles/translations/data';
import { viewerOf } from '@/lib/auth/data';
import type { Viewer } from '@/lib/auth/policy';
import { db } from '@/lib/db';
import { makeStory, makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

let editor: Viewer;
beforeEach(async () => {
  await resetDatabase();
  editor = viewerOf(await makeUser({ role: 'EDITOR' }), { now: new Date() });
});

const link = (id: number, translationOf: string | null) =>
  updateStory(editor, id, { version: 1, translationOf });
const originalOf = async (id: number) =>
  (await db.story.findUniqueOrThrow({ where: { id } })).translationOfId;
const fault = (message: string) => ({
  code: 'invalid',
  fields: [{ path: 'translationOf', message }],
});

describe('a translation', () => {
  it('hangs on its original, also when it is linked to another translation or a former address', async () => {
    const original = await makeStory({ slug: 'wall', formerSlugs: ['old-wall'] });
    const german = await makeStory({ slug: 'mauer', language: 'de' });
    const french = await makeStory({ slug: 'mur', language: 'fr' });
    const saved = await link(german.id, 'old-wall');
    expect(saved.story.translationOf).toBe('wall');
    await link(french.id, 'mauer');
    expect([await originalOf(german.id), await originalOf(french.id)]).toEqual([
      original.id,
      original.id,
    ]);
    const of = async (id: number) =>
      (await listTranslations({ id, translationOfId: await originalOf(id) })).map((s) => s.slug);
    expect(await of(original.id)).toEqual(['mauer', 'mur']);
    expect(await of(french.id)).toEqual(['wall', 'mauer']);
  });

  it('brings its own translations along', async () => {
    const original = await makeStory({ slug: 'wall' });
    const german = await makeStory({ slug: 'mauer' });
    const french = await makeStory({ slug: 'mur' });
    await link(french.id, 'mauer');
    await link(german.id, 'wall');
    expect(await originalOf(french.id)).toBe(original.id);
  });

  it('is taken off again', async () => {
    await makeStory({ slug: 'wall' });
    const german = await makeStory({ slug: 'mauer' });
    await link(german.id, 'wall');
    await updateStory(editor, german.id, { version: 2, translationOf: null });
    expect(await originalOf(german.id)).toBeNull();
  });

  it('is none of itself, of its own translation, of a page, or of what is not there', async () => {
    const story = await makeStory({ slug: 'wall' });
    const german = await makeStory({ slug: 'mauer' });
    await makeStory({ slug: 'about', kind: 'PAGE' });
    await link(german.id, 'wall');
    await expect(link(story.id, 'wall')).rejects.toMatchObject(
      fault('A story is no translation of itself.'),
    );
    await expect(link(story.id, 'mauer')).rejects.toMatchObject(
      fault('That story is itself a translation of this one.'),
    );
    for (const slug of ['about', 'nothing'])
      await expect(link(story.id, slug)).rejects.toMatchObject(
        fault('There is no story at this address.'),
      );
  });
});

describe('wire copy', () => {
  const source = { organisation: 'Northwater', url: 'https://agency.example/1' };
  const row = (id: number) => db.story.findUniqueOrThrow({ where: { id } });

  it('leads search engines to the address of its source, for as long as it has one', async () => {
    const { id } = await makeStory();
    await updateStory(editor, id, { version: 1, source, sourceIsCanonical: true });
    expect(await row(id)).toMatchObject({ sourceIsCanonical: true });
    await updateStory(editor, id, { version: 2, source: null });
    expect(await row(id)).toMatchObject({ sourceIsCanonical: false, sourceUrl: null });
  });

  it('needs that address', async () => {
    const { id } = await makeStory();
    await expect(
      updateStory(editor, id, { version: 1, sourceIsCanonical: true }),
    ).rejects.toMatchObject({
      fields: [
        {
          path: 'source.url',
          message: 'Give the address of the source, to which search engines are to go.',
        },
      ],
    });
  });
});
