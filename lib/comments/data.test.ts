import { beforeEach, describe, expect, it } from 'vitest';
import { listOwnComments } from '@/lib/account/data';
import {
  countComments,
  countPicks,
  getDeletedComment,
  getHeldComments,
  getOwnComment,
  getPublishedComments,
} from '@/lib/comments/data';
import { db } from '@/lib/db';
import { makeComment, makeDecision, makeStory, makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 25, 12, minute));

beforeEach(() => resetDatabase());

it('counts what readers can see, and what of it is picked', async () => {
  const story = await makeStory();
  const root = await makeComment({ story, status: 'REJECTED', pickedAt: at(1) });
  await makeComment({ parent: root, pickedAt: at(2) });
  await makeComment({ story, status: 'PENDING' });
  await makeComment({ story, status: 'SPAM' });
  await makeComment({ story, status: 'DELETED' });
  await makeComment({ story });
  expect(await countComments(story.id)).toBe(2);
  expect(await countPicks(story.id)).toBe(1);
});

describe('getHeldComments', () => {
  it('gives a person their own waiting comments under one story', async () => {
    const story = await makeStory({ slug: 'mole' });
    const reader = await makeUser();
    const held = { story, author: reader, status: 'PENDING' } as const;
    const first = await makeComment({ ...held, body: 'One <b>', createdAt: at(1) });
    await makeComment({ ...held, body: 'Two', createdAt: at(2) });
    await makeComment({ story, author: reader });
    await makeComment({ story, status: 'PENDING' });
    await makeComment({ author: reader, status: 'PENDING' });
    const mine = await getHeldComments(reader.id, 'mole');
    expect(mine).toHaveLength(2);
    expect(mine[0]).toEqual({
      id: first.id,
      body: 'One <b>',
      bodyHtml: '<p dir="auto">One &lt;b&gt;</p>',
      parentId: null,
      createdAt: '2026-11-25T12:01:00.000Z',
    });
  });
});

it('knows which comments that everybody reads are one’s own', async () => {
  const story = await makeStory({ slug: 'mole' });
  const author = await makeUser();
  const { id } = await makeComment({ story, author });
  await makeComment({ story, author, status: 'PENDING' });
  await makeComment({ story });
  await makeComment({ author });
  expect(await getPublishedComments(author.id, 'mole')).toEqual([id]);
});

it('tells the author alone why a comment was refused', async () => {
  const author = await makeUser();
  const comment = await makeComment({ author, status: 'REJECTED' });
  await makeDecision({ comment, toStatus: 'REJECTED', reason: 'off_topic' });
  const nothing = { message: null, rule: null, appeal: null };
  expect((await getOwnComment(author.id, comment.id))?.refusal).toEqual({
    ...nothing,
    reason: 'off_topic',
  });
  const fine = await makeComment({ author });
  expect((await getOwnComment(author.id, fine.id))?.refusal).toBeNull();
  expect(await getOwnComment((await makeUser()).id, comment.id)).toBeNull();
});

it('tells the author what a rule says that refused it, and not what was said of an earlier text', async () => {
  const author = await makeUser();
  const comment = await makeComment({ author, status: 'REJECTED' });
  await makeDecision({ comment, toStatus: 'APPROVED', actor: await makeUser() });
  await db.notification.create({
    data: {
      ...{ userId: author.id, kind: 'DECISION', key: 'decision:1', commentId: comment.id },
      data: { mail: 'OFF', outcome: 'approved', message: 'Welcome back.' },
    },
  });
  const refusal = async () => (await getOwnComment(author.id, comment.id))?.refusal;
  await makeDecision({ comment, toStatus: 'REJECTED', phase: 'refused_words' });
  expect(await refusal()).toEqual({
    ...{ reason: null, message: null, appeal: null },
    rule: 'It holds words that are not published here.',
  });
  expect((await listOwnComments(author.id)).comments).toMatchObject([
    { status: 'REJECTED', reason: null, rule: 'It holds words that are not published here.' },
  ]);
  await makeDecision({ comment, toStatus: 'REJECTED', phase: 'external' });
  expect(await refusal()).toMatchObject({ rule: 'An automatic check has refused this comment.' });
  const spam = await makeComment({ author, status: 'SPAM' });
  await makeDecision({ comment: spam, toStatus: 'SPAM' });
  expect((await getOwnComment(author.id, spam.id))?.refusal).toMatchObject({ reason: 'spam' });
});

it('tells who deletes a comment whether its replies stay', async () => {
  const author = await makeUser();
  const story = await makeStory({ slug: 'mole', headline: 'The mole' });
  const deleted = { story, author, status: 'DELETED' } as const;
  const alone = await makeComment(deleted);
  const above = await makeComment(deleted);
  const between = await makeComment({ parent: above, status: 'SPAM' });
  const of = (id: number) => getDeletedComment(author.id, id);
  expect(await of(above.id)).toMatchObject({ isLeft: false });
  await makeComment({ parent: between });
  expect(await of(above.id)).toMatchObject({ isLeft: true });
  expect(await of(alone.id)).toEqual({
    story: { slug: 'mole', headline: 'The mole' },
    isLeft: false,
  });
  expect(await of(between.id)).toBeNull();
  expect(await getDeletedComment((await makeUser()).id, alone.id)).toBeNull();
});
