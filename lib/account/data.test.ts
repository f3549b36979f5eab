import { beforeEach, expect, it } from 'vitest';
import { readListCursor } from '@/lib/account/cursor';
import { getOwnFigures, listOwnComments, listOwnLikes } from '@/lib/account/data';
import { db } from '@/lib/db';
import { makeComment, makeStory, makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

const now = new Date();
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000);

beforeEach(() => resetDatabase());

/** Every page of a list, by what its rows are called. */
async function pagesOf(
  read: (after: ReturnType<typeof readListCursor>) => Promise<[string[], string | null]>,
) {
  const pages: string[][] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const [names, next]: [string[], string | null] = await read(readListCursor(cursor));
    pages.push(names);
    cursor = next;
  }
  return pages;
}

it('lists what a person has written, newest first, whatever became of it, page by page', async () => {
  const author = await makeUser();
  const story = await makeStory();
  const write = (body: string, seconds: number, status: 'APPROVED' | 'PENDING' | 'DELETED') =>
    makeComment({ story, author, body, status, createdAt: ago(seconds) });
  await write('oldest', 30, 'APPROVED');
  await write('twin', 20, 'PENDING');
  await write('twin too', 20, 'APPROVED');
  await write('gone', 15, 'DELETED');
  await write('newest', 10, 'APPROVED');
  await makeComment({ story, body: 'of another' });
  const pages = await pagesOf(async (after) => {
    const { comments, nextCursor } = await listOwnComments(author.id, { after, limit: 2 });
    return [comments.map(({ body }) => body), nextCursor];
  });
  expect(pages).toEqual([
    ['newest', 'twin too'],
    ['twin', 'oldest'],
  ]);
});

it('lists what a person likes as far as readers can see it', async () => {
  const user = await makeUser();
  const like = async (fields: Parameters<typeof makeComment>[0], seconds: number) => {
    const { id } = await makeComment(fields);
    await db.commentLike.create({
      data: { userId: user.id, commentId: id, createdAt: ago(seconds) },
    });
  };
  const wilma = await makeUser({ name: 'Wilma' });
  await like({ body: 'first', author: wilma }, 30);
  await like({ body: 'second', author: null, guestName: 'A guest' }, 20);
  await like({ body: 'third', author: null }, 10);
  await like({ body: 'taken away', status: 'DELETED' }, 5);
  await like({ body: 'withdrawn', story: await makeStory({ status: 'UNPUBLISHED' }) }, 4);
  const pages = await pagesOf(async (after) => {
    const { likes, nextCursor } = await listOwnLikes(user.id, { now, after, limit: 2 });
    return [likes.map(({ body, author }) => `${body} by ${author}`), nextCursor];
  });
  expect(pages).toEqual([['third by null', 'second by A guest'], ['first by Wilma']]);
  expect(await getOwnFigures(user.id, now)).toMatchObject({ likes: 3, comments: 0 });
});

it('knows what is set up', async () => {
  const user = await makeUser({ password: 'seventeen herring gulls', secondFactorSince: ago(60) });
  expect(await getOwnFigures(user.id, now)).toEqual({
    nameChangedAt: null,
    hasPassword: true,
    hasSecondFactor: true,
    ignored: 0,
    comments: 0,
    likes: 0,
  });
});
