import { beforeEach, describe, expect, it } from 'vitest';
import { setStoryStatus, updateStory } from '@/lib/articles/mutations';
import { viewerOf } from '@/lib/auth/data';
import type { Viewer } from '@/lib/auth/policy';
import { db } from '@/lib/db';
import { setDeskMail } from '@/lib/notifications/desk/mutations';
import { makeAuthor, makeStory, makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

let editor: Viewer;
let maren: Viewer;
let ivo: Viewer;
let id: number;
const person = async (role: 'AUTHOR' | 'EDITOR', name: string) =>
  viewerOf(await makeUser({ role, name, email: `${name.toLowerCase()}@example.test` }), {
    now: new Date(),
  });
beforeEach(async () => {
  await resetDatabase();
  editor = await person('EDITOR', 'Nora');
  maren = await person('AUTHOR', 'Maren');
  ivo = await person('AUTHOR', 'Ivo');
  const byline = await makeAuthor({ userId: ivo.id });
  ({ id } = await makeStory({
    ...{ status: 'IN_REVIEW', headline: 'Gale warning', createdBy: maren, authors: [byline] },
  }));
});

type Mail = { to: string; subject: string; text: string };
const jobs = () => db.job.findMany({ where: { kind: 'send-mail' }, orderBy: { id: 'asc' } });
const mails = async () => (await jobs()).map(({ payload }) => payload as Mail);
const subjects = async () =>
  (await mails())
    .map(({ to, subject }) => [to, subject])
    .toSorted(([a], [b]) => (a! < b! ? -1 : 1));

describe('who writes a story is told by mail', () => {
  it('that changes are asked, with the words, once the step can no longer be undone', async () => {
    const began = Date.now();
    await setStoryStatus(editor, id, {
      status: 'changes_asked',
      words: 'Say which harbour.\nAnd when.',
    });
    expect(await subjects()).toEqual([
      ['ivo@example.test', 'Broadsheet: changes asked, Gale warning'],
      ['maren@example.test', 'Broadsheet: changes asked, Gale warning'],
    ]);
    const [first] = await mails();
    expect(first!.text).toMatch(
      /^Nora asks for changes to the story “Gale warning”\.\n\n> Say which harbour\.\n> And when\.\n\nhttp.*\/admin\/articles\/\d+\n/,
    );
    const [job] = await jobs();
    expect(job!.runAt.getTime()).toBeGreaterThanOrEqual(began + 15_000);
  });

  it('that it is approved, scheduled and published, each in the place of what was not sent yet', async () => {
    await setStoryStatus(editor, id, { status: 'approved' });
    expect((await subjects())[0]![1]).toBe('Broadsheet: approved, Gale warning');
    await setStoryStatus(editor, id, {
      status: 'scheduled',
      publishAt: new Date('2126-11-26T18:00:00Z'),
    });
    expect((await mails()).map(({ text }) => text.split('\n')[0])).toEqual([
      'Nora has scheduled the story “Gale warning”. It goes out on 26 November 2126, 18:00 (UTC).',
      'Nora has scheduled the story “Gale warning”. It goes out on 26 November 2126, 18:00 (UTC).',
    ]);
    await setStoryStatus(editor, id, { status: 'published' });
    expect((await mails()).map(({ text }) => text.split('\n')[0])).toEqual([
      'Nora has published the story “Gale warning”.',
      'Nora has published the story “Gale warning”.',
    ]);
    await setStoryStatus(editor, id, { status: 'unpublished' });
    expect(await mails()).toEqual([]);
  });

  it('of the new version beside a live story as well', async () => {
    const byline = await makeAuthor({ userId: (await person('AUTHOR', 'Ada')).id });
    const live = await makeStory({ headline: 'Live', createdBy: maren, authors: [byline] });
    await updateStory(maren, live.id, {
      ...{ version: 1, pending: true, headline: 'Live again', status: 'in_review' },
    });
    expect(await mails()).toEqual([]);
    await setStoryStatus(editor, live.id, { status: 'changes_asked', words: 'No.' });
    expect((await mails()).map(({ text }) => text.split('\n')[0])).toEqual([
      'Nora asks for changes to the new version of “Live”.',
      'Nora asks for changes to the new version of “Live”.',
    ]);
    await setStoryStatus(editor, live.id, { status: 'published', pending: true });
    expect((await mails())[0]!.text).toMatch(/^Nora has published the new version of “Live”\./);
  });

  it('unless they did it themselves, want no such mail, or have left', async () => {
    await setDeskMail(maren, { storySteps: false });
    await db.user.update({ where: { id: ivo.id }, data: { status: 'BANNED' } });
    await setStoryStatus(editor, id, { status: 'approved' });
    const own = await makeStory({ status: 'DRAFT', createdBy: editor });
    await setStoryStatus(editor, own.id, { status: 'published' });
    expect(await mails()).toEqual([]);
  });

  it('of nothing when the step fails', async () => {
    const step = { status: 'published', version: 7 } as const;
    await expect(setStoryStatus(editor, id, step)).rejects.toMatchObject({ code: 'conflict' });
    expect(await mails()).toEqual([]);
  });
});
