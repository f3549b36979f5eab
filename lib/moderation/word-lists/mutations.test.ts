import { beforeEach, describe, expect, it } from 'vitest';
import { testViewer } from '@/lib/auth/test-viewer';
import type { Viewer } from '@/lib/auth/policy';
import { db } from '@/lib/db';
import {
  getWordIndexes,
  listLines,
  listWordLists,
  tryWords,
} from '@/lib/moderation/word-lists/data';
import { changeWordList, saveWordList } from '@/lib/moderation/word-lists/mutations';
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

describe('changing a word list by a program', () => {
  it('adds and takes out entries beside what an editor has typed, and no two at once lose any', async () => {
    const text = '# insults\nidiot';
    await saveWordList(editor, { kind: 'HOLD', text, version: 0 });
    const entries = Array.from({ length: 4 }, (_, i) => `word${i}`);
    const changed = await Promise.all(
      entries.map((entry) => changeWordList(editor, 'HOLD', { add: [entry, 'idiot'] })),
    );
    expect(changed.map((one) => one.changed)).toEqual([1, 1, 1, 1]);
    const held = async () => (await listWordLists())[1]!;
    expect((await held()).text.split('\n').sort()).toEqual(['# insults', 'idiot', ...entries]);
    expect((await held()).version).toBe(5);
    expect(await changeWordList(editor, 'HOLD', { remove: ['idiot', 'word1'] })).toMatchObject({
      ...{ changed: 2, version: 6, entries: 3 },
    });
    expect(await changeWordList(editor, 'HOLD', { remove: ['idiot'] })).toMatchObject({
      ...{ changed: 0, version: 6 },
    });
  });

  it('is for editors, and for tokens with its scope', async () => {
    const change = { add: ['x1'] };
    const moderator = testViewer('MODERATOR', { id: editor.id });
    const token = testViewer('EDITOR', { id: editor.id, scopes: ['moderation'] });
    for (const actor of [moderator, token]) {
      await expect(changeWordList(actor, 'HOLD', change)).rejects.toMatchObject({
        code: 'forbidden',
      });
    }
    const fit = testViewer('EDITOR', { id: editor.id, scopes: ['words'] });
    expect(await changeWordList(fit, 'HOLD', change)).toMatchObject({ changed: 1 });
  });

  it('gives its lines by pages of one version', async () => {
    await saveWordList(editor, { kind: 'HOLD', text: 'a1\nb1\nc1', version: 0 });
    expect(await listLines('HOLD', { from: 0, limit: 2 })).toEqual({
      items: [
        { line: 1, text: 'a1' },
        { line: 2, text: 'b1' },
      ],
      nextCursor: '1.2',
    });
    expect(await listLines('HOLD', { from: 2, version: 1, limit: 2 })).toEqual({
      items: [{ line: 3, text: 'c1' }],
      nextCursor: null,
    });
    expect(await listLines('HOLD', { from: 2, version: 2, limit: 2 })).toBeNull();
    expect(await listLines('REJECT', { from: 0, limit: 2 })).toEqual({
      ...{ items: [], nextCursor: null },
    });
  });
});
