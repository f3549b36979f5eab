import { beforeEach, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { setStoryStatus, updateStory } from '@/lib/articles/mutations';
import { getRevision, listRevisions } from '@/lib/articles/revisions/data';
import { nameRevision, thinRevisions } from '@/lib/articles/revisions/mutations';
import { viewerOf } from '@/lib/auth/data';
import type { Viewer } from '@/lib/auth/policy';
import { makeStory, makeUser } from '@/prisma/factories';
import type { Role } from '@/prisma/generated/enums';
import { resetDatabase } from '@/scripts/testing/database';

const person = async (role: Role, name: string): Promise<Viewer> =>
  viewerOf(await makeUser({ role, name }), { now: new Date() });

let editor: Viewer;
let author: Viewer;
beforeEach(async () => {
  await resetDatabase();
  editor = await person('EDITOR', 'Nora Abell');
  author = await person('AUTHOR', 'Maren Holt');
});

const origins = async (storyId: number) =>
  (await listRevisions(storyId, { take: 50 }))
    .reverse()
    .map(({ version, origin, wasPublic }) => [version, origin, wasPublic]);

it('notes what made each revision, and which of them readers saw', async () => {
  const { id } = await makeStory({ status: 'DRAFT', body: 'One.' });
  await updateStory(editor, id, { version: 1, headline: 'Two' }, { origin: 'autosave' });
  await updateStory(editor, id, { version: 2, headline: 'Three' });
  await setStoryStatus(editor, id, { status: 'in_review', version: 3 });
  await setStoryStatus(editor, id, { status: 'published', version: 4 });
  await updateStory(editor, id, { version: 5, standfirst: 'For readers.' });
  await setStoryStatus(editor, id, { status: 'unpublished', version: 6 });
  expect(await origins(id)).toEqual([
    [1, 'save', false],
    [2, 'autosave', false],
    [3, 'save', false],
    [4, 'step', false],
    [5, 'publish', true],
    [6, 'save', true],
    [7, 'step', false],
  ]);
});

it('knows that readers saw a scheduled text when it is replaced after its moment, and not before', async () => {
  const scheduled = { status: 'SCHEDULED', body: 'As it came out.' } as const;
  const past = await makeStory({ ...scheduled, publishedAt: new Date(Date.now() - 60_000) });
  const ahead = await makeStory({ ...scheduled, publishedAt: new Date(Date.now() + 60_000) });
  for (const { id } of [past, ahead])
    await updateStory(editor, id, { version: 1, standfirst: 'Other words.' });
  const first = async (id: number) => (await getRevision(id, 1))?.wasPublic;
  expect(await first(past.id)).toBe(true);
  expect(await first(ahead.id)).toBe(false);
});

it('refuses what is sent by itself where readers have the story, or will have it', async () => {
  for (const status of ['PUBLISHED', 'SCHEDULED'] as const) {
    const { id } = await makeStory({ status, headline: 'As it is' });
    await expect(
      updateStory(editor, id, { version: 1, headline: 'Half a sen' }, { origin: 'autosave' }),
    ).rejects.toMatchObject({ code: 'conflict' });
    expect(await db.story.findUnique({ where: { id } })).toMatchObject({ headline: 'As it is' });
  }
});

it('lists a history in pages, newest first, with who and when', async () => {
  const { id } = await makeStory({ status: 'DRAFT', createdBy: author });
  for (let version = 1; version < 6; version++)
    await updateStory(editor, id, { version, headline: `Headline ${version}` });
  const page = await listRevisions(id, { take: 2 });
  expect(page).toMatchObject([
    { version: 6, by: 'Nora Abell', status: 'draft', origin: 'save', name: null },
    { version: 5, by: 'Nora Abell' },
  ]);
  expect((await listRevisions(id, { take: 9, before: 5 })).map(({ version }) => version)).toEqual([
    4, 3, 2, 1,
  ]);
});

it('lets whoever may change the story name a revision, and nobody else', async () => {
  const { id } = await makeStory({ status: 'DRAFT' });
  await updateStory(editor, id, { version: 1, headline: 'Two' });
  await nameRevision(editor, { storyId: id, version: 1, name: 'Before the lawyer' });
  expect((await getRevision(id, 1))?.name).toBe('Before the lawyer');
  await nameRevision(editor, { storyId: id, version: 1, name: '' });
  expect((await getRevision(id, 1))?.name).toBe(null);
  const name = { storyId: id, version: 1, name: 'Mine' };
  await expect(nameRevision(author, name)).rejects.toMatchObject({ code: 'forbidden' });
  await expect(nameRevision(null, name)).rejects.toMatchObject({ code: 'unauthenticated' });
  await expect(nameRevision(editor, { ...name, version: 9 })).rejects.toMatchObject({
    code: 'not_found',
  });
});

it('lets an author name a revision of their own live story while the version beside it is theirs to write', async () => {
  const { id } = await makeStory({ createdBy: author });
  const name = { storyId: id, version: 1, name: 'As it went out' };
  await updateStory(author, id, { version: 1, headline: 'The day after', pending: true });
  await nameRevision(author, name);
  expect((await getRevision(id, 1))?.name).toBe('As it went out');
  await db.pendingVersion.update({ where: { storyId: id }, data: { status: 'APPROVED' } });
  await expect(nameRevision(author, name)).rejects.toMatchObject({ code: 'forbidden' });
});

it('thins out what was sent by itself: the last hour whole, then one in ten minutes, then one a day', async () => {
  const now = new Date('2026-11-25T12:00:00Z');
  const { id } = await makeStory({ status: 'DRAFT', version: 30 });
  const { snapshot } = { snapshot: { status: 'DRAFT' } };
  const save = (version: number, at: string, over: object = {}) => ({
    ...{ storyId: id, version, snapshot, savedById: editor.id, origin: 'autosave' },
    createdAt: new Date(at),
    ...over,
  });
  await db.storyRevision.createMany({
    data: [
      save(1, '2026-11-20T08:00:00Z', { origin: 'save' }),
      save(2, '2026-11-23T09:00:00Z'),
      save(3, '2026-11-23T10:00:00Z', { name: 'Before the lawyer' }),
      save(4, '2026-11-23T11:00:00Z', { wasPublic: true }),
      save(5, '2026-11-23T12:00:00Z', { savedById: author.id }),
      save(6, '2026-11-23T23:00:00Z'),
      save(7, '2026-11-24T01:00:00Z'),
      save(8, '2026-11-25T10:41:00Z'),
      save(9, '2026-11-25T10:45:00Z', { origin: 'restore' }),
      save(10, '2026-11-25T10:49:59Z'),
      save(11, '2026-11-25T10:50:00Z'),
      save(12, '2026-11-25T11:00:30Z'),
      save(13, '2026-11-25T11:00:40Z'),
    ],
  });
  expect(await thinRevisions(now)).toBe(2);
  const left = async () =>
    (await db.storyRevision.findMany({ orderBy: { version: 'asc' } })).map(
      ({ version }) => version,
    );
  expect(await left()).toEqual([1, 3, 4, 5, 6, 7, 9, 10, 11, 12, 13]);
  expect(await thinRevisions(now)).toBe(0);
});

it('never thins out what stands', async () => {
  const { id } = await makeStory({ status: 'DRAFT', version: 2 });
  const old = { storyId: id, snapshot: {}, origin: 'autosave', savedById: editor.id };
  await db.storyRevision.createMany({
    data: [2, 3].map((version) => ({
      ...old,
      version,
      createdAt: new Date('2026-11-01T10:00:00Z'),
    })),
  });
  // Counted as it is when a save comes in meanwhile: 3 stands for what the sweep does not know yet.
  expect(await thinRevisions(new Date('2026-11-25T12:00:00Z'))).toBe(0);
});

it('shows whoever has an old copy what was written beside the live text since, not the live text', async () => {
  const { id } = await makeStory({ status: 'PUBLISHED', headline: 'Live', slug: 'live' });
  await updateStory(
    editor,
    id,
    { version: 1, headline: 'Beside', pending: true },
    { origin: 'autosave' },
  );
  await expect(
    updateStory(editor, id, { version: 1, headline: 'Late', pending: true }),
  ).rejects.toMatchObject({
    code: 'conflict',
    details: { currentVersion: 2, savedBy: 'Nora Abell', current: { headline: 'Beside' } },
  });
  expect(await origins(id)).toEqual([
    [1, 'save', true],
    [2, 'pending-autosave', false],
  ]);
});
