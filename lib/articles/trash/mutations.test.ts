import { beforeEach, describe, expect, it } from 'vitest';
import { setStoryStatus, updateStory } from '@/lib/articles/mutations';
import { listTrash } from '@/lib/articles/trash/data';
import { purgeTrash, restoreStory, trashStory } from '@/lib/articles/trash/mutations';
import { viewerOf } from '@/lib/auth/data';
import type { Viewer } from '@/lib/auth/policy';
import { db } from '@/lib/db';
import { listNewsroomStories } from '@/lib/newsroom/list/data';
import { listFilterSchema } from '@/lib/newsroom/list/schema';
import { makeStory, makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

const day = 86_400_000;
const now = new Date('2026-11-25T12:00:00Z');
const listed = () =>
  listNewsroomStories(
    listFilterSchema.parse({}),
    { viewerId: 0, isOwnOnly: false, now, timeZone: 'UTC' },
    { take: 10, hasViews: false },
  );
let editor: Viewer;
let author: Viewer;
beforeEach(async () => {
  await resetDatabase();
  editor = viewerOf(await makeUser({ role: 'EDITOR' }), { now });
  author = viewerOf(await makeUser({ role: 'AUTHOR' }), { now });
});
const draft = (fields: object = {}) => makeStory({ status: 'DRAFT', createdBy: author, ...fields });

describe('the trash', () => {
  it('holds a story as it was, out of every list, and gives it back', async () => {
    const { id } = await draft({ headline: 'Thrown away' });
    await trashStory(author, id, { version: 1 }, now);
    await trashStory(author, id, { version: 1 }, now);
    expect(await listed()).toEqual([]);
    expect(await listTrash({ ownedBy: author.id })).toMatchObject([
      { id, headline: 'Thrown away', trashedAt: now, trashedBy: author.name },
    ]);
    expect(await listTrash({ ownedBy: editor.id })).toEqual([]);
    for (const work of [
      () => updateStory(editor, id, { version: 1, headline: 'X' }),
      () => setStoryStatus(editor, id, { status: 'published' }),
    ])
      await expect(work()).rejects.toMatchObject({ code: 'conflict' });
    await restoreStory(author, id, { version: 1 });
    await restoreStory(author, id, { version: 1 });
    expect(await listed()).toMatchObject([{ id, status: 'draft' }]);
    const log = await db.auditEntry.findMany({ orderBy: { id: 'asc' } });
    expect(log.map(({ action }) => action)).toEqual(['story.trash', 'story.untrash']);
  });

  it.each([
    ['PUBLISHED', {}],
    ['SCHEDULED', { publishedAt: new Date('2126-01-01T00:00:00Z') }],
    ['WITHDRAWN', {}],
  ] as const)('takes nothing that is %s, from nobody', async (status, fields) => {
    const { id } = await draft({ status, ...fields });
    await expect(trashStory(editor, id, { version: 1 }, now)).rejects.toMatchObject({
      code: 'conflict',
    });
    expect(await listTrash({})).toEqual([]);
  });

  it('takes from authors only what is their own and in the writing', async () => {
    const { id } = await draft({ status: 'APPROVED' });
    const { id: theirs } = await makeStory({ status: 'DRAFT' });
    for (const story of [id, theirs])
      await expect(trashStory(author, story, { version: 1 }, now)).rejects.toMatchObject({
        code: 'forbidden',
      });
    await trashStory(editor, id, { version: 1 }, now);
    await expect(restoreStory(author, id, { version: 1 })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it('does not take what somebody has written on since', async () => {
    const { id } = await draft();
    await updateStory(author, id, { version: 1, headline: 'New words' });
    await expect(trashStory(editor, id, { version: 1 }, now)).rejects.toMatchObject({
      code: 'conflict',
      details: { currentVersion: 2 },
    });
  });

  it('does not give back another version than the one that was looked at', async () => {
    const { id } = await draft();
    await trashStory(author, id, { version: 1 }, now);
    await expect(restoreStory(editor, id, { version: 2 })).rejects.toMatchObject({
      code: 'conflict',
      details: { currentVersion: 1 },
    });
    expect(await listTrash({})).toHaveLength(1);
  });

  it('is emptied after thirty days, once with two workers', async () => {
    const { id: old } = await draft({ slug: 'old' });
    const { id: young } = await draft({ slug: 'young' });
    await trashStory(author, old, { version: 1 }, new Date(now.getTime() - 30 * day - 1));
    await trashStory(author, young, { version: 1 }, new Date(now.getTime() - 30 * day));
    const purged = await Promise.all([purgeTrash(now), purgeTrash(now)]);
    expect(purged.toSorted()).toEqual([0, 1]);
    expect(await db.story.findMany({ select: { slug: true } })).toEqual([{ slug: 'young' }]);
    expect(
      await db.auditEntry.findMany({
        where: { action: 'story.purge' },
        select: { targetId: true, actorId: true },
      }),
    ).toEqual([{ targetId: String(old), actorId: null }]);
  });

  it('is kept by the database from holding what readers have', async () => {
    const { id } = await makeStory();
    await expect(db.story.update({ where: { id }, data: { trashedAt: now } })).rejects.toThrow(
      /story_trash/,
    );
  });
});
