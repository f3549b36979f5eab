import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Viewer } from '@/lib/auth/policy';
import { viewerOf } from '@/lib/auth/data';
import { actingAs } from '@/lib/auth/viewer';
import { testViewer } from '@/lib/auth/test-viewer';
import { db } from '@/lib/db';
import {
  archiveAnswer,
  changeIssueInput,
  deskNewslettersAnswer,
  issueAnswer,
  issuesAnswer,
  newslettersAnswer,
  wholePastIssueAnswer,
} from '@/lib/newsletters/answers';
import {
  loadDeskNewslettersAnswer,
  loadIssueAnswer,
  loadIssuesAnswer,
} from '@/lib/newsletters/issues/loaders';
import { beginIssue, saveIssue, scheduleIssue } from '@/lib/newsletters/issues/mutations';
import {
  loadArchiveAnswer,
  loadNewslettersAnswer,
  loadPastIssueAnswer,
} from '@/lib/newsletters/loaders';
import {
  makeNewsletter,
  makeSection,
  makeStory,
  makeSubscriber,
  makeUser,
} from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

const now = new Date('2026-11-26T12:00:00Z');
let editor: Viewer;
beforeEach(async () => {
  await resetDatabase();
  editor = viewerOf(await makeUser({ role: 'EDITOR' }), { now });
});

/** Nothing beyond what is described (OWASP ASVS 15.3.1). */
const strict = <S extends z.ZodObject>(schema: S, value: unknown) =>
  z.strictObject(schema.shape).parse(value);

describe('what anybody may read', () => {
  it('is the lists that are on, and what was sent of one with the stories that readers have', async () => {
    const section = await makeSection({ slug: 'port' });
    const list = await makeNewsletter({
      ...{ slug: 'tide', name: 'Tide', kind: 'SECTION', sectionId: section.id, sendMinute: 450 },
    });
    await makeNewsletter({ isActive: false });
    expect(strict(newslettersAnswer, await loadNewslettersAnswer()).items).toEqual([
      {
        ...{ slug: 'tide', name: 'Tide', description: '', kind: 'SECTION', section: 'port' },
        ...{ sendsAt: '07:30', weekday: null, url: 'http://localhost:3000/newsletters/tide' },
      },
    ]);
    const open = await makeStory({ slug: 'gale', headline: 'Gale', standfirst: 'Stay in.' });
    const shut = await makeStory({ status: 'DRAFT', publishedAt: null });
    await db.newsletterIssue.create({
      data: {
        ...{ newsletterId: list.id, subject: 'Gale', status: 'SENT', number: 1 },
        ...{ sendAt: now, startedAt: now, finishedAt: now, intro: 'Good morning.' },
        stories: { create: [open, shut].map(({ id }, position) => ({ storyId: id, position })) },
      },
    });
    const past = {
      ...{ number: 1, subject: 'Gale', sentAt: '2026-11-26T12:00:00.000Z' },
      url: 'http://localhost:3000/newsletters/tide/1',
    };
    expect(strict(archiveAnswer, await loadArchiveAnswer('tide'))).toEqual({
      ...{ items: [past], page: 1, pages: 1, total: 1 },
    });
    expect(strict(wholePastIssueAnswer, await loadPastIssueAnswer('tide', 1))).toEqual({
      ...{ ...past, preheader: '', intro: 'Good morning.' },
      stories: [
        {
          ...{ slug: 'gale', headline: 'Gale', standfirst: 'Stay in.' },
          url: 'http://localhost:3000/article/gale',
        },
      ],
    });
    await expect(loadPastIssueAnswer('tide', 2)).rejects.toMatchObject({ code: 'not_found' });
    await expect(loadArchiveAnswer('ebb')).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('an issue', () => {
  it('is begun, changed in part, scheduled for a moment and read by an editor alone', async () => {
    const list = await makeNewsletter({ kind: 'BREAKING', name: 'Flashes' });
    await makeSubscriber({ newsletter: list });
    const story = await makeStory({ headline: 'Gale', standfirst: 'Stay in.' });
    const { id } = await beginIssue(editor, { newsletterId: list.id, storyId: story.id }, now);
    const read = () => actingAs(editor, () => loadIssueAnswer(id));
    const made = strict(issueAnswer, await read());
    expect(made).toMatchObject({
      ...{ version: 1, newsletterId: list.id, status: 'DRAFT', subject: 'Flashes: Gale' },
      ...{ preheader: 'Stay in.', stories: [story.id], tellsDevices: false, number: null },
    });
    const { subject, version } = changeIssueInput.parse({ version: 1, subject: ' Gale ' });
    await saveIssue(editor, { id, version, ...(subject && { subject }) });
    expect(await read()).toMatchObject({
      ...{ version: 2, subject: 'Gale', preheader: 'Stay in.', stories: [story.id] },
    });
    await expect(saveIssue(editor, { id, version: 1, intro: 'Late.' })).rejects.toMatchObject({
      code: 'conflict',
    });
    const sendAt = new Date(now.getTime() + 3_600_000);
    await scheduleIssue(editor, { id, sendAt }, now);
    expect(await read()).toMatchObject({ status: 'SCHEDULED', sendAt: sendAt.toISOString() });
    await expect(scheduleIssue(editor, { id, sendAt: now }, now)).rejects.toMatchObject({
      fields: [{ path: 'sendAt', message: 'This moment has passed.' }],
    });
    const all = await actingAs(editor, () => loadIssuesAnswer({ newsletter: list.id }));
    expect(strict(issuesAnswer, all).items).toHaveLength(1);
    const lists = await actingAs(editor, () => loadDeskNewslettersAnswer());
    expect(strict(deskNewslettersAnswer, lists).items).toMatchObject([
      { id: list.id, isActive: true, readers: 1, nextAt: null },
    ]);
    const author = testViewer('AUTHOR');
    await expect(actingAs(author, () => loadIssueAnswer(id))).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});
