import { beforeEach, describe, expect, it } from 'vitest';
import { setStoryStatus } from '@/lib/articles/mutations';
import { listPassages } from '@/lib/articles/passages/data';
import { addPassage, answerPassage, resolvePassage } from '@/lib/articles/passages/mutations';
import { viewerOf } from '@/lib/auth/data';
import type { Viewer } from '@/lib/auth/policy';
import { makeStory, makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

const now = new Date('2026-11-25T12:00:00Z');
const anchor = { block: 0, from: 4, to: 11, quote: 'harbour' };
let editor: Viewer;
let author: Viewer;
let id: number;
beforeEach(async () => {
  await resetDatabase();
  editor = viewerOf(await makeUser({ role: 'EDITOR', name: 'Nora Abell' }), { now });
  author = viewerOf(await makeUser({ role: 'AUTHOR', name: 'Maren Holt' }), { now });
  ({ id } = await makeStory({ status: 'IN_REVIEW', createdBy: author }));
});

describe('comments on passages', () => {
  it('are made, answered, resolved and opened again', async () => {
    const first = await addPassage(editor, id, { text: 'Which harbour?', anchor });
    await addPassage(editor, id, { text: 'Good otherwise.' });
    await answerPassage(author, first.id, { text: 'The old one.' });
    await resolvePassage(author, first.id, { isResolved: true }, now);
    expect(await listPassages(id)).toMatchObject([
      { text: 'Good otherwise.', anchor: null, resolvedAt: null, answers: [] },
      {
        text: 'Which harbour?',
        by: 'Nora Abell',
        anchor,
        resolvedAt: now,
        resolvedBy: 'Maren Holt',
        answers: [{ text: 'The old one.', by: 'Maren Holt' }],
      },
    ]);
    await answerPassage(editor, first.id, { text: 'Name it, then.' });
    expect((await listPassages(id))[0]).toMatchObject({ id: first.id, resolvedAt: null });
  });

  it('are read and written only by whoever may read the story', async () => {
    const note = await addPassage(editor, id, { text: 'Which harbour?', anchor });
    const other = viewerOf(await makeUser({ role: 'AUTHOR' }), { now });
    for (const work of [
      () => addPassage(other, id, { text: 'x' }),
      () => answerPassage(other, note.id, { text: 'x' }),
      () => resolvePassage(other, note.id, { isResolved: true }, now),
    ])
      await expect(work()).rejects.toMatchObject({ code: 'forbidden' });
    await expect(addPassage(editor, 2_147_483_647, { text: 'x' })).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('are what “changes asked” wants one of', async () => {
    await expect(setStoryStatus(editor, id, { status: 'changes_asked' })).rejects.toMatchObject({
      code: 'invalid',
      fields: [{ path: 'words' }],
    });
    const note = await addPassage(editor, id, { text: 'Which harbour?', anchor });
    await resolvePassage(author, note.id, { isResolved: true }, now);
    await expect(setStoryStatus(editor, id, { status: 'changes_asked' })).rejects.toMatchObject({
      code: 'invalid',
    });
    await setStoryStatus(editor, id, { status: 'changes_asked', words: 'Shorter, please.' });
    expect(await listPassages(id)).toMatchObject([
      { text: 'Shorter, please.', by: 'Nora Abell', anchor: null },
      { text: 'Which harbour?' },
    ]);
  });
});
