import { expect, it } from 'vitest';
import { buildForest, buildThreads, descendants, type CommentRow } from '@/lib/comments/tree';
import type { ReaderComment } from '@/lib/comments/schema';

const row = (id: number, parentId: number | null, more: Partial<CommentRow> = {}): CommentRow => ({
  id,
  parentId,
  rootId: parentId === null ? null : 1,
  status: 'APPROVED',
  body: `Comment ${id}`,
  authorId: id,
  name: `Member ${id}`,
  isAuthor: false,
  isStaff: false,
  isPicked: false,
  parentName: null,
  likeCount: 0,
  createdAt: new Date(id * 1000),
  editedAt: null,
  ...more,
});

/** A thread in one line: `1(2 3(4))`, with † for a tombstone. */
const sketch = (threads: ReaderComment[]): string =>
  threads
    .map(({ id, body, replies }) => {
      const inside = replies.length ? `(${sketch(replies)})` : '';
      return `${id}${body === null ? '†' : ''}${inside}`;
    })
    .join(' ');

it('keeps the order of the roots and hangs replies oldest first', () => {
  expect(
    sketch(buildThreads([row(9, null), row(1, null)], [row(2, 1), row(3, 1), row(4, 3)])),
  ).toBe('9 1(2 3(4))');
});

it.each([
  ['a removed root with an approved reply', 'REJECTED', 'APPROVED', '1†(2)', 'removed'],
  ['spam with an approved reply', 'SPAM', 'APPROVED', '1†(2)', 'removed'],
  ['a withdrawn root with an approved reply', 'DELETED', 'APPROVED', '1†(2)', 'withdrawn'],
  ['an edited root that waits again', 'PENDING', 'APPROVED', '1†(2)', 'waiting'],
  ['a removed root with a removed reply', 'REJECTED', 'SPAM', '', undefined],
] as const)('shows %s', (_, rootStatus, replyStatus, drawn, tombstone) => {
  const threads = buildThreads(
    [row(1, null, { status: rootStatus })],
    [row(2, 1, { status: replyStatus })],
  );
  expect(sketch(threads)).toBe(drawn);
  expect(threads[0]?.tombstone).toBe(tombstone);
  expect(threads[0]?.author ?? null).toBeNull();
});

it('keeps two tombstones in a row above an approved reply and drops the branch beside it', () => {
  const gone = { status: 'REJECTED' } as const;
  const replies = [row(2, 1, gone), row(3, 2), row(4, 1, gone), row(5, 4, gone)];
  expect(sketch(buildThreads([row(1, null, gone)], replies))).toBe('1†(2†(3))');
});

it('tells the story’s author from the rest of the staff', () => {
  const threads = buildThreads(
    [
      row(1, null, { isAuthor: true, isStaff: true }),
      row(2, null, { isStaff: true }),
      row(3, null),
    ],
    [],
  );
  expect(threads.map(({ author }) => author?.badge)).toEqual(['author', 'staff', null]);
});

it('takes a conversation ten thousand replies deep', () => {
  const replies = Array.from({ length: 10_000 }, (_, i) => row(i + 2, i + 1));
  let depth = 0;
  for (let at = buildThreads([row(1, null)], replies)[0]; at; at = at.replies[0]) depth += 1;
  expect(depth).toBe(10_001);
});

it('lists everything below a comment in reading order, with what it answers', () => {
  const replies = [row(2, 1), row(3, 1), row(4, 2), row(5, 3), row(6, 4)];
  const root = buildThreads([row(1, null)], replies)[0]!;
  expect(descendants(root).map(({ id, parentId }) => [id, parentId])).toEqual([
    [2, 1],
    [4, 2],
    [6, 4],
    [3, 1],
    [5, 3],
  ]);
});

it('puts what answers something of another page on top, and says so', () => {
  const forest = buildForest([row(5, 4, { parentName: 'Hedda' }), row(6, 5), row(7, 2)]);
  expect(sketch(forest)).toBe('5(6) 7');
  expect(forest[0]!.parent).toEqual({ name: 'Hedda', isHere: false });
  expect(forest[0]!.replies[0]!.parent).toEqual({ name: null, isHere: true });
});
