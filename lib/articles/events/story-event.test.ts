import { beforeEach, describe, expect, it } from 'vitest';
import { createStory, releasePending, setStoryStatus, updateStory } from '@/lib/articles/mutations';
import { releaseOverdue, releaseStory } from '@/lib/articles/release/mutations';
import { viewerOf } from '@/lib/auth/data';
import type { Viewer } from '@/lib/auth/policy';
import { addCorrection, changeCorrection, withdrawCorrection } from '@/lib/corrections/mutations';
import { correctionInput } from '@/lib/corrections/schema';
import { db } from '@/lib/db';
import { webhookEventNames } from '@/lib/webhooks/schema';
import { makeSection, makeStory, makeUser, paragraphs } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000);

let editor: Viewer;
beforeEach(async () => {
  await resetDatabase();
  editor = viewerOf(await makeUser({ role: 'EDITOR', name: 'Nora Abell' }), { now: new Date() });
  await makeSection({ slug: 'harbour', name: 'Harbour' });
  await db.webhook.create({
    data: { url: 'https://hooks.example.org/', secret: '', events: webhookEventNames },
    select: { id: true },
  });
});

/** What was put down to be told, oldest first. */
const told = async () =>
  (await db.webhookDelivery.findMany({ orderBy: { id: 'asc' } })).map(({ event, payload }) => [
    event,
    payload,
  ]);
const gale = (over: object = {}) =>
  createStory(editor, {
    headline: 'Gale warning',
    section: 'harbour',
    body: paragraphs('The wind rose at noon.'),
    ...over,
  });

describe('of a story other programs are told', () => {
  it('nothing before readers have it, then when it goes out, comes again, and goes', async () => {
    const { id } = await gale();
    await updateStory(editor, id, { version: 1, standfirst: 'Stay in.' });
    await setStoryStatus(editor, id, { status: 'in_review' });
    expect(await told()).toEqual([]);
    await setStoryStatus(editor, id, { status: 'published' });
    await setStoryStatus(editor, id, { status: 'published' });
    await setStoryStatus(editor, id, { status: 'unpublished' });
    await setStoryStatus(editor, id, { status: 'withdrawn' });
    await setStoryStatus(editor, id, { status: 'unpublished' });
    await setStoryStatus(editor, id, { status: 'published' });
    await setStoryStatus(editor, id, { status: 'withdrawn' });
    expect(await told()).toEqual([
      ['story.published', { storyId: id, isFirst: true }],
      ['story.unpublished', { storyId: id, slug: 'gale-warning', status: 'unpublished' }],
      ['story.published', { storyId: id, isFirst: false }],
      ['story.unpublished', { storyId: id, slug: 'gale-warning', status: 'withdrawn' }],
    ]);
  });

  it('what was changed for readers, and no note of the newsroom', async () => {
    const { id } = await gale({ status: 'published' });
    await updateStory(editor, id, { version: 1, note: 'Ask Ivo.' });
    await updateStory(editor, id, { version: 2, headline: 'Gale over', standfirst: 'It is gone.' });
    await updateStory(editor, id, { version: 3, updateReaders: true });
    expect((await told()).slice(1)).toEqual([
      ['story.updated', { storyId: id, changed: ['headline', 'standfirst'], tellsReaders: false }],
      ['story.updated', { storyId: id, changed: [], tellsReaders: true }],
    ]);
  });

  it('of a version beside it nothing until that is the live text', async () => {
    const { id } = await gale({ status: 'published' });
    await updateStory(editor, id, { version: 1, pending: true, headline: 'Gale over' });
    await setStoryStatus(editor, id, { status: 'scheduled', publishAt: inHours(1) });
    expect(await told()).toHaveLength(1);
    expect(await releasePending(id, inHours(2))).toBe(true);
    expect(await releasePending(id, inHours(2))).toBe(false);
    expect((await told()).slice(1)).toEqual([
      ['story.updated', { storyId: id, changed: ['headline'], tellsReaders: false }],
    ]);
  });

  it('at its moment, once with two workers, and of changes before that nothing', async () => {
    const publishAt = inHours(1);
    const { id } = await gale({ status: 'scheduled', publishAt });
    await updateStory(editor, id, { version: 1, headline: 'Gale by night' });
    expect(await releaseStory(id, new Date(publishAt.getTime() - 1))).toBe(false);
    expect(await told()).toEqual([]);
    await Promise.all([1, 2].map(() => releaseStory(id, publishAt)));
    expect(await told()).toEqual([['story.published', { storyId: id, isFirst: true }]]);
  });

  it('when an embargo ends', async () => {
    const until = inHours(5);
    const { id } = await gale({ embargoUntil: until });
    await setStoryStatus(editor, id, { status: 'published' });
    await releaseStory(id, inHours(4));
    expect(await told()).toEqual([]);
    await releaseStory(id, until);
    await releaseStory(id, until);
    expect(await told()).toEqual([['story.published', { storyId: id, isFirst: true }]]);
  });

  it('not that it is out while an embargo still holds, however it came there', async () => {
    const { id } = await makeStory({
      status: 'SCHEDULED',
      publishedAt: inHours(-1),
      embargoUntil: inHours(1),
    });
    expect(await releaseStory(id, new Date())).toBe(false);
    expect(await releaseOverdue(new Date())).toBe(0);
    expect(await releaseOverdue(inHours(2))).toBe(1);
    expect(await told()).toEqual([['story.published', { storyId: id, isFirst: true }]]);
  });

  it('of a story changed after its moment without a worker that it is out, once', async () => {
    const { id } = await makeStory({ status: 'SCHEDULED', publishedAt: inHours(-1) });
    await updateStory(editor, id, { version: 1, headline: 'Changed before any worker came' });
    expect(await told()).toEqual([]);
    await releaseOverdue(new Date());
    expect(await told()).toEqual([['story.published', { storyId: id, isFirst: true }]]);
  });

  it('nothing of a page such as /about', async () => {
    const { id } = await makeStory({ kind: 'PAGE', status: 'PUBLISHED', publishedAt: inHours(-1) });
    await updateStory(editor, id, { version: 1, headline: 'About us all' });
    await setStoryStatus(editor, id, { status: 'unpublished' });
    expect(await told()).toEqual([]);
  });

  it('each correction, and none of a story that readers do not have', async () => {
    const { id } = await makeStory({ status: 'PUBLISHED', publishedAt: inHours(-1) });
    const says = (over: object = {}) => correctionInput.parse({ text: 'It was noon.', ...over });
    const { id: correctionId } = await addCorrection(editor, id, says({ updateReaders: true }));
    const at = { storyId: id, id: correctionId };
    await changeCorrection(editor, at, says({ text: 'It was just noon.' }));
    await withdrawCorrection(editor, at);
    const { id: last } = await addCorrection(editor, id, says());
    await setStoryStatus(editor, id, { status: 'unpublished' });
    await changeCorrection(editor, { storyId: id, id: last }, says({ text: 'Secret.' }));
    const facts = { storyId: id, correctionId, tellsReaders: false };
    expect((await told()).filter(([event]) => event === 'story.corrected')).toEqual([
      ['story.corrected', { ...facts, deed: 'added', tellsReaders: true }],
      ['story.corrected', { ...facts, deed: 'changed' }],
      ['story.corrected', { ...facts, deed: 'withdrawn' }],
      ['story.corrected', { ...facts, correctionId: last, deed: 'added' }],
    ]);
  });

  it('nothing of a step that was refused', async () => {
    const { id } = await gale();
    await expect(
      setStoryStatus(editor, id, { status: 'published', version: 9 }),
    ).rejects.toMatchObject({ code: 'conflict' });
    expect(await told()).toEqual([]);
  });
});
