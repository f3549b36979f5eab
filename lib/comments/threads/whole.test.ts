import { beforeEach, expect, it } from 'vitest';
import { readCursor } from '@/lib/comments/cursor';
import { countComments } from '@/lib/comments/data';
import type { CommentSort, ReaderComment } from '@/lib/comments/schema';
import { getConversation, listPicks, listThreads } from '@/lib/comments/threads/data';
import { descendants } from '@/lib/comments/tree';
import { randomFrom } from '@/bench/shared/random';
import { makeComment, makeStory, makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 25, 12, minute));
const states = ['APPROVED', 'APPROVED', 'REJECTED', 'DELETED', 'PENDING', 'SPAM'] as const;

/** A conversation in which half is not to be seen, at any depth, and some answers are dated before what they answer. */
async function grow(seed: number, { picks = false } = {}) {
  const random = randomFrom(seed);
  const below = (most: number) => Math.floor(random() * most);
  const story = await makeStory();
  const author = await makeUser();
  const made: Awaited<ReturnType<typeof makeComment>>[] = [];
  for (let n = 0; n < 70; n += 1) {
    const parent = n > 5 && random() < 0.85 ? made[below(made.length)] : undefined;
    const status = states[below(states.length)]!;
    const minute = random() < 0.15 ? below(n + 1) : n;
    const isPicked = picks && status === 'APPROVED' && parent === undefined;
    made.push(
      await makeComment({
        ...(parent ? { parent } : { story }),
        ...{ author, status, createdAt: at(minute), likeCount: below(4) },
        ...(isPicked ? { pickedAt: at(90 + n) } : {}),
      }),
    );
  }
  const shown = made.filter(({ status }) => status === 'APPROVED').map(({ id }) => id);
  return { storyId: story.id, shown: shown.sort((a, b) => a - b) };
}

/** All that a reader comes to who follows every way on: each comment as often as it is shown. */
async function readAll(storyId: number, sort: CommentSort): Promise<number[]> {
  const seen: number[] = [];
  const read = async (comment: ReaderComment) => {
    for (const one of [comment, ...descendants(comment)]) if (one.body !== null) seen.push(one.id);
    let cursor = comment.more?.cursor;
    while (cursor) {
      const after = readCursor('oldest', cursor)!;
      const next = await getConversation({ storyId, id: comment.id, after, limit: 3 });
      const shown = descendants(next!.comment).filter(({ body }) => body !== null);
      seen.push(...shown.map(({ id }) => id));
      cursor = next!.comment.more?.cursor;
    }
  };
  const pageAfter = (cursor: string | null) => {
    const after = cursor === null ? {} : { after: readCursor(sort, cursor)! };
    const query = { ...{ storyId, limit: 2, replies: 2 }, ...after };
    return sort === 'picks' ? listPicks(query) : listThreads({ ...query, sort });
  };
  let page = await pageAfter(null);
  for (;;) {
    for (const thread of page.threads) await read(thread);
    if (page.nextCursor === null) break;
    page = await pageAfter(page.nextCursor);
  }
  return seen.sort((a, b) => a - b);
}

beforeEach(() => resetDatabase());

it.each([1, 2, 3, 4])('shows each comment that is counted, and each once (%i)', async (seed) => {
  const { storyId, shown } = await grow(seed);
  expect(await countComments(storyId)).toBe(shown.length);
  for (const sort of ['newest', 'oldest', 'top', 'picks'] as const) {
    expect([sort, await readAll(storyId, sort)]).toEqual([sort, shown]);
  }
});

it.each([7])('does so when some threads are picked (%i)', async (seed) => {
  const { storyId, shown } = await grow(seed, { picks: true });
  expect(await readAll(storyId, 'picks')).toEqual(shown);
});
