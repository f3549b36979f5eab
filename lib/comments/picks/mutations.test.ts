import { beforeEach, expect, it } from 'vitest';
import { viewerOf } from '@/lib/auth/data';
import { deleteComment, editComment } from '@/lib/comments/mutations';
import { setPick } from '@/lib/comments/picks/mutations';
import { db } from '@/lib/db';
import { makeComment, makeStory, makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

const now = new Date('2026-11-25T12:00:00Z');
type Fields = Parameters<typeof makeUser>[0];
const viewer = async (fields: Fields = {}) => viewerOf(await makeUser(fields), { now });
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'ok',
    (error: { code: string }) => error.code,
  );
const stateOf = (id: number) =>
  db.comment.findUniqueOrThrow({ where: { id }, select: { pickedAt: true, pickedById: true } });
const entries = () =>
  db.auditEntry.findMany({
    where: { targetKind: 'comment' },
    orderBy: { id: 'asc' },
    select: { action: true, actorId: true, targetId: true },
  });

beforeEach(() => resetDatabase());

it('picks once, however many ask at once, takes it back, and writes down who did', async () => {
  const editors = await Promise.all([1, 2, 3].map(() => viewer({ role: 'EDITOR' })));
  const { id } = await makeComment();
  const set = (who: (typeof editors)[number], picked: boolean) => setPick(who, { id, picked }, now);
  await Promise.all(editors.map((editor) => set(editor, true)));
  const { pickedAt, pickedById } = await stateOf(id);
  expect(pickedAt).toEqual(now);
  expect(await entries()).toEqual([
    { action: 'comment.pick', actorId: pickedById, targetId: String(id) },
  ]);
  expect(await set(editors[0]!, false)).toEqual({ picked: false });
  expect(await set(editors[0]!, false)).toEqual({ picked: false });
  expect(await stateOf(id)).toEqual({ pickedAt: null, pickedById: null });
  expect((await entries()).map(({ action }) => action)).toEqual(['comment.pick', 'comment.unpick']);
});

it.each([
  ['READER', 'forbidden'],
  ['AUTHOR', 'forbidden'],
  ['MODERATOR', 'ok'],
  ['EDITOR', 'ok'],
  ['ADMIN', 'ok'],
] as const)('lets a %s: %s', async (role, code) => {
  const { id } = await makeComment();
  expect(await codeOf(setPick(await viewer({ role }), { id, picked: true }, now))).toBe(code);
  expect((await stateOf(id)).pickedAt !== null).toBe(code === 'ok');
});

it('picks nothing that readers cannot see', async () => {
  const editor = await viewer({ role: 'EDITOR' });
  for (const status of ['PENDING', 'REJECTED', 'SPAM', 'DELETED'] as const) {
    const { id } = await makeComment({ status });
    expect(await codeOf(setPick(editor, { id, picked: true }, now)), status).toBe('not_found');
  }
  expect(await codeOf(setPick(null, { id: 1, picked: true }, now))).toBe('unauthenticated');
  expect(await entries()).toEqual([]);
});

it('is over once the words are others or gone', async () => {
  const hedda = await viewer();
  const story = await makeStory({ publishedAt: new Date(now.getTime() - 86_400_000) });
  const fields = { story, author: hedda, createdAt: now, pickedAt: now };
  const edited = await makeComment({ ...fields, body: 'Picked words.' });
  const gone = await makeComment({ ...fields, body: 'Other picked words.' });
  await editComment(hedda, { id: edited.id, body: 'Not the picked words.' }, now);
  await deleteComment(hedda, gone.id, now);
  expect((await stateOf(edited.id)).pickedAt).toBeNull();
  expect((await stateOf(gone.id)).pickedAt).toBeNull();
});
