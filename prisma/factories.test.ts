import { beforeEach, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { verifyPassword } from '@/lib/auth/password';
import { resetDatabase } from '@/scripts/testing/database';
import {
  makeAuthor,
  makeComment,
  makeDecision,
  makeMedia,
  makeSection,
  makeStory,
  makeTopic,
  makeUser,
} from './factories';

beforeEach(() => resetDatabase());

it('makes members who differ and have a password only when one is given', async () => {
  const reader = await makeUser();
  const editor = await makeUser({ role: 'EDITOR', password: 'a quiet morning' });
  expect(reader).toMatchObject({ role: 'READER', status: 'ACTIVE', passwordHash: null });
  expect(reader.emailVerifiedAt).toBeInstanceOf(Date);
  expect(reader.email).not.toBe(editor.email);
  expect(reader.name).not.toBe(editor.name);
  expect(await verifyPassword('a quiet morning', editor.passwordHash)).toBe(true);
});

it('makes a public story with its words, byline and topics in order', async () => {
  const [first, second] = [await makeAuthor(), await makeAuthor({ kind: 'DESK' })];
  const topics = [await makeTopic(), await makeTopic()];
  const hero = await makeMedia();
  const { id } = await makeStory({
    body: 'Two words.\n\nAnd three more.',
    section: await makeSection({ slug: 'harbour', name: 'Harbour' }),
    authors: [second, first],
    topics,
    hero,
    formerSlugs: ['old-address'],
  });
  const story = await db.story.findUniqueOrThrow({
    where: { id },
    select: {
      status: true,
      bodyText: true,
      wordCount: true,
      publishedAt: true,
      section: { select: { slug: true } },
      authors: { select: { authorId: true }, orderBy: { position: 'asc' } },
      topics: { select: { topicId: true }, orderBy: { position: 'asc' } },
      formerSlugs: { select: { slug: true } },
      hero: { select: { alt: true } },
    },
  });
  expect(story).toMatchObject({
    status: 'PUBLISHED',
    bodyText: 'Two words.\nAnd three more.',
    wordCount: 5,
    section: { slug: 'harbour' },
    authors: [{ authorId: second.id }, { authorId: first.id }],
    topics: [{ topicId: topics[0]!.id }, { topicId: topics[1]!.id }],
    formerSlugs: [{ slug: 'old-address' }],
    hero: { alt: 'A picture' },
  });
  expect(story.publishedAt!.getTime()).toBeLessThan(Date.now());
});

it.each([
  ['DRAFT', 'none'],
  ['IN_REVIEW', 'none'],
  ['SCHEDULED', 'ahead'],
  ['UNPUBLISHED', 'past'],
] as const)('gives a story that is %s the time that goes with it: %s', async (status, when) => {
  const { publishedAt } = await makeStory({ status });
  const found =
    publishedAt === null ? 'none' : publishedAt.getTime() > Date.now() ? 'ahead' : 'past';
  expect(found).toBe(when);
});

it('hangs replies on their thread', async () => {
  const top = await makeComment();
  const reply = await makeComment({ parent: top, status: 'PENDING' });
  const deeper = await makeComment({ parent: reply, author: null, guestName: 'Passer-by' });
  expect(top).toMatchObject({ parentId: null, rootId: null, depth: 0, status: 'APPROVED' });
  expect(reply).toMatchObject({
    storyId: top.storyId,
    parentId: top.id,
    rootId: top.id,
    depth: 1,
    decidedAt: null,
  });
  expect(deeper).toMatchObject({
    storyId: top.storyId,
    parentId: reply.id,
    rootId: top.id,
    depth: 2,
    authorId: null,
  });
});

it('records a decision on the revision that was seen', async () => {
  const moderator = await makeUser({ role: 'MODERATOR' });
  const comment = await makeComment({ status: 'REJECTED', revision: 2 });
  expect(
    await makeDecision({ comment, actor: moderator, toStatus: 'REJECTED', reason: 'off_topic' }),
  ).toMatchObject({
    commentId: comment.id,
    actorId: moderator.id,
    revision: 2,
    fromStatus: 'PENDING',
    toStatus: 'REJECTED',
    reason: 'off_topic',
  });
});
