import { beforeEach, describe, expect, it } from 'vitest';
import { viewerOf } from '@/lib/auth/data';
import type { Viewer } from '@/lib/auth/policy';
import { db } from '@/lib/db';
import { wordsOf } from '@/lib/newsroom/list/address';
import { listNewsroomStories } from '@/lib/newsroom/list/data';
import { listFilterSchema } from '@/lib/newsroom/list/schema';
import { listSavedFilters } from '@/lib/newsroom/saved-filters/data';
import { changeFilter, deleteFilter, saveFilter } from '@/lib/newsroom/saved-filters/mutations';
import { saveFilterInput } from '@/lib/newsroom/saved-filters/schema';
import { makeSection, makeStory, makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

const now = new Date();
let editor: Viewer;
let author: Viewer;
beforeEach(async () => {
  await resetDatabase();
  editor = viewerOf(await makeUser({ role: 'EDITOR', name: 'Nora Abell' }), { now });
  author = viewerOf(await makeUser({ role: 'AUTHOR' }), { now });
});
const filter = (more: object = {}) =>
  saveFilterInput.parse({ name: 'Mine', query: 'status=draft', ...more });
const namesFor = async (viewer: Viewer, canShare: boolean) =>
  (await listSavedFilters({ id: viewer.id, canShare })).map(({ name, by, canChange }) => ({
    ...{ name, by, canChange },
  }));

describe('saved filters', () => {
  it('are one’s own, or the newsroom’s when an editor shares them', async () => {
    await saveFilter(author, filter());
    await saveFilter(editor, filter());
    await saveFilter(
      editor,
      filter({ name: 'In review', query: 'status=in_review', isShared: 'yes' }),
    );
    expect(await namesFor(author, false)).toEqual([
      { name: 'In review', by: 'Nora Abell', canChange: false },
      { name: 'Mine', by: null, canChange: true },
    ]);
    expect(await namesFor(editor, true)).toEqual([
      { name: 'In review', by: null, canChange: true },
      { name: 'Mine', by: null, canChange: true },
    ]);
    await expect(saveFilter(author, filter({ name: 'X', isShared: 'yes' }))).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(saveFilter(null, filter())).rejects.toMatchObject({ code: 'unauthenticated' });
  });

  it('have a name once for a person, and say so', async () => {
    await saveFilter(author, filter());
    const { id } = await saveFilter(author, filter({ name: 'Other' }));
    const refusal = {
      code: 'invalid',
      fields: [{ path: 'name', message: 'You have a filter of this name: choose another.' }],
    };
    await expect(saveFilter(author, filter())).rejects.toMatchObject(refusal);
    await expect(changeFilter(author, { id, name: 'Mine', isShared: false })).rejects.toMatchObject(
      refusal,
    );
  });

  it('are at most fifty', async () => {
    await db.savedFilter.createMany({
      data: Array.from({ length: 50 }, (_, i) => ({
        ...{ userId: author.id, name: `Filter ${i}`, query: 'status=draft' },
      })),
    });
    await expect(saveFilter(author, filter())).rejects.toMatchObject({ code: 'conflict' });
  });

  it('are changed and deleted by whoever has them, and shared ones by editors', async () => {
    const own = await saveFilter(author, filter());
    const shared = await saveFilter(editor, filter({ isShared: 'yes' }));
    const other = viewerOf(await makeUser({ role: 'EDITOR' }), { now });
    await changeFilter(author, { id: own.id, name: 'Renamed', isShared: false });
    await expect(
      changeFilter(author, { id: own.id, name: 'Renamed', isShared: true }),
    ).rejects.toMatchObject({ code: 'forbidden' });
    await expect(deleteFilter(author, shared.id)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(deleteFilter(other, own.id)).rejects.toMatchObject({ code: 'not_found' });
    await changeFilter(other, { id: shared.id, name: 'For all', isShared: true });
    expect(await namesFor(author, false)).toEqual([
      { name: 'For all', by: 'Nora Abell', canChange: false },
      { name: 'Renamed', by: null, canChange: true },
    ]);
    await deleteFilter(other, shared.id);
    await deleteFilter(author, own.id);
    expect(await db.savedFilter.count()).toBe(0);
  });

  it('stay with the newsroom when whoever shared them has gone', async () => {
    const { id } = await saveFilter(author, filter());
    const shared = await saveFilter(editor, filter({ name: 'For all', isShared: 'yes' }));
    await db.savedFilter.delete({ where: { id } });
    await db.user.delete({ where: { id: editor.id } });
    expect(await namesFor(author, false)).toEqual([
      { name: 'For all', by: 'a former colleague', canChange: false },
    ]);
    const other = viewerOf(await makeUser({ role: 'EDITOR' }), { now });
    const change = { id: shared.id, name: 'For each', isShared: false };
    await expect(changeFilter(other, change)).rejects.toMatchObject({ code: 'conflict' });
    await changeFilter(other, { ...change, isShared: true });
    expect(await namesFor(other, true)).toEqual([
      { name: 'For each', by: 'a former colleague', canChange: true },
    ]);
    await expect(
      db.savedFilter.update({ where: { id: shared.id }, data: { isShared: false } }),
    ).rejects.toThrow(/saved_filter_owner/);
  });

  it('keep numbers, so that a section may be renamed', async () => {
    const section = await makeSection({ slug: 'harbour' });
    await makeStory({ section, slug: 'a' });
    await makeStory({ slug: 'b' });
    await saveFilter(author, filter({ query: `section=${section.id}&cursor=x&page=7` }));
    await db.section.update({ where: { id: section.id }, data: { slug: 'port', name: 'Port' } });
    const [kept] = await listSavedFilters({ id: author.id, canShare: false });
    expect(kept!.query).toBe(`section=${section.id}`);
    const found = await listNewsroomStories(
      listFilterSchema.parse(wordsOf(kept!.query)),
      { viewerId: 0, isOwnOnly: false, now, timeZone: 'UTC' },
      { take: 10, hasViews: false },
    );
    expect(found.map(({ slug }) => slug)).toEqual(['a']);
  });

  it.each([
    [{ name: '  ' }, 'Give it a name.'],
    [{ name: 'x'.repeat(61) }, 'At most 60 characters.'],
    [{ query: 'nothing=here' }, 'Narrow or order the list first: this is all of it.'],
  ])('refuse %j', (more, message) =>
    expect(
      saveFilterInput.safeParse({ name: 'A', query: 'status=draft', ...more }).error?.issues[0]
        ?.message,
    ).toBe(message),
  );
});
