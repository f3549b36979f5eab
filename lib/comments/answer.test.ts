import { expect, it } from 'vitest';
import { commentTree } from '@/lib/comments/answer';
import { commentAnswer, type ReaderComment } from '@/lib/comments/schema';

const at = new Date('2026-11-25T09:12:00Z');
const comment = (id: number, more: Partial<ReaderComment> = {}): ReaderComment => ({
  id,
  parentId: null,
  body: 'One\n\n<two>',
  tombstone: null,
  parent: null,
  author: { id: 9, name: 'Hedda Lund', badge: 'staff' },
  createdAt: at,
  editedAt: at,
  isPicked: true,
  likes: 4,
  replies: [],
  more: null,
  ...more,
});

it('writes comments, tombstones and replies in the shape it has promised', () => {
  const gone = {
    body: null,
    tombstone: 'removed',
    author: null,
    editedAt: null,
    isPicked: false,
    likes: 0,
    more: { count: 30, cursor: 'o.0.1.1' },
  } as const;
  const tree = commentTree([comment(1, { ...gone, replies: [comment(2, { parentId: 1 })] })]);
  expect(tree).toEqual([
    {
      id: 1,
      body: null,
      bodyHtml: null,
      parentId: null,
      createdAt: '2026-11-25T09:12:00.000Z',
      editedAt: null,
      likes: 0,
      isPicked: false,
      moreReplies: { count: 30, cursor: 'o.0.1.1' },
      replies: [
        {
          id: 2,
          body: 'One\n\n<two>',
          bodyHtml: '<p dir="auto">One</p><p dir="auto">&lt;two&gt;</p>',
          author: { id: 9, name: 'Hedda Lund' },
          parentId: 1,
          createdAt: '2026-11-25T09:12:00.000Z',
          editedAt: '2026-11-25T09:12:00.000Z',
          likes: 4,
          isPicked: true,
          moreReplies: null,
          replies: [],
        },
      ],
    },
  ]);
  expect(commentAnswer.array().safeParse(tree).success).toBe(true);
});

it('takes and writes a conversation a thousand replies deep', () => {
  let deepest = comment(1_000);
  for (let id = 999; id > 0; id -= 1) deepest = comment(id, { replies: [deepest] });
  expect(JSON.stringify(commentTree([deepest])).match(/"parentId":/g)).toHaveLength(1_000);
});
