import { beforeEach, expect, it } from 'vitest';
import { commentHash } from '@/lib/comments/text';
import { db } from '@/lib/db';
import { getHistory } from '@/lib/moderation/history/data';
import { makeComment, makeDecision, makeStory, makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

const now = new Date('2026-11-25T12:00:00Z');
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000);
const day = 86_400;

let author: { id: number };
let story: { id: number };
beforeEach(async () => {
  await resetDatabase();
  author = await makeUser();
  story = await makeStory();
});

const history = (bodyHash = 'none', exceptId?: number) =>
  getHistory({
    authorId: author.id,
    storyId: story.id,
    bodyHash,
    now,
    ...(exceptId ? { exceptId } : {}),
  });

it('is empty for somebody who has written nothing, whatever others wrote', async () => {
  await makeComment({ story, createdAt: ago(10) });
  expect(await history()).toEqual({
    lastAt: null,
    isRepeatHere: false,
    isRepeatElsewhere: false,
    approved: 0,
    weekApproved: 0,
    weekRejected: 0,
  });
});

it('counts what became of the author’s comments, of all time and of the last 7 days', async () => {
  for (const [status, seconds] of [
    ['APPROVED', 8 * day],
    ['APPROVED', 6 * day],
    ['PENDING', 5 * day],
    ['REJECTED', 9 * day],
    ['REJECTED', 4 * day],
    ['SPAM', 3 * day],
    ['DELETED', 2 * day],
  ] as const)
    await makeComment({ story, author, status, createdAt: ago(seconds) });
  expect(await history()).toEqual({
    lastAt: ago(2 * day),
    isRepeatHere: false,
    isRepeatElsewhere: false,
    approved: 2,
    weekApproved: 1,
    weekRejected: 2,
  });
});

it('knows the same words here for good and elsewhere for 6 minutes, and not of the comment itself', async () => {
  const here = await makeComment({ story, author, body: 'One', createdAt: ago(30 * day) });
  expect(await history(here.bodyHash)).toMatchObject({ isRepeatHere: true, approved: 1 });
  expect(await history(here.bodyHash, here.id)).toMatchObject({ isRepeatHere: false, approved: 0 });
  for (const [status, isRepeatHere] of [
    ['PENDING', true],
    ['REJECTED', true],
    ['SPAM', true],
    ['DELETED', false],
  ] as const) {
    await db.comment.update({ where: { id: here.id }, data: { status } });
    expect(await history(here.bodyHash)).toMatchObject({ isRepeatHere });
  }

  const there = await makeComment({ author, body: 'Two', createdAt: ago(359) });
  expect(await history(there.bodyHash)).toMatchObject({
    isRepeatHere: false,
    isRepeatElsewhere: true,
  });
  await db.comment.update({ where: { id: there.id }, data: { createdAt: ago(360) } });
  expect(await history(there.bodyHash)).toMatchObject({ isRepeatElsewhere: false });
});

it('counts what was refused though its author has taken it back, and not what they took back before', async () => {
  const fates = ['REJECTED', 'SPAM', 'APPROVED', 'PENDING'] as const;
  for (const fromStatus of fates) {
    const comment = await makeComment({
      ...{ story, author, status: 'DELETED', body: fromStatus, createdAt: ago(60) },
    });
    await makeDecision({ comment, toStatus: fromStatus });
    await makeDecision({ comment, actor: author, fromStatus, toStatus: 'DELETED' });
  }
  const repeats = await Promise.all(
    fates.map(async (body) => (await history(commentHash(body))).isRepeatHere),
  );
  expect(repeats).toEqual([true, true, false, false]);
  expect(await history()).toMatchObject({ weekApproved: 0, weekRejected: 2, approved: 0 });
});

it('knows the same words elsewhere also where they were taken back', async () => {
  const { bodyHash } = await makeComment({ author, body: 'Eels', createdAt: ago(60) });
  await db.comment.updateMany({ where: { bodyHash }, data: { status: 'DELETED', body: '' } });
  expect(await history(bodyHash)).toMatchObject({ isRepeatHere: false, isRepeatElsewhere: true });
});
