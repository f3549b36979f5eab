import { beforeEach, describe, expect, it } from 'vitest';
import {
  discardPendingVersion,
  releasePending,
  setStoryStatus,
  updateStory,
} from '@/lib/articles/mutations';
import { getArticleBySlug } from '@/lib/articles/data';
import type { DocNode } from '@/lib/articles/document';
import { getPending, withPending } from '@/lib/articles/pending/data';
import { viewerOf } from '@/lib/auth/data';
import type { Viewer } from '@/lib/auth/policy';
import { db } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { sweep } from '@/lib/jobs/sweep';
import { deleteTopic, mergeTopic } from '@/lib/taxonomy/topics/mutations';
import {
  makeAuthor,
  makeMedia,
  makeSection,
  makeStory,
  makeTopic,
  makeUser,
  paragraphs,
} from '@/prisma/factories';
import type { Role } from '@/prisma/generated/enums';
import { resetDatabase } from '@/scripts/testing/database';

const person = async (role: Role, name: string): Promise<Viewer> =>
  viewerOf(await makeUser({ role, name }), { now: new Date() });
const refusal = async (promise: Promise<unknown>): Promise<AppError> => {
  const error = await promise.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error instanceof AppError) return error;
  throw new Error(`expected a refusal, got ${String(error)}`);
};
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000);
const row = (id: number) => db.story.findUniqueOrThrow({ where: { id } });

let editor: Viewer;
let author: Viewer;
let other: Viewer;
let id: number;
let publishedAt: Date;
beforeEach(async () => {
  await resetDatabase();
  editor = await person('EDITOR', 'Nora Abell');
  author = await person('AUTHOR', 'Maren Holt');
  other = await person('AUTHOR', 'Ivo Brandt');
  const section = await makeSection({ slug: 'harbour', name: 'Harbour' });
  await makeSection({ slug: 'town', name: 'Town' });
  const byline = await makeAuthor({ slug: 'maren', name: 'Maren Holt', userId: author.id });
  await makeTopic({ slug: 'ferries', name: 'Ferries' });
  publishedAt = inHours(-1);
  ({ id } = await makeStory({
    headline: 'Harbour board votes',
    standfirst: 'Seven to four.',
    slug: 'harbour-board-votes',
    body: 'The board voted.',
    section,
    authors: [byline],
    publishedAt,
  }));
});

/** Everything of the row that a reader can be shown. */
const live = async () => {
  const { version: _, ...rest } = await row(id);
  return rest;
};

describe('a new version beside a live story', () => {
  it('is kept with every save, and readers have what they had', async () => {
    const before = await live();
    const first = await updateStory(author, id, {
      version: 1,
      pending: true,
      headline: 'Harbour board votes again',
      topics: ['ferries'],
    });
    expect(first).toMatchObject({
      version: 2,
      story: { headline: 'Harbour board votes again', status: 'PUBLISHED' },
      pending: { status: 'DRAFT', publishAt: null },
    });
    const second = await updateStory(author, id, {
      version: 2,
      pending: true,
      body: paragraphs('The board voted twice.'),
    });
    expect(second.version).toBe(3);
    expect(await live()).toEqual(before);
    expect(await getPending(id)).toMatchObject({
      status: 'DRAFT',
      version: 3,
      baseVersion: 1,
      savedBy: 'Maren Holt',
      snapshot: {
        headline: 'Harbour board votes again',
        standfirst: 'Seven to four.',
        topics: [{ slug: 'ferries', name: 'Ferries' }],
      },
    });
    expect(
      await db.storyRevision.findMany({
        orderBy: { version: 'asc' },
        select: { version: true, wasPublic: true, origin: true },
      }),
    ).toEqual([
      { version: 1, wasPublic: true, origin: 'save' },
      { version: 2, wasPublic: false, origin: 'pending' },
      { version: 3, wasPublic: false, origin: 'pending' },
    ]);
  });

  it('is not begun by a save that changes nothing', async () => {
    const same = await updateStory(author, id, {
      version: 1,
      pending: true,
      headline: 'Harbour board votes',
    });
    expect(same.version).toBe(1);
    expect(await getPending(id)).toBeNull();
  });

  it('goes through review without taking the story down, and live on approval', async () => {
    const before = await live();
    await updateStory(author, id, { version: 1, pending: true, headline: 'A better headline' });
    const submitted = await setStoryStatus(author, id, { status: 'in_review' });
    const inReview = { status: 'IN_REVIEW', publishAt: null, updateReaders: false };
    expect(submitted.pending).toEqual(inReview);
    expect(await live()).toEqual(before);
    expect(await refusal(setStoryStatus(editor, id, { status: 'changes_asked' }))).toMatchObject({
      code: 'invalid',
      fields: [{ path: 'words' }],
    });
    await setStoryStatus(editor, id, { status: 'changes_asked', words: 'Shorter, please.' });
    await updateStory(author, id, { version: 4, pending: true, headline: 'Better headline' });
    await setStoryStatus(author, id, { status: 'in_review', version: 5 });
    for (const status of ['approved', 'published'] as const) {
      expect(await refusal(setStoryStatus(author, id, { status, pending: true }))).toMatchObject({
        code: 'forbidden',
      });
    }
    expect(await live()).toEqual(before);
    const out = await setStoryStatus(editor, id, { status: 'approved', version: 6 });
    expect(out).toMatchObject({
      version: 7,
      pending: null,
      story: { headline: 'Better headline' },
    });
    expect(await row(id)).toMatchObject({
      headline: 'Better headline',
      status: 'PUBLISHED',
      slug: 'harbour-board-votes',
      publishedAt,
      revisedAt: null,
    });
    expect(await getPending(id)).toBeNull();
    expect(
      (await db.auditEntry.findMany({ orderBy: { id: 'asc' } })).map(({ action, after }) => [
        action,
        (after as { status?: string }).status,
      ]),
    ).toEqual([
      ['story.revise', 'in_review'],
      ['story.revise', 'changes_asked'],
      ['story.revise', 'in_review'],
      ['story.revise', 'published'],
    ]);
  });

  it('is published by an editor together with the last words, and readers can be told', async () => {
    await updateStory(editor, id, { version: 1, pending: true, standfirst: 'Eight to three.' });
    await updateStory(editor, id, {
      version: 2,
      pending: true,
      section: 'town',
      status: 'published',
      updateReaders: true,
    });
    const story = await db.story.findUniqueOrThrow({
      where: { id },
      include: { section: true },
    });
    expect([story.standfirst, story.section.slug]).toEqual(['Eight to three.', 'town']);
    expect(story.revisedAt).not.toBeNull();
  });

  it('waits for its moment, and goes out once however many workers come', async () => {
    await updateStory(author, id, { version: 1, pending: true, headline: 'At noon' });
    const publishAt = inHours(2);
    expect(
      await refusal(setStoryStatus(author, id, { status: 'scheduled', publishAt })),
    ).toMatchObject({ code: 'forbidden' });
    const set = await setStoryStatus(editor, id, { status: 'scheduled', publishAt });
    expect(set.pending).toEqual({ status: 'SCHEDULED', publishAt, updateReaders: false });
    expect(
      await db.job.findMany({
        where: { kind: { not: 'send-mail' } },
        select: { kind: true, runAt: true },
      }),
    ).toEqual([{ kind: 'release-pending', runAt: publishAt }]);
    // Whoever wrote it may change it no more: an editor has let it go out.
    expect(
      await refusal(updateStory(author, id, { version: 3, pending: true, headline: 'Later' })),
    ).toMatchObject({ code: 'forbidden' });
    expect(await releasePending(id, inHours(1))).toBe(false);
    expect((await row(id)).headline).toBe('Harbour board votes');
    const workers = await Promise.all([1, 2].map(() => releasePending(id, inHours(3))));
    expect(workers.toSorted()).toEqual([false, true]);
    expect(await row(id)).toMatchObject({ headline: 'At noon', version: 4, status: 'PUBLISHED' });
    expect(await db.storyRevision.count({ where: { version: 4 } })).toBe(1);
  });

  it('tells readers at its moment that the story was updated, when that was said with its schedule', async () => {
    await updateStory(editor, id, { version: 1, pending: true, headline: 'At noon' });
    const atNoon = { status: 'scheduled', publishAt: inHours(2) } as const;
    const set = await updateStory(editor, id, {
      ...{ version: 2, pending: true, updateReaders: true },
      ...atNoon,
    });
    expect(set.pending).toMatchObject({ status: 'SCHEDULED', updateReaders: true });
    // Neither other words nor another time is another word about that.
    await updateStory(editor, id, { version: 3, pending: true, standfirst: 'Eight to three.' });
    await setStoryStatus(editor, id, { status: 'scheduled', publishAt: inHours(1) });
    expect((await row(id)).revisedAt).toBeNull();
    expect(await releasePending(id, inHours(1.5))).toBe(true);
    expect((await row(id)).revisedAt).not.toBeNull();
  });

  it('says nothing of an update where that was not said, or was taken back', async () => {
    await updateStory(editor, id, { version: 1, pending: true, headline: 'At noon' });
    const atNoon = { status: 'scheduled', publishAt: inHours(2) } as const;
    await setStoryStatus(editor, id, { ...atNoon, updateReaders: true });
    const changed = await updateStory(editor, id, {
      ...{ version: 3, pending: true, updateReaders: false },
    });
    expect(changed).toMatchObject({ version: 4, pending: { updateReaders: false } });
    expect(await releasePending(id, inHours(3))).toBe(true);
    expect(await row(id)).toMatchObject({ headline: 'At noon', revisedAt: null });
  });

  it('keeps that word when it is taken back from its schedule, and loses it when it is discarded', async () => {
    await updateStory(editor, id, { version: 1, pending: true, headline: 'At noon' });
    const atNoon = { status: 'scheduled', publishAt: inHours(2) } as const;
    await setStoryStatus(editor, id, { ...atNoon, updateReaders: true });
    const back = await setStoryStatus(editor, id, { status: 'draft' });
    expect(back.pending).toEqual({ status: 'DRAFT', publishAt: null, updateReaders: true });
    await discardPendingVersion(editor, id, { version: 4 });
    await updateStory(editor, id, { version: 5, pending: true, headline: 'At one' });
    // Only who decides that it goes out says so.
    const early = { version: 6, pending: true, updateReaders: true, headline: 'At two' };
    expect((await updateStory(author, id, early)).pending).toMatchObject({ updateReaders: false });
    await setStoryStatus(editor, id, { ...atNoon, updateReaders: true });
    await setStoryStatus(editor, id, { status: 'draft' });
    await setStoryStatus(editor, id, { status: 'published', pending: true });
    expect((await row(id)).revisedAt).not.toBeNull();
  });

  it('is not changed by what is sent by itself while it waits for its moment', async () => {
    await updateStory(editor, id, { version: 1, pending: true, headline: 'At noon' });
    await setStoryStatus(editor, id, { status: 'scheduled', publishAt: inHours(2) });
    const typed = { version: 3, pending: true, headline: 'At noon the bo' };
    expect(await refusal(updateStory(editor, id, typed, { origin: 'autosave' }))).toMatchObject({
      code: 'conflict',
      message:
        'Readers will have this new version by itself: it changes only when somebody saves it for them.',
    });
    expect(await getPending(id)).toMatchObject({ version: 3, snapshot: { headline: 'At noon' } });
    await updateStory(editor, id, { ...typed, headline: 'At noon the board votes' });
    expect(await getPending(id)).toMatchObject({
      status: 'SCHEDULED',
      snapshot: { headline: 'At noon the board votes' },
    });
  });

  it('goes out with the sweep when its job was lost', async () => {
    await updateStory(author, id, { version: 1, pending: true, headline: 'At noon' });
    await setStoryStatus(editor, id, { status: 'scheduled', publishAt: inHours(2) });
    await db.job.deleteMany();
    await sweep(inHours(1));
    expect((await row(id)).headline).toBe('Harbour board votes');
    await sweep(inHours(3));
    expect((await row(id)).headline).toBe('At noon');
    expect(await getPending(id)).toBeNull();
  });

  it('keeps the zone in which its moment was chosen as long as it has that moment', async () => {
    const zone = async () =>
      (await db.pendingVersion.findUniqueOrThrow({ where: { storyId: id } })).publishZone;
    await updateStory(editor, id, { version: 1, pending: true, headline: 'At noon' });
    expect(await zone()).toBeNull();
    const atNoon = { status: 'scheduled', publishAt: inHours(2) } as const;
    const key = { where: { key: 'timeZone' } };
    await db.setting.create({ data: { key: 'timeZone', value: 'Europe/Berlin' } });
    await setStoryStatus(editor, id, atNoon);
    expect(await zone()).toBe('Europe/Berlin');
    await db.setting.update({ ...key, data: { value: 'America/New_York' } });
    await updateStory(editor, id, { version: 3, pending: true, headline: 'At noon sharp' });
    expect(await zone()).toBe('Europe/Berlin');
    await setStoryStatus(editor, id, { ...atNoon, publishAt: inHours(3) });
    expect(await zone()).toBe('America/New_York');
    await setStoryStatus(editor, id, { status: 'draft' });
    expect(await zone()).toBeNull();
  });

  it('goes back to review with a word when it cannot go out at its moment', async () => {
    await updateStory(author, id, { version: 1, pending: true, section: 'town' });
    await setStoryStatus(editor, id, { status: 'scheduled', publishAt: inHours(2) });
    await db.section.delete({ where: { slug: 'town' } });
    expect(await releasePending(id, inHours(3))).toBe(false);
    expect(await getPending(id)).toMatchObject({ status: 'IN_REVIEW', publishAt: null });
    expect((await db.passageNote.findFirstOrThrow()).text).toContain('no section “town”');
  });

  it('shares its version check with the live text', async () => {
    await updateStory(author, id, { version: 1, pending: true, headline: 'Mine' });
    for (const pending of [true, false]) {
      const late = await refusal(
        updateStory(editor, id, { version: 1, pending, headline: 'Theirs' }),
      );
      expect(late).toMatchObject({
        code: 'conflict',
        details: { currentVersion: 2, savedBy: 'Maren Holt', current: { headline: 'Mine' } },
      });
    }
    expect(await refusal(discardPendingVersion(editor, id, { version: 1 }))).toMatchObject({
      code: 'conflict',
    });
  });

  it('takes over what an editor changes for readers at once, unless both changed the same', async () => {
    await updateStory(author, id, { version: 1, pending: true, headline: 'Next headline' });
    await updateStory(editor, id, { version: 2, standfirst: 'Six to five.' });
    expect(await row(id)).toMatchObject({
      headline: 'Harbour board votes',
      standfirst: 'Six to five.',
    });
    expect(await getPending(id)).toMatchObject({
      baseVersion: 3,
      snapshot: { headline: 'Next headline', standfirst: 'Six to five.' },
    });
    expect(
      await refusal(updateStory(editor, id, { version: 3, headline: 'Quick fix' })),
    ).toMatchObject({ code: 'conflict' });
    expect((await row(id)).headline).toBe('Harbour board votes');
  });

  it('becomes the story’s text when that is taken from readers', async () => {
    await updateStory(author, id, { version: 1, pending: true, headline: 'Next headline' });
    await setStoryStatus(editor, id, { status: 'unpublished' });
    expect(await row(id)).toMatchObject({ status: 'UNPUBLISHED', headline: 'Next headline' });
    expect(await getPending(id)).toBeNull();
  });

  it('keeps nobody from taking the story from readers, whatever became of what it names', async () => {
    const original = await makeStory({ slug: 'hafen', status: 'DRAFT' });
    await updateStory(author, id, {
      ...{ version: 1, pending: true, headline: 'Next headline', section: 'town', slug: 'votes' },
      translationOf: 'hafen',
    });
    await db.section.delete({ where: { slug: 'town' } });
    await db.story.update({ where: { id: original.id }, data: { trashedAt: new Date() } });
    await makeStory({ slug: 'votes' });
    await setStoryStatus(editor, id, { status: 'withdrawn' });
    expect(
      await db.story.findUniqueOrThrow({ where: { id }, include: { section: true } }),
    ).toMatchObject({
      status: 'WITHDRAWN',
      headline: 'Next headline',
      slug: 'harbour-board-votes',
      section: { slug: 'harbour' },
      translationOfId: null,
    });
    const kept = await db.storyRevision.findFirstOrThrow({ where: { storyId: id, version: 2 } });
    expect(kept.snapshot).toMatchObject({
      slug: 'votes',
      section: { slug: 'town' },
      translationOf: 'hafen',
    });
  });

  it('can be thrown away, and its words stay among the revisions', async () => {
    await updateStory(author, id, { version: 1, pending: true, headline: 'Next headline' });
    const left = await discardPendingVersion(author, id, { version: 2 });
    expect(left).toMatchObject({ version: 3, pending: null });
    expect(await getPending(id)).toBeNull();
    const kept = await db.storyRevision.findFirstOrThrow({ where: { version: 2 } });
    expect(kept.snapshot).toMatchObject({ headline: 'Next headline' });
    expect(await refusal(discardPendingVersion(author, id, { version: 3 }))).toMatchObject({
      code: 'not_found',
    });
  });

  it('is nobody’s business who may not read the story', async () => {
    for (const stranger of [
      other,
      await person('READER', 'Rea'),
      await person('MODERATOR', 'Mo'),
    ]) {
      expect(
        await refusal(updateStory(stranger, id, { version: 1, pending: true, headline: 'X' })),
      ).toMatchObject({ code: 'forbidden' });
    }
    expect(await getPending(id)).toBeNull();
  });

  it('is not what a save without that wish means: authors may not change a live text', async () => {
    expect(await refusal(updateStory(author, id, { version: 1, headline: 'X' }))).toMatchObject({
      code: 'forbidden',
    });
    await updateStory(editor, id, { version: 1, headline: 'For readers at once' });
    expect((await row(id)).headline).toBe('For readers at once');
  });

  it('is an ordinary save of a story that is not live', async () => {
    await setStoryStatus(editor, id, { status: 'unpublished' });
    await updateStory(editor, id, { version: 2, pending: true, headline: 'Reworked' });
    expect(await getPending(id)).toBeNull();
    expect((await row(id)).headline).toBe('Reworked');
  });

  it('keeps its pictures in use beside those of the live text', async () => {
    const picture = await makeMedia();
    const body: DocNode = {
      type: 'doc',
      content: [{ type: 'image', attrs: { src: picture.path!, alt: 'The quay' } }],
    };
    const uses = async () =>
      (await db.mediaUse.findMany({ where: { storyId: id } })).map(({ mediaId }) => mediaId);
    await updateStory(author, id, { version: 1, pending: true, body });
    expect(await uses()).toEqual([picture.id]);
    await updateStory(editor, id, { version: 2, standfirst: 'Six to five.' });
    expect(await uses()).toEqual([picture.id]);
    await discardPendingVersion(author, id, { version: 3 });
    expect(await uses()).toEqual([]);
  });

  it('brings nothing back that was deleted meanwhile, and is filed where the rest went', async () => {
    const gone = await makeTopic({ slug: 'gales', name: 'Gales' });
    const merged = await makeTopic({ slug: 'boats', name: 'Boats' });
    const hero = await makeMedia();
    await updateStory(author, id, {
      ...{ version: 1, pending: true, headline: 'Board votes anew', heroId: hero.id },
      topics: ['gales', 'boats', 'ferries'],
    });
    expect(await db.mediaUse.findMany({ select: { mediaId: true } })).toEqual([
      { mediaId: hero.id },
    ]);
    await deleteTopic(editor, gone.id, { version: 1 });
    await mergeTopic(editor, merged.id, { version: 1, into: 'ferries' });
    await db.media.delete({ where: { id: hero.id } });
    expect((await getPending(id))!.snapshot).toMatchObject({
      topics: [{ slug: 'ferries', name: 'Ferries' }],
      heroId: null,
    });
    await setStoryStatus(editor, id, { status: 'published', pending: true });
    expect(await db.topic.findMany({ select: { slug: true } })).toEqual([{ slug: 'ferries' }]);
    expect(await getArticleBySlug('harbour-board-votes')).toMatchObject({
      headline: 'Board votes anew',
      topics: [{ slug: 'ferries' }],
      hero: null,
    });
  });

  it('stays a translation of the same story when that moves, and of none when that is gone', async () => {
    const original = await makeStory({ slug: 'hafen', status: 'DRAFT' });
    await updateStory(editor, id, { version: 1, translationOf: 'hafen' });
    const kept = await updateStory(author, id, { version: 2, pending: true, headline: 'Next' });
    expect(kept.story.translationOf).toBe('hafen');
    await db.story.update({ where: { id: original.id }, data: { slug: 'hafen-stimmt-ab' } });
    await makeStory({ slug: 'hafen' });
    await updateStory(editor, id, { version: 3, standfirst: 'Six to five.' });
    expect((await getPending(id))!.snapshot.translationOf).toBe('hafen-stimmt-ab');
    await setStoryStatus(editor, id, { status: 'published', pending: true });
    expect(await row(id)).toMatchObject({ headline: 'Next', translationOfId: original.id });
    await updateStory(author, id, { version: 5, pending: true, headline: 'Last' });
    await db.story.delete({ where: { id: original.id } });
    await setStoryStatus(editor, id, { status: 'published', pending: true });
    expect(await row(id)).toMatchObject({ headline: 'Last', translationOfId: null });
  });

  it('goes out at its moment without a topic that was deleted', async () => {
    const gone = await makeTopic({ slug: 'gales', name: 'Gales' });
    await updateStory(author, id, {
      ...{ version: 1, pending: true, headline: 'Board votes anew', topics: ['gales'] },
    });
    await setStoryStatus(editor, id, { status: 'scheduled', publishAt: inHours(1) });
    await deleteTopic(editor, gone.id, { version: 1 });
    expect(await releasePending(id, inHours(2))).toBe(true);
    expect(await row(id)).toMatchObject({ headline: 'Board votes anew' });
    expect(await db.topic.count({ where: { slug: 'gales' } })).toBe(0);
  });

  it('is what the preview of the newsroom shows', async () => {
    await updateStory(author, id, { version: 1, pending: true, headline: 'Next', section: 'town' });
    const article = (await getArticleBySlug('harbour-board-votes'))!;
    expect(article).toMatchObject({
      headline: 'Harbour board votes',
      section: { slug: 'harbour' },
    });
    expect(await withPending(article, (await getPending(id))!)).toMatchObject({
      headline: 'Next',
      standfirst: 'Seven to four.',
      section: { slug: 'town' },
      authors: [{ slug: 'maren', name: 'Maren Holt', kind: 'PERSON' }],
    });
  });
});
