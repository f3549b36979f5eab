import { beforeEach, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { viewerOf } from '@/lib/auth/data';
import { getLikedComments } from '@/lib/comments/likes/data';
import { setLike } from '@/lib/comments/likes/mutations';
import { makeComment, makeStory, makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

const now = new Date();
const viewer = async (fields: Parameters<typeof makeUser>[0] = {}) =>
  viewerOf(await makeUser(fields), { now });
const likes = async (id: number) =>
  (await db.comment.findUniqueOrThrow({ where: { id } })).likeCount;

beforeEach(() => resetDatabase());

it('counts fifty people who like a comment at once as fifty', async () => {
  const { id } = await makeComment();
  const people = await Promise.all(Array.from({ length: 50 }, () => viewer()));
  await Promise.all(people.map((person) => setLike(person, { id, liked: true }, now)));
  expect(await likes(id)).toBe(50);
  await Promise.all(people.map((person) => setLike(person, { id, liked: false }, now)));
  expect(await likes(id)).toBe(0);
});

it('counts one person once, however often they ask, and may take it back', async () => {
  const { id } = await makeComment();
  const reader = await viewer();
  const like = (liked: boolean) => setLike(reader, { id, liked }, now);
  await Promise.all([like(true), like(true), like(true)]);
  expect(await like(true)).toEqual({ likes: 1, liked: true });
  expect(await like(false)).toEqual({ likes: 0, liked: false });
  expect(await like(false)).toEqual({ likes: 0, liked: false });
});

it('is open to whoever is signed in, also before the address is confirmed', async () => {
  const { id } = await makeComment();
  const fresh = await viewer({ emailVerifiedAt: null });
  expect(await setLike(fresh, { id, liked: true }, now)).toEqual({ likes: 1, liked: true });
});

it('refuses one’s own comment, strangers, the banned, and what readers cannot see', async () => {
  const author = await makeUser();
  const { id } = await makeComment({ author });
  const refused = (code: string) => expect.objectContaining({ code });
  const like = (actor: Parameters<typeof setLike>[0], of = id) =>
    setLike(actor, { id: of, liked: true }, now);
  await expect(like(viewerOf(author, { now }))).rejects.toEqual(refused('forbidden'));
  await expect(like(null)).rejects.toEqual(refused('unauthenticated'));
  await expect(like(await viewer({ status: 'BANNED' }))).rejects.toEqual(refused('forbidden'));
  const held = await makeComment({ status: 'PENDING' });
  const withdrawn = await makeComment({ story: await makeStory({ status: 'UNPUBLISHED' }) });
  for (const hidden of [held.id, withdrawn.id, 999]) {
    await expect(like(await viewer(), hidden)).rejects.toEqual(refused('not_found'));
  }
  expect(await likes(id)).toBe(0);
});

it('neither counts nor tells a like of what is taken down while it waits', async () => {
  const author = await makeUser();
  const { id } = await makeComment({ author });
  const reader = await viewer();
  let like: Promise<unknown> | undefined;
  await db.$transaction(async (tx) => {
    await tx.comment.update({ where: { id }, data: { status: 'REJECTED' }, select: { id: true } });
    like = setLike(reader, { id, liked: true }, now).catch((error: unknown) => error);
    // It has seen the comment as it was, and waits for this transaction.
    await expect
      .poll(() => db.$queryRaw`select from pg_locks where not granted`, { timeout: 5_000 })
      .toHaveLength(1);
  });
  expect(await like).toEqual(expect.objectContaining({ code: 'not_found' }));
  expect(await likes(id)).toBe(0);
  expect(await db.notification.count()).toBe(0);
});

it('knows which comments under a story a person likes', async () => {
  const story = await makeStory({ slug: 'mole' });
  const { id } = await makeComment({ story });
  await makeComment({ story });
  const reader = await viewer();
  await setLike(reader, { id, liked: true }, now);
  await setLike(reader, { id: (await makeComment()).id, liked: true }, now);
  expect(await getLikedComments(reader.id, 'mole')).toEqual([id]);
});
