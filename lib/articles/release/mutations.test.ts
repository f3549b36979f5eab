import { beforeEach, describe, expect, it } from 'vitest';
import {
  createStory,
  discardPendingVersion,
  releasePending,
  setStoryStatus,
  updateStory,
} from '@/lib/articles/mutations';
import { getArticleBySlug, listStories } from '@/lib/articles/data';
import { releaseOverdue, releaseStory } from '@/lib/articles/release/mutations';
import { setLegal } from '@/lib/articles/legal/mutations';
import { isPublic } from '@/lib/articles/visibility';
import { viewerOf } from '@/lib/auth/data';
import type { Viewer } from '@/lib/auth/policy';
import { db } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { runDueJobs } from '@/lib/jobs/run';
import { makeMedia, makeSection, makeStory, makeUser, paragraphs } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

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
/** The version that somebody has read who acts now. */
const read = (id: number) =>
  db.story.findUniqueOrThrow({ where: { id }, select: { version: true } });

let editor: Viewer;
beforeEach(async () => {
  await resetDatabase();
  editor = viewerOf(await makeUser({ role: 'EDITOR', name: 'Nora Abell' }), { now: new Date() });
  await makeSection({ slug: 'harbour', name: 'Harbour' });
  await db.setting.create({ data: { key: 'timeZone', value: 'Europe/Berlin' } });
});
const gale = (over: object = {}) =>
  createStory(editor, {
    headline: 'Gale warning for the coast',
    section: 'harbour',
    body: paragraphs('The wind rose at noon.'),
    ...over,
  });

describe('a schedule', () => {
  it('is public on the second with no worker, and its job does the rest once with two', async () => {
    const publishAt = inHours(1);
    const { id, story } = await gale({ status: 'scheduled', publishAt });
    expect(await row(id)).toMatchObject({ publishZone: 'Europe/Berlin', firstPublishedAt: null });
    const second = new Date(publishAt.getTime() - 1);
    expect(await listStories({ now: second, take: 5 })).toEqual([]);
    expect((await listStories({ now: publishAt, take: 5 })).map((card) => card.id)).toEqual([id]);
    expect(isPublic((await getArticleBySlug(story.slug))!, publishAt)).toBe(true);

    expect(await releaseStory(id, second)).toBe(false);
    await db.job.deleteMany({ where: { kind: 'relate-story' } });
    const workers = await Promise.all([1, 2].map(() => releaseStory(id, publishAt)));
    expect(workers.toSorted()).toEqual([false, true]);
    expect(await row(id)).toMatchObject({
      status: 'PUBLISHED',
      publishedAt: publishAt,
      firstPublishedAt: publishAt,
      version: 1,
    });
    expect(await db.job.count({ where: { kind: 'relate-story' } })).toBe(1);
    expect(
      await db.auditEntry.findMany({
        where: { action: 'story.publish' },
        select: { actorId: true, targetId: true },
      }),
    ).toEqual([{ actorId: null, targetId: String(id) }]);
    expect((await db.storyRevision.findFirstOrThrow({ where: { storyId: id } })).wasPublic).toBe(
      true,
    );
  });

  it('gives its job to one of two workers', async () => {
    const { id } = await gale({ status: 'scheduled', publishAt: inHours(1) });
    const past = inHours(-1);
    await db.story.update({ where: { id }, data: { publishedAt: past } });
    await db.job.updateMany({ where: { kind: 'release-story' }, data: { runAt: past } });
    await Promise.all([runDueJobs('own'), runDueJobs('own')]);
    expect((await row(id)).status).toBe('PUBLISHED');
    expect(await db.auditEntry.count({ where: { action: 'story.publish' } })).toBe(1);
    expect(
      await db.job.findMany({
        where: { kind: 'release-story' },
        select: { attempts: true, failedAt: true },
      }),
    ).toEqual([{ attempts: 1, failedAt: null }]);
  });

  it('that was moved is not released at its old moment', async () => {
    const { id } = await gale({ status: 'scheduled', publishAt: inHours(1) });
    await setStoryStatus(editor, id, { status: 'scheduled', publishAt: inHours(3) });
    expect(await db.job.count({ where: { kind: 'release-story' } })).toBe(2);
    expect(await releaseStory(id, inHours(2))).toBe(false);
    expect((await row(id)).status).toBe('SCHEDULED');
  });

  it('whose job was lost is released by the sweep', async () => {
    const { id } = await makeStory({ status: 'SCHEDULED', publishedAt: inHours(-1) });
    await makeStory({ status: 'SCHEDULED', publishedAt: inHours(1) });
    expect(await releaseOverdue(new Date())).toBe(1);
    expect((await row(id)).status).toBe('PUBLISHED');
  });
});

describe('an embargo', () => {
  it('keeps a publication back until its end, with the zone in which it was set', async () => {
    const until = inHours(5);
    const { id, version } = await gale({ embargoUntil: until });
    expect(await row(id)).toMatchObject({ embargoUntil: until, embargoZone: 'Europe/Berlin' });
    const out = await setStoryStatus(editor, id, { status: 'published', version });
    expect(out.story).toMatchObject({ status: 'SCHEDULED', publishedAt: until.toISOString() });
    expect(await listStories({ now: new Date(until.getTime() - 1), take: 5 })).toEqual([]);
    expect((await listStories({ now: until, take: 5 })).map((card) => card.id)).toEqual([id]);
    expect(await refusal(setStoryStatus(editor, id, { status: 'published' }))).toMatchObject({
      code: 'conflict',
    });
    await updateStory(editor, id, { version: out.version, embargoUntil: null });
    await setStoryStatus(editor, id, { status: 'published' });
    expect(await row(id)).toMatchObject({ status: 'PUBLISHED', embargoZone: null });
  });

  it('and a schedule before its end exclude each other', async () => {
    const { id } = await gale({ embargoUntil: inHours(5) });
    expect(
      await refusal(setStoryStatus(editor, id, { status: 'scheduled', publishAt: inHours(4) })),
    ).toMatchObject({ code: 'invalid', fields: [{ path: 'publishAt' }] });
    const set = await setStoryStatus(editor, id, { status: 'scheduled', publishAt: inHours(6) });
    expect(
      await refusal(updateStory(editor, id, { version: set.version, embargoUntil: inHours(7) })),
    ).toMatchObject({ code: 'invalid', fields: [{ path: 'embargoUntil' }] });
  });

  it('is refused for what readers have, and for a moment that has passed', async () => {
    const { id } = await gale({ status: 'published' });
    for (const pending of [true, false]) {
      expect(
        await refusal(updateStory(editor, id, { version: 1, pending, embargoUntil: inHours(1) })),
      ).toMatchObject({ code: 'conflict' });
    }
    expect(await refusal(gale({ embargoUntil: inHours(-1) }))).toMatchObject({
      code: 'invalid',
      fields: [{ path: 'embargoUntil' }],
    });
  });
});

describe('the checklist', () => {
  const set = (key: string, value: string) =>
    db.setting.upsert({ where: { key }, create: { key, value }, update: { value } });

  it('keeps back what breaks a rule that blocks, whichever way it goes out', async () => {
    await set('checkStandfirst', 'BLOCK');
    const { id } = await gale();
    const wishes = [
      { status: 'published' as const },
      { status: 'scheduled' as const, publishAt: inHours(1) },
    ];
    for (const wish of wishes) {
      expect(await refusal(setStoryStatus(editor, id, wish))).toMatchObject({
        code: 'invalid',
        message: 'It cannot go out yet: there is no standfirst.',
        fields: [{ path: 'standfirst', message: 'There is no standfirst.' }],
      });
    }
    expect(await refusal(gale({ status: 'published' }))).toMatchObject({ code: 'invalid' });
    await updateStory(editor, id, { version: 1, standfirst: 'Stay in.', status: 'published' });
    expect((await row(id)).status).toBe('PUBLISHED');
  });

  it('does not keep a correction from readers for a rule that came later', async () => {
    const { id } = await gale({ status: 'published' });
    await set('checkStandfirst', 'BLOCK');
    const fixed = await updateStory(editor, id, { version: 1, dateline: 'Hvide Sande' });
    expect(fixed.version).toBe(2);
    await set('checkHeadline', 'BLOCK');
    expect(await refusal(updateStory(editor, id, { version: 2, headline: 'Gale' }))).toMatchObject({
      code: 'invalid',
      fields: [{ path: 'headline' }],
    });
  });

  it('only says what warns, and nothing of what is off', async () => {
    await set('checkAltTexts', 'WARN');
    const hero = await makeMedia({ alt: '' });
    const { id } = await gale({ heroId: hero.id });
    await setStoryStatus(editor, id, { status: 'published' });
    await set('checkAltTexts', 'BLOCK');
    const second = await gale({ heroId: hero.id });
    expect(await refusal(setStoryStatus(editor, second.id, { status: 'published' }))).toMatchObject(
      { fields: [{ path: 'body' }] },
    );
    await db.media.update({ where: { id: hero.id }, data: { isDecorative: true } });
    await setStoryStatus(editor, second.id, { status: 'published' });
  });
});

describe('a legal check', () => {
  it('that was asked for keeps a story back until an editor says it is done, for that text', async () => {
    const author = viewerOf(await makeUser({ role: 'AUTHOR' }), { now: new Date() });
    const { id } = await createStory(author, {
      headline: 'Gale warning for the coast',
      section: 'harbour',
      body: paragraphs('The wind rose at noon.'),
    });
    const now = new Date();
    await setLegal(author, id, { legal: 'flag', ...(await read(id)) }, now);
    expect(await refusal(setStoryStatus(editor, id, { status: 'published' }))).toMatchObject({
      code: 'invalid',
      fields: [{ path: 'needsLegal' }],
    });
    for (const legal of ['clear', 'unflag'] as const) {
      expect(
        await refusal(setLegal(author, id, { legal, ...(await read(id)) }, now)),
      ).toMatchObject({
        code: 'forbidden',
      });
    }
    await setLegal(editor, id, { legal: 'clear', ...(await read(id)) }, now);
    expect(await row(id)).toMatchObject({ legalClearedAt: now, legalClearedById: editor.id });
    await updateStory(editor, id, { version: 1, note: 'Read by counsel.' });
    expect((await row(id)).legalClearedAt).toEqual(now);
    await updateStory(editor, id, { version: 2, headline: 'Gale warning for the whole coast' });
    expect(await row(id)).toMatchObject({ legalClearedAt: null, legalClearedById: null });
    await setLegal(editor, id, { legal: 'clear', ...(await read(id)) }, now);
    await setStoryStatus(editor, id, { status: 'published' });
    expect((await row(id)).status).toBe('PUBLISHED');
  });

  it('is not asked for behind a moment at which the story would appear', async () => {
    const { id } = await gale({ status: 'scheduled', publishAt: inHours(1) });
    expect(
      await refusal(setLegal(editor, id, { legal: 'flag', ...(await read(id)) }, new Date())),
    ).toMatchObject({
      code: 'conflict',
    });
  });

  it('keeps the new version of a live story back', async () => {
    const { id } = await gale({ status: 'published' });
    await updateStory(editor, id, { version: 1, pending: true, standfirst: 'Stay in.' });
    await setStoryStatus(editor, id, { status: 'scheduled', publishAt: inHours(1) });
    await setLegal(editor, id, { legal: 'flag', ...(await read(id)) }, new Date());
    expect(await db.pendingVersion.findFirst()).toMatchObject({ status: 'IN_REVIEW' });
    expect(await refusal(setStoryStatus(editor, id, { status: 'approved' }))).toMatchObject({
      code: 'invalid',
      fields: [{ path: 'needsLegal' }],
    });
    expect((await row(id)).standfirst).toBe('');
  });

  const open = {
    code: 'invalid',
    message: 'It cannot go out yet: the legal check is still to come.',
    fields: [{ path: 'needsLegal' }],
  };
  const cleared = async (id: number) => {
    await setLegal(editor, id, { legal: 'flag', ...(await read(id)) }, new Date());
    await setLegal(editor, id, { legal: 'clear', ...(await read(id)) }, new Date());
  };

  it('is of the text that was looked at: no other goes out in the same save', async () => {
    const { id } = await gale();
    await cleared(id);
    for (const step of [
      { status: 'published' },
      { status: 'scheduled', publishAt: inHours(1) },
    ] as const) {
      const other = { version: 1, headline: 'Gale warning for the whole coast', ...step };
      expect(await refusal(updateStory(editor, id, other))).toMatchObject(open);
    }
    expect(await row(id)).toMatchObject({ status: 'DRAFT', version: 1 });
    await updateStory(editor, id, { version: 1, note: 'Read by counsel.', status: 'published' });
    expect((await row(id)).status).toBe('PUBLISHED');
  });

  it('keeps a scheduled story from going out with another text', async () => {
    const { id } = await gale();
    await cleared(id);
    await setStoryStatus(editor, id, { status: 'scheduled', publishAt: inHours(1) });
    const other = { version: 2, standfirst: 'Stay in.' };
    expect(await refusal(updateStory(editor, id, other))).toMatchObject(open);
    await updateStory(editor, id, { version: 2, note: 'Read by counsel.' });
    await updateStory(editor, id, { ...other, version: 3, status: 'in_review' });
    expect(await row(id)).toMatchObject({ status: 'IN_REVIEW', legalClearedAt: null });
  });

  it('asks anew when the version beside a live story is rewritten', async () => {
    const { id } = await gale({ status: 'published' });
    await updateStory(editor, id, { version: 1, pending: true, standfirst: 'Stay in.' });
    await cleared(id);
    await updateStory(editor, id, { version: 2, pending: true, standfirst: 'Stay at home.' });
    expect(await row(id)).toMatchObject({ legalClearedAt: null, legalClearedById: null });
    for (const step of [
      { status: 'published' },
      { status: 'scheduled', publishAt: inHours(1) },
    ] as const) {
      expect(await refusal(setStoryStatus(editor, id, { ...step, pending: true }))).toMatchObject(
        open,
      );
    }
    await setLegal(editor, id, { legal: 'clear', ...(await read(id)) }, new Date());
    await setStoryStatus(editor, id, { status: 'scheduled', publishAt: inHours(1) });
    const other = { version: 4, pending: true, standfirst: 'Stay in, all of you.' };
    expect(await refusal(updateStory(editor, id, other))).toMatchObject(open);
    expect(await releasePending(id, inHours(2))).toBe(true);
    // What readers have now is what was looked at.
    expect(await row(id)).toMatchObject({
      standfirst: 'Stay at home.',
      legalClearedById: editor.id,
    });
  });

  it('is not of the live text when the version that was looked at is thrown away', async () => {
    const { id } = await gale({ status: 'published' });
    await updateStory(editor, id, { version: 1, pending: true, standfirst: 'Stay in.' });
    await cleared(id);
    await discardPendingVersion(editor, id, await read(id));
    expect((await row(id)).legalClearedAt).toBeNull();
  });
});
