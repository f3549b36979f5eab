import { beforeEach, describe, expect, it } from 'vitest';
import { readCursor } from '@/lib/comments/cursor';
import { countComments, getHeldComments, getThread, listThreads } from '@/lib/comments/data';
import type { CommentSort, ReaderComment } from '@/lib/comments/schema';
import { makeAuthor, makeComment, makeStory, makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 25, 12, minute));
const bodies = (threads: ReaderComment[]) => threads.map(({ body }) => body);

beforeEach(() => resetDatabase());

describe('listThreads', () => {
  it('pages by cursor, neither skipping nor repeating while others write', async () => {
    const story = await makeStory();
    // Three of them at the same instant, so that the number decides.
    for (const [n, minute] of [1, 2, 3, 3, 3, 4, 5].entries()) {
      await makeComment({ story, body: `C${n + 1}`, createdAt: at(minute), likeCount: n % 2 });
    }
    const walk = async (sort: CommentSort) => {
      const seen: (string | null)[] = [];
      let cursor: string | null = null;
      do {
        const after: string | null = cursor;
        const page = await listThreads({
          storyId: story.id,
          sort,
          limit: 2,
          ...(after ? { after: readCursor(sort, after)! } : {}),
        });
        seen.push(...bodies(page.threads));
        cursor = page.nextCursor;
        // Somebody writes at the end that this reader began with.
        const minute = sort === 'oldest' ? 0 : 30;
        await makeComment({ story, body: 'New', createdAt: at(minute), likeCount: 9 });
      } while (cursor);
      return seen.filter((body) => body !== 'New');
    };
    expect(await walk('newest')).toEqual(['C7', 'C6', 'C5', 'C4', 'C3', 'C2', 'C1']);
    expect(await walk('oldest')).toEqual(['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7']);
    expect(await walk('top')).toEqual(['C6', 'C4', 'C2', 'C7', 'C5', 'C3', 'C1']);
  });

  it('says that there is no next page when the last is exactly full', async () => {
    const story = await makeStory();
    for (const minute of [1, 2]) await makeComment({ story, createdAt: at(minute) });
    expect(await listThreads({ storyId: story.id, sort: 'newest', limit: 2 })).toMatchObject({
      nextCursor: null,
    });
  });

  it('shows what is approved, oldest reply first, and tombstones only above it', async () => {
    const story = await makeStory();
    const root = await makeComment({ story, body: 'secret', status: 'REJECTED', createdAt: at(1) });
    const gone = await makeComment({
      parent: root,
      body: 'secret',
      status: 'SPAM',
      createdAt: at(2),
    });
    await makeComment({ parent: gone, body: 'Late', createdAt: at(9) });
    await makeComment({ parent: gone, body: 'Early', createdAt: at(3) });
    await makeComment({ parent: root, body: 'secret', status: 'PENDING', createdAt: at(4) });
    await makeComment({ story, body: 'secret', status: 'REJECTED' });
    await makeComment({ story, body: 'secret', status: 'PENDING' });
    await makeComment({ body: 'Of another story' });
    const { threads } = await listThreads({ storyId: story.id, sort: 'newest', limit: 20 });
    expect(threads).toMatchObject([
      {
        body: null,
        author: null,
        tombstone: 'removed',
        replies: [{ body: null, replies: [{ body: 'Early' }, { body: 'Late' }] }],
      },
    ]);
    expect(threads[0]!.replies).toHaveLength(1);
    expect(JSON.stringify(threads)).not.toContain('secret');
    expect(await countComments(story.id)).toBe(2);
  });

  it('names authors: the story’s, the staff’s, a guest and someone who is gone', async () => {
    const writer = await makeUser({ name: 'Maren Holt', role: 'AUTHOR' });
    const profile = await makeAuthor({ userId: writer.id });
    const story = await makeStory({ authors: [profile] });
    const staff = await makeUser({ name: 'Nora Abell', role: 'MODERATOR' });
    const reader = await makeUser({ name: 'Hedda Lund' });
    await makeComment({ story, author: writer, createdAt: at(1) });
    await makeComment({ story, author: staff, createdAt: at(2) });
    await makeComment({ story, author: reader, createdAt: at(3), likeCount: 4 });
    await makeComment({ story, author: null, guestName: 'Old Salter', createdAt: at(4) });
    await makeComment({ story, author: null, createdAt: at(5) });
    const { threads } = await listThreads({ storyId: story.id, sort: 'oldest', limit: 20 });
    expect(threads.map(({ author }) => author)).toEqual([
      { name: 'Maren Holt', badge: 'author' },
      { name: 'Nora Abell', badge: 'staff' },
      { name: 'Hedda Lund', badge: null },
      { name: 'Old Salter', badge: null },
      { name: 'A former member', badge: null },
    ]);
    expect(threads[2]).toMatchObject({ likes: 4, createdAt: at(3), editedAt: null });
  });
});

describe('getThread', () => {
  it('finds the whole thread of a reply, and nothing that readers cannot see', async () => {
    const story = await makeStory();
    const root = await makeComment({ story, body: 'Root' });
    const reply = await makeComment({ parent: root, body: 'Reply' });
    const held = await makeComment({ parent: root, status: 'PENDING' });
    expect(await getThread(story.id, reply.id)).toMatchObject({
      body: 'Root',
      replies: [{ body: 'Reply' }],
    });
    expect(await getThread(story.id, held.id)).toBeNull();
    expect(await getThread((await makeStory()).id, reply.id)).toBeNull();
  });
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
