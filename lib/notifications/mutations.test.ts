import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { viewerOf } from '@/lib/auth/data';
import { setLike } from '@/lib/comments/likes/mutations';
import { editComment, postComment } from '@/lib/comments/mutations';
import { decideComment } from '@/lib/moderation/mutations';
import { countUnread, listNotifications } from '@/lib/notifications/data';
import { markNotificationsRead, notifyReply } from '@/lib/notifications/mutations';
import { tell } from '@/lib/notifications/words';
import { makeComment, makeStory, makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

const now = new Date('2026-11-25T12:00:00Z');
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const published = { publishedAt: new Date('2026-11-24T12:00:00Z') };
type Fields = Parameters<typeof makeUser>[0];
const viewer = async (fields: Fields = {}) => viewerOf(await makeUser(fields), { now });
const told = async (userId: number, at = now) =>
  (await listNotifications(userId, { now: at })).items.map(({ kind, facts, actor, comment }) => {
    const { mail: _, ...rest } = facts;
    return { kind, ...rest, actor, comment: comment?.body ?? null };
  });
const kinds = async (userId: number) => (await told(userId)).map(({ kind }) => kind);

/** A comment of Hedda's under a story, and who answers it. */
async function conversation(story: Parameters<typeof makeStory>[0] = {}) {
  const hedda = await makeUser({ name: 'Hedda' });
  const { id: storyId, slug } = await makeStory({ ...published, slug: 'mole', ...story });
  const parent = await makeComment({ story: { id: storyId }, author: hedda, body: 'Hello?' });
  return { hedda, slug, parent };
}

beforeEach(() => resetDatabase());

/** Answers as posting an approved comment does. */
async function answer(
  parent: Awaited<ReturnType<typeof makeComment>>,
  author: { id: number },
  { body, at = now }: { body: string; at?: Date },
) {
  const { id } = await makeComment({ parent, author, body, createdAt: at });
  await db.$transaction((tx) => notifyReply(tx, id, at));
  return id;
}

describe('a reply', () => {
  it('is told to whose comment was answered, with the name, and of staff as such', async () => {
    const { hedda, parent } = await conversation();
    await answer(parent, await makeUser({ name: 'Ole' }), { body: 'Hello!' });
    const staff = await makeUser({ name: 'Nora', role: 'AUTHOR' });
    await answer(parent, staff, { body: 'Good morning.', at: later(1) });
    expect(await told(hedda.id)).toEqual([
      { kind: 'STAFF_REPLY', actor: 'Nora', comment: 'Good morning.' },
      { kind: 'REPLY', actor: 'Ole', comment: 'Hello!' },
    ]);
    expect(await countUnread(hedda.id, now)).toBe(2);
  });

  it('that is posted and published at once is told at once, and once though it is edited', async () => {
    const { hedda, slug, parent } = await conversation();
    const staff = await viewer({ role: 'EDITOR', name: 'Nora' });
    const { id } = await postComment(staff, { slug, parentId: parent.id, body: 'Hello!' }, now);
    await editComment(staff, { id, body: 'Hello there!' }, now);
    expect(await told(hedda.id)).toEqual([
      { kind: 'STAFF_REPLY', actor: 'Nora', comment: 'Hello there!' },
    ]);
  });

  it('is told only once it can be read, and once, whatever becomes of it', async () => {
    const { hedda, slug, parent } = await conversation({ commentMode: 'PREMODERATED' });
    const ole = await viewer();
    const { id } = await postComment(ole, { slug, parentId: parent.id, body: 'Hello!' }, now);
    expect(await told(hedda.id)).toEqual([]);
    const nora = await viewer({ role: 'MODERATOR' });
    await decideComment(nora, id, { decision: 'approve', version: 1 }, now);
    expect(await kinds(hedda.id)).toEqual(['REPLY']);
    await decideComment(nora, id, { decision: 'reject', reason: 'other', version: 2 }, now);
    expect(await told(hedda.id)).toEqual([]);
    expect(await countUnread(hedda.id, now)).toBe(0);
    await decideComment(nora, id, { decision: 'approve', version: 3 }, now);
    expect(await db.notification.count({ where: { userId: hedda.id } })).toBe(1);
  });

  it('is told once though three say so at the same moment', async () => {
    const { hedda, parent } = await conversation();
    const { id } = await makeComment({ parent });
    await Promise.all([1, 2, 3].map(() => db.$transaction((tx) => notifyReply(tx, id, now))));
    expect(await kinds(hedda.id)).toEqual(['REPLY']);
  });

  it('is not told by oneself, by whom one ignores, or by the banned', async () => {
    const { hedda, parent } = await conversation();
    const [ole, ivo] = [await makeUser(), await makeUser()];
    await db.ignoredMember.create({ data: { userId: hedda.id, ignoredId: ole.id } });
    await answer(parent, hedda, { body: 'Me again.' });
    await answer(parent, ole, { body: 'Hello!' });
    await answer(parent, await makeUser({ status: 'BANNED' }), { body: 'Hello!' });
    expect(await db.notification.count()).toBe(0);
    // Nor any more by whom that became true of afterwards.
    await answer(parent, ivo, { body: 'Good morning.' });
    expect(await kinds(hedda.id)).toEqual(['REPLY']);
    const { id } = ivo;
    await db.user.update({ where: { id }, data: { status: 'BANNED' }, select: { id: true } });
    expect(await kinds(hedda.id)).toEqual([]);
  });

  it('below a comment that is gone, or under a story that is not public, is not told', async () => {
    const { hedda, parent } = await conversation();
    await db.comment.updateMany({ data: { status: 'REJECTED' } });
    await answer(parent, await makeUser(), { body: 'Hello!' });
    await db.comment.updateMany({ data: { status: 'APPROVED' } });
    await db.story.updateMany({ data: { status: 'UNPUBLISHED' } });
    await answer(parent, await makeUser(), { body: 'Good morning.' });
    expect(await db.notification.count()).toBe(0);
    await db.story.updateMany({ data: { status: 'PUBLISHED' } });
    await answer(parent, await makeUser(), { body: 'Good evening.' });
    expect(await kinds(hedda.id)).toEqual(['REPLY']);
    await db.story.updateMany({ data: { status: 'UNPUBLISHED' } });
    expect(await kinds(hedda.id)).toEqual([]);
  });
});

describe('a decision', () => {
  const reject = { decision: 'reject', reason: 'spam', version: 1 } as const;

  it('is told with its reason and message, and without who decided', async () => {
    const hedda = await makeUser();
    const comment = await makeComment({ author: hedda, status: 'PENDING', body: 'Buy eels!' });
    const nora = await viewer({ role: 'MODERATOR', name: 'Nora' });
    await decideComment(nora, comment.id, { ...reject, message: 'No adverts, please.' }, now);
    expect(await told(hedda.id)).toEqual([
      {
        kind: 'DECISION',
        outcome: 'rejected',
        reason: 'spam',
        label: 'Spam or advertising',
        message: 'No adverts, please.',
        actor: null,
        comment: 'Buy eels!',
      },
    ]);
  });

  it('that it is spam is told like another, with what the moderator says', async () => {
    const hedda = await makeUser();
    const { id } = await makeComment({ author: hedda, body: 'Buy eels!' });
    const nora = await viewer({ role: 'MODERATOR' });
    const message = 'No adverts, please.';
    await decideComment(nora, id, { decision: 'spam', message, version: 1 }, now);
    const list = await told(hedda.id);
    const comment = 'Buy eels!';
    expect(list).toEqual([{ kind: 'DECISION', outcome: 'spam', message, actor: null, comment }]);
    const say = (locale: string) =>
      tell({ kind: 'DECISION', facts: { mail: 'NOW', outcome: 'spam' }, actor: null }, { locale });
    expect(['en', 'de', 'fr', 'es', 'ar', 'ko'].map(say)).toEqual([
      'A moderator has marked your comment as spam.',
      'Die Moderation hat Ihren Kommentar als Spam eingestuft.',
      'Un modérateur a classé votre commentaire comme spam.',
      'Un moderador ha marcado su comentario como spam.',
      'صنّف أحد المشرفين تعليقك رسالة مزعجة.',
      '운영자가 댓글을 스팸으로 분류했습니다.',
    ]);
  });

  it('to approve is told when the comment had waited, and no other', async () => {
    const hedda = await makeUser();
    const nora = await viewer({ role: 'MODERATOR' });
    const held = await makeComment({ author: hedda, status: 'PENDING' });
    const up = await makeComment({ author: hedda, status: 'APPROVED' });
    await decideComment(nora, held.id, { decision: 'approve', version: 1 }, now);
    await decideComment(nora, up.id, { decision: 'approve', version: 1 }, now);
    expect(await told(hedda.id)).toMatchObject([{ kind: 'DECISION', outcome: 'approved' }]);
  });

  it('that was taken back before it was heard of is replaced by what stands', async () => {
    const hedda = await makeUser();
    const nora = await viewer({ role: 'MODERATOR' });
    const { id } = await makeComment({ author: hedda, status: 'PENDING' });
    await decideComment(nora, id, reject, now);
    await decideComment(nora, id, { decision: 'approve', version: 2 }, later(5));
    expect(await told(hedda.id, later(6))).toMatchObject([{ outcome: 'approved' }]);
    await markNotificationsRead(viewerOf(hedda, { now }), later(10));
    expect(await countUnread(hedda.id, later(10))).toBe(0);
    await decideComment(nora, id, { ...reject, version: 3 }, later(20));
    expect(await told(hedda.id, later(21))).toMatchObject([
      { outcome: 'rejected' },
      { outcome: 'approved' },
    ]);
  });

  it('on the own comment is not told, nor on a guest’s', async () => {
    const nora = await makeUser({ role: 'EDITOR' });
    const own = await makeComment({ author: nora, status: 'PENDING' });
    const guest = await makeComment({ author: null, guestName: 'Guest', status: 'PENDING' });
    for (const { id } of [own, guest])
      await decideComment(viewerOf(nora, { now }), id, reject, now);
    expect(await db.notification.count()).toBe(0);
  });
});

it('what cannot be shown is not marked as read, and is told when it can', async () => {
  const { hedda, parent } = await conversation();
  const { id } = await makeComment({
    ...{ story: { id: parent.storyId }, parent, author: await makeUser({ name: 'Ole' }) },
    body: 'Indeed.',
  });
  await db.$transaction((tx) => notifyReply(tx, id, now));
  await db.comment.update({ where: { id }, data: { status: 'PENDING' } });
  await markNotificationsRead(viewerOf(hedda, { now }), later(10));
  await db.comment.update({ where: { id }, data: { status: 'APPROVED' } });
  expect(await countUnread(hedda.id, later(20))).toBe(1);
});

describe('likes', () => {
  it('of one comment on one day are one notification with their number', async () => {
    const { hedda, parent } = await conversation();
    const story = { id: parent.storyId };
    const other = await makeComment({ author: hedda, story, body: 'Another' });
    const people = await Promise.all(Array.from({ length: 12 }, () => viewer()));
    await Promise.all(people.map((one) => setLike(one, { id: parent.id, liked: true }, now)));
    await setLike(people[0]!, { id: other.id, liked: true }, later(1));
    const likes = { kind: 'LIKES', actor: null };
    expect(await told(hedda.id)).toEqual([
      { ...likes, count: 1, comment: 'Another' },
      { ...likes, count: 12, comment: 'Hello?' },
    ]);
    const tomorrow = later(86_400);
    await setLike(await viewer(), { id: parent.id, liked: true }, tomorrow);
    expect(await told(hedda.id, tomorrow)).toMatchObject([
      { count: 1 },
      { count: 1 },
      { count: 12 },
    ]);
  });

  it('that were taken back, or are of people ignored, do not count', async () => {
    const { hedda, parent } = await conversation();
    const [ole, ivo] = [await viewer(), await viewer()];
    await db.ignoredMember.create({ data: { userId: hedda.id, ignoredId: ole.id } });
    const like = (who: typeof ole, liked: boolean) => setLike(who, { id: parent.id, liked }, now);
    await like(ole, true);
    expect(await told(hedda.id)).toEqual([]);
    await like(ivo, true);
    expect(await told(hedda.id)).toMatchObject([{ kind: 'LIKES', count: 1 }]);
    await like(ivo, false);
    expect(await told(hedda.id)).toEqual([]);
    await like(ivo, true);
    await like(ivo, true);
    expect(await told(hedda.id)).toMatchObject([{ kind: 'LIKES', count: 1 }]);
  });
});
