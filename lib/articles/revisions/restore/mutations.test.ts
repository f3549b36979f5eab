import { beforeEach, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { releasePending, setStoryStatus, updateStory } from '@/lib/articles/mutations';
import { listRevisions } from '@/lib/articles/revisions/data';
import { restoreRevision } from '@/lib/articles/revisions/restore/mutations';
import { viewerOf } from '@/lib/auth/data';
import type { Viewer } from '@/lib/auth/policy';
import { makeStory, makeTopic, makeUser } from '@/prisma/factories';
import type { Role } from '@/prisma/generated/enums';
import { resetDatabase } from '@/scripts/testing/database';

const person = async (role: Role): Promise<Viewer> =>
  viewerOf(await makeUser({ role }), { now: new Date() });

let editor: Viewer;
beforeEach(async () => {
  await resetDatabase();
  editor = await person('EDITOR');
});

const row = (id: number) => db.story.findUniqueOrThrow({ where: { id } });
const inAnHour = () => new Date(Date.now() + 3_600_000);

/** A draft whose first version said "Old words." under "Old". */
async function rewritten() {
  const topic = await makeTopic({ name: 'Storms' });
  const { id, slug } = await makeStory({
    ...{ status: 'DRAFT', headline: 'Old', standfirst: 'S', body: 'Old words.', slug: 'old-words' },
    topics: [topic],
  });
  await updateStory(editor, id, { version: 1, headline: 'New', topics: [], slug: 'new-words' });
  return { id, slug, topic };
}

it('brings text and fields back as a new version on top; the address stays', async () => {
  const { id } = await rewritten();
  const saved = await restoreRevision(editor, { storyId: id, version: 1, onto: 2 });
  expect(saved).toMatchObject({
    version: 3,
    leftOut: [],
    story: {
      ...{ headline: 'Old', status: 'DRAFT', slug: 'new-words' },
      topics: [{ name: 'Storms' }],
    },
  });
  expect(await row(id)).toMatchObject({ bodyText: 'Old words.', version: 3 });
  const history = await listRevisions(id, { take: 9 });
  expect(history.map(({ version, origin }) => [version, origin])).toEqual([
    [3, 'restore'],
    [2, 'save'],
    [1, 'save'],
  ]);
});

it('asks for the version that stands, as every write does', async () => {
  const { id } = await rewritten();
  await updateStory(editor, id, { version: 2, headline: 'Newer' });
  await expect(restoreRevision(editor, { storyId: id, version: 1, onto: 2 })).rejects.toMatchObject(
    {
      code: 'conflict',
      details: { currentVersion: 3 },
    },
  );
  expect(await row(id)).toMatchObject({ headline: 'Newer', version: 3 });
});

it('leaves out what has been deleted since, and says so', async () => {
  const { id, topic } = await rewritten();
  await db.topic.delete({ where: { id: topic.id } });
  const saved = await restoreRevision(editor, { storyId: id, version: 1, onto: 2 });
  expect(saved.leftOut).toEqual(['the topic Storms']);
  expect(saved.story.topics).toEqual([]);
});

it('never publishes: of a live story it makes the version that waits beside it', async () => {
  const { id } = await rewritten();
  await setStoryStatus(editor, id, { status: 'published', version: 2 });
  const saved = await restoreRevision(editor, { storyId: id, version: 1, onto: 3 });
  expect(saved).toMatchObject({ version: 4, story: { headline: 'Old' } });
  expect(await row(id)).toMatchObject({ status: 'PUBLISHED', headline: 'New' });
  expect(await db.pendingVersion.findUnique({ where: { storyId: id } })).toMatchObject({
    status: 'DRAFT',
    snapshot: { headline: 'Old' },
  });
  expect((await listRevisions(id, { take: 1 }))[0]).toMatchObject({ wasPublic: false });
});

it('makes a draft again of what was approved or scheduled with another text', async () => {
  for (const step of [
    { status: 'approved' },
    { status: 'scheduled', publishAt: inAnHour() },
  ] as const) {
    const { id } = await rewritten();
    await setStoryStatus(editor, id, { ...step, version: 2 });
    await restoreRevision(editor, { storyId: id, version: 1, onto: 3 });
    expect(await row(id)).toMatchObject({ status: 'DRAFT', headline: 'Old', publishedAt: null });
    await db.story.delete({ where: { id } });
    await db.topic.deleteMany();
  }
});

it('makes a draft again of a scheduled new version, which then goes out no more by itself', async () => {
  const { id } = await rewritten();
  await setStoryStatus(editor, id, { status: 'published', version: 2 });
  await updateStory(editor, id, { version: 3, pending: true, headline: 'Newer' });
  await setStoryStatus(editor, id, { status: 'scheduled', publishAt: inAnHour(), version: 4 });
  const saved = await restoreRevision(editor, { storyId: id, version: 1, onto: 5 });
  expect(saved.pending).toEqual({ status: 'DRAFT', publishAt: null, updateReaders: false });
  expect(await releasePending(id, new Date(Date.now() + 7_200_000))).toBe(false);
  expect(await row(id)).toMatchObject({ status: 'PUBLISHED', headline: 'New' });
});

it('is refused to those who may not read or not change the story', async () => {
  const { id } = await rewritten();
  const which = { storyId: id, version: 1, onto: 2 };
  for (const role of ['AUTHOR', 'MODERATOR', 'READER'] as const)
    await expect(restoreRevision(await person(role), which)).rejects.toMatchObject({
      code: 'forbidden',
    });
  await expect(restoreRevision(null, which)).rejects.toMatchObject({ code: 'unauthenticated' });
  await expect(restoreRevision(editor, { ...which, version: 7 })).rejects.toMatchObject({
    code: 'not_found',
  });
  expect(await row(id)).toMatchObject({ headline: 'New', version: 2 });
});
