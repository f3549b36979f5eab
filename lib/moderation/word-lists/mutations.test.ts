import { beforeEach, describe, expect, it } from 'vitest';
import { testViewer } from '@/lib/auth/test-viewer';
import type { Viewer } from '@/lib/auth/policy';
import { db } from '@/lib/db';
import { getWordIndexes, listWordLists, tryWords } from '@/lib/moderation/word-lists/data';
import { saveWordList } from '@/lib/moderation/word-lists/mutations';
import { makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

let editor: Viewer;
beforeEach(async () => {
  await resetDatabase();
  editor = testViewer('EDITOR', { id: (await makeUser({ role: 'EDITOR' })).id });
});

describe('saving a word list', () => {
  it('keeps it as it was typed, names the lines that find nothing, and logs counts alone', async () => {
    const text = '# insults\nidiot\nIDIOT\n*\nfool*';
    expect(await saveWordList(editor, { kind: 'REJECT', text, version: 0 })).toEqual({
      entries: 2,
      duplicates: 1,
      problemCount: 1,
      problems: [
        { line: 4, message: '“*” has no letter or digit, so nothing can be found with it.' },
      ],
    });
    expect(await listWordLists()).toEqual([
      expect.objectContaining({ kind: 'REJECT', text, version: 1, entries: 2, problemCount: 1 }),
      {
        ...{ kind: 'HOLD', text: '', version: 0 },
        ...{ entries: 0, duplicates: 0, problems: [], problemCount: 0 },
      },
    ]);
    expect(
      await db.auditEntry.findMany({
        select: { action: true, targetKind: true, targetId: true, before: true, after: true },
      }),
    ).toEqual([
      {
        action: 'words.change',
        targetKind: 'words',
        targetId: 'reject',
        before: { entries: 0 },
        after: { entries: 2, leftOut: 1 },
      },
    ]);
  });

  it('is logged once, however often it is saved as it is', async () => {
    await saveWordList(editor, { kind: 'HOLD', text: 'idiot', version: 0 });
    await saveWordList(editor, { kind: 'HOLD', text: 'idiot', version: 1 });
    expect(await db.auditEntry.count()).toBe(1);
    expect((await listWordLists())[1]).toMatchObject({ version: 1 });
  });

  it('does not undo what a colleague has saved meanwhile, also at the same moment', async () => {
    await saveWordList(editor, { kind: 'HOLD', text: 'one', version: 0 });
    const both = await Promise.allSettled(
      ['two', 'three'].map((text) => saveWordList(editor, { kind: 'HOLD', text, version: 1 })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'conflict' },
    });
    expect((await listWordLists())[1]!.version).toBe(2);
  });

  it.each(['READER', 'AUTHOR', 'MODERATOR'] as const)('is not for %s', async (role) => {
    const actor = testViewer(role, { id: (await makeUser({ role })).id });
    await expect(
      saveWordList(actor, { kind: 'HOLD', text: 'idiot', version: 0 }),
    ).rejects.toMatchObject({ code: 'forbidden' });
    expect(await db.wordList.count()).toBe(0);
  });
});

it('compiles a list once and again when it has changed', async () => {
  await saveWordList(editor, { kind: 'HOLD', text: 'idiot', version: 0 });
  const first = await getWordIndexes();
  expect((await getWordIndexes()).hold).toBe(first.hold);
  await saveWordList(editor, { kind: 'REJECT', text: 'fool', version: 0 });
  const second = await getWordIndexes();
  expect(second.hold).toBe(first.hold);
  expect([first.reject.entries, second.reject.entries]).toEqual([[], ['fool']]);
});

it('says what the lists would find in a text', async () => {
  await saveWordList(editor, { kind: 'REJECT', text: 'idiot', version: 0 });
  await saveWordList(editor, { kind: 'HOLD', text: 'lizard*', version: 0 });
  expect(await tryWords('Lizards, says the 1d\u200B10t')).toEqual({
    found: [
      { list: 'REJECT', entry: 'idiot', words: '1d\u200B10t' },
      { list: 'HOLD', entry: 'lizard*', words: 'Lizards' },
    ],
    hasTurns: false,
  });
  expect(await tryWords('\u202Etoidi')).toEqual({ found: [], hasTurns: true });
});
