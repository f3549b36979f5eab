import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { setStoryStatus, updateStory } from '@/lib/articles/mutations';
import { bePresent, sweepPresence } from '@/lib/articles/presence/mutations';
import type { PresenceInput } from '@/lib/articles/presence/schema';
import { viewerOf } from '@/lib/auth/data';
import type { Viewer } from '@/lib/auth/policy';
import { makeStory, makeUser } from '@/prisma/factories';
import type { Role } from '@/prisma/generated/enums';
import { resetDatabase } from '@/scripts/testing/database';

const person = async (role: Role, name: string): Promise<Viewer> =>
  viewerOf(await makeUser({ role, name }), { now: new Date() });

const start = new Date('2026-11-25T10:42:00Z');
const after = (seconds: number) => new Date(start.getTime() + seconds * 1_000);

let nora: Viewer;
let ida: Viewer;
let story: number;
beforeEach(async () => {
  await resetDatabase();
  nora = await person('EDITOR', 'Nora Abell');
  ida = await person('EDITOR', 'Ida Lund');
  story = (await makeStory({ status: 'DRAFT', headline: 'As it was' })).id;
});

/** A window of this person's editor on the story. */
const open = (who: Viewer) => {
  const id = randomUUID();
  const says = (does: PresenceInput['does'], seconds: number, version = 1) =>
    bePresent(who, { story, window: id, person: who.id, does, version }, after(seconds));
  return { id, says };
};

describe('bePresent', () => {
  it('gives the writing to the first, and tells the second who has been writing since when', async () => {
    const [first, second] = [open(nora), open(ida)];
    expect(await first.says('writes', 0)).toEqual({
      isWriter: true,
      writer: null,
      others: [],
      version: 1,
      newer: null,
    });
    expect(await second.says('writes', 5)).toEqual({
      isWriter: false,
      writer: { name: 'Nora Abell', since: '2026-11-25T10:42:00.000Z', isYou: false },
      others: ['Nora Abell'],
      version: 1,
      newer: null,
    });
    expect(await first.says('writes', 15)).toMatchObject({ isWriter: true, others: ['Ida Lund'] });
  });

  it('hands it over when somebody takes it, and tells who had it', async () => {
    const [first, second] = [open(nora), open(ida)];
    await first.says('writes', 0);
    await second.says('reads', 5);
    expect(await second.says('takes', 10)).toMatchObject({ isWriter: true, writer: null });
    expect(await first.says('writes', 15)).toMatchObject({
      isWriter: false,
      writer: { name: 'Ida Lund', since: '2026-11-25T10:42:10.000Z', isYou: false },
    });
  });

  it('counts two windows of one person as two', async () => {
    const [first, second] = [open(nora), open(nora)];
    await first.says('writes', 0);
    expect(await second.says('writes', 1)).toMatchObject({
      isWriter: false,
      writer: { isYou: true },
      others: [],
    });
  });

  it('lets the next one write when the writer closes the window, or has been silent for a minute', async () => {
    const [first, second] = [open(nora), open(ida)];
    await first.says('writes', 0);
    expect(await second.says('writes', 59)).toMatchObject({ isWriter: false });
    expect(await second.says('writes', 61)).toMatchObject({ isWriter: true, others: [] });
    await second.says('leaves', 62);
    expect(await first.says('writes', 63)).toMatchObject({ isWriter: true });
    expect(await db.presence.count()).toBe(1);
  });

  it('does not let a window begin to write on what is old', async () => {
    await updateStory(ida, story, { version: 1, headline: 'As it is' });
    const stale = open(nora);
    expect(await stale.says('writes', 0, 1)).toMatchObject({ isWriter: false, version: 2 });
    expect(await stale.says('writes', 1, 2)).toMatchObject({ isWriter: true });
  });

  it('gives the writing to one of many that ask at once', async () => {
    const windows = [open(nora), open(ida), open(nora), open(ida)];
    const answers = await Promise.all(windows.map(({ says }) => says('writes', 0)));
    expect(answers.filter(({ isWriter }) => isWriter).length).toBe(1);
    expect(await db.presence.count({ where: { writesAt: { not: null } } })).toBe(1);
  });

  it('hears a window that says twice at once that it is there', async () => {
    const window = open(nora);
    const answers = await Promise.all([window.says('writes', 0), window.says('writes', 0)]);
    expect(answers.map(({ isWriter }) => isWriter)).toEqual([true, true]);
    expect(await db.presence.count()).toBe(1);
  });

  it('tells nothing of a story to those who may not read it, nor lets them take it', async () => {
    const [author, reader] = [await person('AUTHOR', 'Maren Holt'), await person('READER', 'Per')];
    await open(nora).says('writes', 0);
    await expect(open(author).says('reads', 1)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(open(reader).says('reads', 1)).rejects.toMatchObject({ code: 'forbidden' });
    // Their own story, but approved: to read, not to change.
    const own = (await makeStory({ status: 'APPROVED', createdBy: author })).id;
    const ask = { story: own, window: randomUUID(), person: author.id, version: 1 };
    expect(await bePresent(author, { ...ask, does: 'writes' }, start)).toMatchObject({
      isWriter: false,
    });
    await expect(bePresent(author, { ...ask, does: 'takes' }, start)).rejects.toMatchObject({
      code: 'forbidden',
      message: 'This story is approved: only an editor may change it now.',
    });
    await expect(
      bePresent(nora, { ...ask, person: nora.id, story: 2_000_000_000, does: 'reads' }, start),
    ).rejects.toMatchObject({ code: 'not_found' });
  });

  it('gives the writing beside a live story to whoever may write there', async () => {
    const author = await person('AUTHOR', 'Maren Holt');
    const own = (await makeStory({ status: 'PUBLISHED', createdBy: author })).id;
    const ask = { story: own, window: randomUUID(), person: author.id, version: 1 };
    expect(await bePresent(author, { ...ask, does: 'writes' }, start)).toMatchObject({
      isWriter: true,
    });
    const editors = { ...ask, window: randomUUID(), person: nora.id };
    expect(await bePresent(nora, { ...editors, does: 'writes' }, after(1))).toMatchObject({
      writer: { name: 'Maren Holt' },
    });
    await bePresent(nora, { ...editors, does: 'takes' }, after(2));
    expect(await bePresent(author, { ...ask, does: 'takes' }, after(3))).toMatchObject({
      isWriter: true,
    });
    // Sent in, it is the editors' until they have decided.
    await updateStory(nora, own, { version: 1, headline: 'Beside', pending: true });
    const publishAt = new Date(Date.now() + 3_600_000);
    await updateStory(nora, own, { version: 2, pending: true, status: 'scheduled', publishAt });
    expect(await bePresent(author, { ...ask, does: 'writes' }, after(4))).toMatchObject({
      version: 3,
      newer: {
        standing: {
          status: 'published',
          steps: [],
          pending: { status: 'scheduled', steps: [] },
          lockedBecause:
            'The new version of this story is scheduled: only an editor may change it now.',
          canTrash: false,
        },
      },
    });
  });

  it('tells a window that has an older version how the story stands to that person by now', async () => {
    const author = await person('AUTHOR', 'Maren Holt');
    const own = (await makeStory({ status: 'IN_REVIEW', createdBy: author })).id;
    const says = (who: Viewer, version: number) =>
      bePresent(
        who,
        { story: own, window: randomUUID(), person: who.id, version, does: 'reads' },
        start,
      );
    await updateStory(nora, own, { version: 1, status: 'changes_asked', words: 'Who says so?' });
    expect((await says(author, 1)).newer?.standing).toEqual({
      status: 'changes_asked',
      steps: ['draft', 'in_review'],
      pending: null,
      reviseSteps: [],
      lockedBecause: null,
      canTrash: true,
      isTrashed: false,
      legal: { isNeeded: false, clearedAt: null, canFlag: true, canClear: false },
    });
    expect((await says(author, 1)).newer?.passages).toMatchObject([
      { text: 'Who says so?', by: 'Nora Abell', resolvedAt: null },
    ]);
    expect((await says(nora, 1)).newer?.standing.steps).toEqual([
      ...['draft', 'in_review', 'approved', 'scheduled', 'published'],
    ]);
    await updateStory(nora, own, { version: 2, status: 'approved' });
    expect((await says(author, 1)).newer?.standing).toMatchObject({
      status: 'approved',
      steps: [],
      lockedBecause: 'This story is approved: only an editor may change it now.',
      canTrash: false,
    });
    expect((await says(author, 3)).newer).toBeNull();
  });

  it('hands a window the version beside a live story, also when the live text was changed last', async () => {
    story = (await makeStory({ status: 'PUBLISHED', headline: 'As it was' })).id;
    const window = open(nora);
    await updateStory(nora, story, { version: 1, headline: 'Rewritten', pending: true });
    await updateStory(ida, story, { version: 2, standfirst: 'For readers at once.' });
    const live = await db.storyRevision.findFirstOrThrow({ where: { storyId: story, version: 3 } });
    expect(live.snapshot).toMatchObject({ headline: 'As it was' });
    expect(await window.says('writes', 0, 2)).toMatchObject({
      version: 3,
      newer: { beside: { headline: 'Rewritten', standfirst: 'For readers at once.' } },
    });
    await setStoryStatus(ida, story, { status: 'published', pending: true });
    expect(await window.says('writes', 1, 3)).toMatchObject({
      version: 4,
      newer: { beside: null },
    });
  });

  it('refuses a window that somebody else opened, whoever is signed in by now', async () => {
    const window = open(nora);
    await window.says('writes', 0);
    const ask = { story, window: window.id, version: 1, does: 'writes' } as const;
    await expect(bePresent(ida, { ...ask, person: nora.id }, start)).rejects.toMatchObject({
      code: 'unauthenticated',
    });
    await expect(bePresent(ida, { ...ask, person: ida.id }, start)).rejects.toMatchObject({
      code: 'conflict',
    });
  });
});

describe('a save of a window', () => {
  it('is refused while another has the writing, and nothing is written', async () => {
    const [first, second] = [open(nora), open(ida)];
    const now = (does: PresenceInput['does'], who: Viewer, id: string) =>
      bePresent(who, { story, window: id, person: who.id, does, version: 1 }, new Date());
    await now('writes', nora, first.id);
    await now('takes', ida, second.id);
    await expect(
      updateStory(nora, story, { version: 1, headline: 'Late' }, { window: first.id }),
    ).rejects.toMatchObject({ code: 'conflict', details: { takenOverBy: 'Ida Lund' } });
    await updateStory(ida, story, { version: 1, headline: 'In time' }, { window: second.id });
    expect(await db.story.findUnique({ where: { id: story } })).toMatchObject({
      headline: 'In time',
      version: 2,
    });
  });
});

it('forgets windows after an hour', async () => {
  await open(nora).says('writes', 0);
  await sweepPresence(after(3_600));
  expect(await db.presence.count()).toBe(1);
  await sweepPresence(after(3_601));
  expect(await db.presence.count()).toBe(0);
});
