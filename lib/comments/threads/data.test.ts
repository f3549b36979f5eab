import { beforeEach, describe, expect, it } from 'vitest';
import { readCursor } from '@/lib/comments/cursor';
import { viewerOf } from '@/lib/auth/data';
import { countComments } from '@/lib/comments/data';
import { getConversation, listPicks, listThreads } from '@/lib/comments/threads/data';
import { setLike } from '@/lib/comments/likes/mutations';
import type { ReaderComment } from '@/lib/comments/schema';
import { db } from '@/lib/db';
import { makeAuthor, makeComment, makeStory, makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 25, 12, minute));
const viewer = async (fields: Parameters<typeof makeUser>[0] = {}) =>
  viewerOf(await makeUser(fields), { now: at(30) });
type Listed = Awaited<ReturnType<typeof listThreads>>;
/** R0, R1, … below a comment, a minute apart. */
async function makeReplies(parent: Awaited<ReturnType<typeof makeComment>>, count: number) {
  const author = await makeUser({ name: 'Hedda' });
  const made = [];
  for (let n = 0; n < count; n += 1) {
    made.push(await makeComment({ parent, author, body: `R${n}`, createdAt: at(n + 1) }));
  }
  return made;
}
const bodies = (threads: ReaderComment[]) => threads.map(({ body }) => body);

beforeEach(() => resetDatabase());

describe('listThreads', () => {
  it('pages by cursor, neither skipping nor repeating while others write', async () => {
    const story = await makeStory();
    // Three of them at the same instant, so that the number decides.
    for (const [n, minute] of [1, 2, 3, 3, 3, 4, 5].entries()) {
      await makeComment({ story, body: `C${n + 1}`, createdAt: at(minute), likeCount: n % 2 });
    }
    const walk = async (sort: 'newest' | 'oldest' | 'top') => {
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
      { id: writer.id, name: 'Maren Holt', badge: 'author' },
      { id: staff.id, name: 'Nora Abell', badge: 'staff' },
      { id: reader.id, name: 'Hedda Lund', badge: null },
      { id: null, name: 'Old Salter', badge: null },
      { id: null, name: 'A former member', badge: null },
    ]);
    expect(threads[2]).toMatchObject({ likes: 4, createdAt: at(3), editedAt: null });
  });

  it('keeps the order of likes that somebody began with while others like and take likes back', async () => {
    const story = await makeStory({ publishedAt: at(-60) });
    const fans = await Promise.all(
      Array.from({ length: 6 }, (_, n) => viewer({ name: `Fan ${n}` })),
    );
    const made: { id: number }[] = [];
    for (let n = 0; n < 9; n += 1) {
      made.push(await makeComment({ story, body: `C${n}`, createdAt: at(n) }));
    }
    const like = (n: number, fan: number, liked = true) =>
      setLike(fans[fan]!, { id: made[n]!.id, liked }, at(30));
    // C3 has three likes, C6 two, C1 one, the rest none.
    await Promise.all([like(3, 0), like(3, 1), like(3, 2), like(6, 0), like(6, 1), like(1, 0)]);
    const seen: (string | null)[] = [];
    let cursor: string | null = null;
    let pages = 0;
    do {
      const after: string | null = cursor;
      const [page]: [Listed, ...unknown[]] = await Promise.all([
        listThreads({
          ...{ storyId: story.id, sort: 'top', limit: 3 },
          ...(after ? { after: readCursor('top', after)! } : {}),
        }),
        // At the same moment: the last become first, and the first last.
        ...(pages === 0
          ? []
          : [like(0, pages), like(2, pages), like(7, pages), like(3, pages - 1, false)]),
      ]);
      seen.push(...bodies(page.threads));
      cursor = page.nextCursor;
      pages += 1;
      await Promise.all([
        ...fans.map((_, fan) => like(4, fan)),
        ...fans.map((_, fan) => like(6, fan, false)),
      ]);
    } while (cursor);
    expect(pages).toBe(3);
    expect(seen).toEqual(['C3', 'C6', 'C1', 'C8', 'C7', 'C5', 'C4', 'C2', 'C0']);
    // Whoever begins now sees how it is now: C4 has six, C0, C2 and C7 two each.
    const now = await listThreads({ storyId: story.id, sort: 'top', limit: 4 });
    expect(now.threads.map(({ body, likes }) => [body, likes])).toEqual([
      ['C4', 6],
      ['C7', 2],
      ['C2', 2],
      ['C0', 2],
    ]);
  });

  it('neither skips nor repeats while others post, delete and decide at the same time', async () => {
    const story = await makeStory();
    const old = [];
    for (let n = 0; n < 12; n += 1) {
      old.push(await makeComment({ story, body: `C${n}`, createdAt: at(n) }));
    }
    for (const sort of ['newest', 'oldest'] as const) {
      const seen: (string | null)[] = [];
      let cursor: string | null = null;
      do {
        const after: string | null = cursor;
        const [page]: [Listed, ...unknown[]] = await Promise.all([
          listThreads({
            ...{ storyId: story.id, sort, limit: 3 },
            ...(after ? { after: readCursor(sort, after)! } : {}),
          }),
          ...Array.from({ length: 5 }, () =>
            makeComment({ story, body: 'New', createdAt: at(sort === 'oldest' ? 59 : 58) }),
          ),
        ]);
        seen.push(...bodies(page.threads));
        cursor = seen.length > 60 ? null : page.nextCursor;
      } while (cursor);
      const before = seen.filter((body) => body !== 'New');
      const all = Array.from({ length: 12 }, (_, n) => `C${n}`);
      expect(before).toEqual(sort === 'oldest' ? all : all.toReversed());
    }
    // The comment that a cursor names may go meanwhile: its place stays.
    const first = await listThreads({ storyId: story.id, sort: 'oldest', limit: 3 });
    await db.comment.update({
      where: { id: old[2]!.id },
      data: { status: 'DELETED', body: '' },
      select: { id: true },
    });
    const after = readCursor('oldest', first.nextCursor!)!;
    const next = await listThreads({ storyId: story.id, sort: 'oldest', limit: 3, after });
    expect(bodies(next.threads)).toEqual(['C3', 'C4', 'C5']);
  });

  it('cuts a long thread and says how many replies are left, and where they are', async () => {
    const story = await makeStory();
    const root = await makeComment({ story, body: 'Root', createdAt: at(0) });
    await makeReplies(root, 50);
    await makeComment({ parent: root, status: 'PENDING', createdAt: at(59) });
    const short = await makeComment({ story, body: 'Short', createdAt: at(0) });
    await makeComment({ parent: short, body: 'Only', createdAt: at(1) });
    const query = { storyId: story.id, sort: 'oldest', limit: 20, replies: 20 } as const;
    const { threads } = await listThreads(query);
    expect(threads.map(({ body, replies }) => [body, replies.length])).toEqual([
      ['Root', 20],
      ['Short', 1],
    ]);
    expect(threads[0]!.more?.count).toBe(30);
    expect(threads[1]!.more).toBeNull();
    const after = readCursor('oldest', threads[0]!.more!.cursor)!;
    const rest = await getConversation({ storyId: story.id, id: root.id, after, limit: 25 });
    expect(rest!.comment.replies.map(({ body }) => body)).toEqual(
      Array.from({ length: 25 }, (_, n) => `R${n + 20}`),
    );
    expect(rest!.comment.more?.count).toBe(5);
  });
});

describe('getConversation', () => {
  it('finds a comment at the bottom of a thread of 500, with everything above it', async () => {
    const story = await makeStory();
    const author = await makeUser({ name: 'Hedda' });
    const first = await makeComment({ story, author, body: 'R0', createdAt: at(0) });
    const chain = [first];
    await db.$transaction(
      async (tx) => {
        for (let n = 1; n < 500; n += 1) {
          const fields = { parent: chain[n - 1]!, author, body: `R${n}`, createdAt: at(n) };
          chain.push(await makeComment(fields, tx));
        }
      },
      { timeout: 60_000 },
    );
    await makeComment({ parent: chain[250], body: 'Beside', createdAt: at(501) });
    const found = await getConversation({ storyId: story.id, id: chain[499]!.id });
    expect(found!.ancestors.map(({ body }) => body)).toEqual(
      Array.from({ length: 499 }, (_, n) => `R${n}`),
    );
    expect(found!.comment).toMatchObject({ body: 'R499', replies: [], more: null });
    expect(found!.comment.parent).toEqual({ name: 'Hedda', isHere: true });

    const middle = await getConversation({ storyId: story.id, id: chain[250]!.id, limit: 100 });
    expect(middle!.ancestors).toHaveLength(250);
    expect(middle!.comment.replies.map(({ body }) => body)).toEqual(['R251']);
    expect(middle!.comment.more?.count).toBe(150);
    const after = readCursor('oldest', middle!.comment.more!.cursor)!;
    const next = await getConversation({ storyId: story.id, id: chain[250]!.id, after });
    // What answers something of the page before stands on top and says what it answers.
    expect(next!.comment.replies).toMatchObject([
      { body: 'R351', parent: { name: 'Hedda', isHere: false }, replies: [{ body: 'R352' }] },
    ]);
    expect(next!.ancestors).toEqual([]);
    expect(next!.comment.more?.count).toBe(50);
  });

  it.each(['PENDING', 'REJECTED', 'SPAM', 'DELETED'] as const)(
    'has nothing for one that is %s, though its replies are read',
    async (status) => {
      const story = await makeStory();
      const gone = await makeComment({ story, status, body: 'secret', createdAt: at(0) });
      const [first] = await makeReplies(gone, 3);
      const find = (id: number, after?: string) =>
        getConversation({
          ...{ storyId: story.id, id },
          ...(after ? { after: readCursor('oldest', after)! } : {}),
        });
      expect(await find(gone.id)).toBeNull();
      expect(await find(first!.id)).toMatchObject({
        ancestors: [{ body: null, author: null }],
        comment: { body: 'R0', parent: { name: null } },
      });
      // A long thread below it is read on all the same.
      const { threads } = await listThreads({
        ...{ storyId: story.id, sort: 'newest', limit: 20, replies: 1 },
      });
      expect(threads[0]!.more?.count).toBe(2);
      const rest = await find(gone.id, threads[0]!.more!.cursor);
      expect(rest!.comment.replies.map(({ body }) => body)).toEqual(['R1', 'R2']);
      expect(JSON.stringify([rest, threads])).not.toContain('secret');
    },
  );

  it('has nothing of another story, and nothing that never was', async () => {
    const { id } = await makeComment();
    const story = await makeStory();
    expect(await getConversation({ storyId: story.id, id })).toBeNull();
    expect(await getConversation({ storyId: story.id, id: 2_147_483_647 })).toBeNull();
  });
});

describe('listPicks', () => {
  /** All pages of so many, and what somebody does after the first of them. */
  async function walk(storyId: number, limit: number, between = async () => {}) {
    const seen: ReaderComment[][] = [];
    let cursor: string | null = null;
    do {
      const after: string | null = cursor;
      const place = after === null ? {} : { after: readCursor('picks', after)! };
      const page = await listPicks({ storyId, limit, ...place });
      seen.push(page.threads);
      cursor = page.nextCursor;
      if (seen.length === 1) await between();
    } while (cursor);
    return seen;
  }
  /** Three picks, one of them a reply to another, among five threads. */
  async function makePicked() {
    const story = await makeStory();
    const old = await makeComment({ story, body: 'Old', createdAt: at(1), pickedAt: at(20) });
    const plain = await makeComment({ story, body: 'Plain', createdAt: at(2) });
    const root = await makeComment({ story, body: 'Root', createdAt: at(3), pickedAt: at(22) });
    const reply = await makeComment({
      ...{ parent: root, body: 'Reply', createdAt: at(4), pickedAt: at(23) },
    });
    await makeComment({ parent: reply, body: 'Answer', createdAt: at(5) });
    await makeComment({ parent: root, body: 'Aside', createdAt: at(6) });
    await makeComment({ story, body: 'Late', createdAt: at(7) });
    await makeComment({ story, body: 'Later', createdAt: at(8) });
    const hidden = { status: 'PENDING', pickedAt: at(25), createdAt: at(9) } as const;
    await makeComment({ story, body: 'Held', ...hidden });
    await makeComment({ pickedAt: at(26) });
    return { story, old, plain, root, reply };
  }

  it('has the picks first, the last one before all, and then the rest, the newest first', async () => {
    const { story, reply } = await makePicked();
    const [page, ...none] = await walk(story.id, 20);
    expect(none).toEqual([]);
    expect(bodies(page!)).toEqual(['Reply', 'Root', 'Old', 'Later', 'Late', 'Plain']);
    // The picked reply stands by itself, with the way to what is answered to it, and not in its thread again.
    expect(page![0]).toMatchObject({
      ...{ isPicked: true, replies: [], parent: { isHere: false } },
      more: { count: 1, cursor: `o.0.${at(4).getTime()}.${reply.id}` },
    });
    expect(bodies(page![1]!.replies)).toEqual(['Aside']);
    const below = await getConversation({
      ...{ storyId: story.id, id: reply.id, after: readCursor('oldest', page![0]!.more!.cursor)! },
    });
    expect(bodies(below!.comment.replies)).toEqual(['Answer']);
  });

  it.each([
    [1, [['Reply'], ['Root'], ['Old'], ['Later'], ['Late'], ['Plain']]],
    [
      2,
      [
        ['Reply', 'Root'],
        ['Old', 'Later'],
        ['Late', 'Plain'],
      ],
    ],
    [
      3,
      [
        ['Reply', 'Root', 'Old'],
        ['Later', 'Late', 'Plain'],
      ],
    ],
    [
      4,
      [
        ['Reply', 'Root', 'Old', 'Later'],
        ['Late', 'Plain'],
      ],
    ],
    [6, [['Reply', 'Root', 'Old', 'Later', 'Late', 'Plain']]],
  ])('pages by %i, across the end of the picks', async (limit, expected) => {
    const { story } = await makePicked();
    expect((await walk(story.id, limit)).map(bodies)).toEqual(expected);
  });

  it.each([1, 2, 3, 4])(
    'neither skips nor repeats by %i while others pick, take back and write',
    async (limit) => {
      const { story, plain, old, reply } = await makePicked();
      const pages = await walk(story.id, limit, async () => {
        await db.comment.update({ where: { id: plain.id }, data: { pickedAt: at(27) } });
        for (const { id } of [old, reply]) {
          await db.comment.update({ where: { id }, data: { pickedAt: null } });
        }
        await makeComment({ story, body: 'New', createdAt: at(28), pickedAt: at(29) });
      });
      const seen = pages.flatMap(bodies).filter((body) => body !== 'New');
      expect(seen).toEqual(['Reply', 'Root', 'Old', 'Later', 'Late', 'Plain']);
    },
  );

  it('leaves out a pick that was refused meanwhile, and a thread that had nothing else to show', async () => {
    const { story, root } = await makePicked();
    const [, ...pages] = await walk(story.id, 1, async () => {
      await db.comment.update({ where: { id: root.id }, data: { status: 'REJECTED' } });
    });
    expect(pages.map(bodies)).toEqual([[], ['Old'], ['Later'], ['Late'], ['Plain']]);
    const fresh = await listPicks({ storyId: story.id, limit: 20 });
    expect(bodies(fresh.threads)).toEqual(['Reply', 'Old', 'Later', 'Late', null, 'Plain']);
    expect(bodies(fresh.threads[4]!.replies)).toEqual(['Aside']);
  });

  it('has the last twenty picks first, and older ones where they stand', async () => {
    const story = await makeStory();
    const author = await makeUser();
    for (let n = 1; n <= 22; n += 1) {
      await makeComment({ story, author, body: `P${n}`, createdAt: at(n), pickedAt: at(60 - n) });
    }
    await makeComment({ story, author, body: 'Plain', createdAt: at(30) });
    const [first, second] = await walk(story.id, 20);
    expect(bodies(first!)).toEqual(Array.from({ length: 20 }, (_, n) => `P${n + 1}`));
    expect(bodies(second!)).toEqual(['Plain', 'P22', 'P21']);
    expect(second![1]!.isPicked).toBe(true);
  });

  it('is the newest first where nothing is picked', async () => {
    const story = await makeStory();
    for (const n of [1, 2, 3]) await makeComment({ story, body: `C${n}`, createdAt: at(n) });
    expect((await walk(story.id, 2)).map(bodies)).toEqual([['C3', 'C2'], ['C1']]);
  });
});
