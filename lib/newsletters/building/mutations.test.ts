import { beforeEach, describe, expect, it } from 'vitest';
import { code } from '@/lib/auth/test-mails';
import { testViewer } from '@/lib/auth/test-viewer';
import { db } from '@/lib/db';
import { buildDue, tendNewsletters } from '@/lib/newsletters/building/mutations';
import { getDeskIssue, pickStories } from '@/lib/newsletters/issues/data';
import {
  beginIssue,
  deleteIssue,
  holdIssue,
  saveIssue,
  scheduleIssue,
} from '@/lib/newsletters/issues/mutations';
import {
  makeMedia,
  makeNewsletter,
  makeSection,
  makeStory,
  makeSubscriber,
  makeUser,
} from '@/prisma/factories';
import type { Viewer } from '@/lib/auth/policy';
import { resetDatabase } from '@/scripts/testing/database';

// The moment of a list that goes at 07:00 in Oslo.
const now = new Date('2026-11-26T06:00:00Z');
const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
let editor: Viewer;
let section: { id: number };

beforeEach(async () => {
  await resetDatabase();
  await db.setting.create({ data: { key: 'timeZone', value: 'Europe/Oslo' } });
  editor = testViewer('EDITOR', { id: (await makeUser({ role: 'EDITOR' })).id });
  section = await makeSection({ name: 'Harbour' });
});

const makeDue = async (fields: Parameters<typeof makeNewsletter>[0] = {}) => {
  const list = await makeNewsletter({ name: 'Morning', nextAt: now, ...fields });
  await makeSubscriber({ newsletter: list });
  return list;
};
const told = (headline: string, hoursAgo: number, fields: Parameters<typeof makeStory>[0] = {}) =>
  makeStory({ section, headline, publishedAt: ago(hoursAgo), ...fields });
const issues = () =>
  db.newsletterIssue.findMany({
    orderBy: { id: 'asc' },
    select: {
      ...{ status: true, subject: true, preheader: true, isAutomatic: true },
      stories: { orderBy: { position: 'asc' }, select: { story: { select: { headline: true } } } },
    },
  });
const headlines = async () =>
  (await issues()).map(({ stories }) => stories.map(({ story }) => story.headline));
const jobs = (kind: string) =>
  db.job.findMany({
    where: { kind },
    orderBy: { id: 'asc' },
    select: { payload: true, runAt: true },
  });

describe('a list whose moment has come', () => {
  it('builds an issue of what is new, the most important first, once, and settles the next moment', async () => {
    const list = await makeDue();
    const hero = await makeMedia({ path: '/media/1-aa/one.jpg' });
    const quiet = await told('Quiet', 3);
    await told('With a picture', 4, { hero });
    await told('Of last week', 25);
    await told('Of tomorrow', -3, { status: 'SCHEDULED' });
    await told('Shut', 2, { embargoUntil: ago(-1) });
    await told('Open since an hour', 40, { embargoUntil: ago(1) });
    await told('Stille', 1, { translationOfId: quiet.id, language: 'nb' });
    await db.frontEdition.create({
      data: { liveAt: ago(5), slots: [{ slot: 'lead', storyId: quiet.id, pinnedUntil: null }] },
    });
    await Promise.all([buildDue(list.id, now), buildDue(list.id, now)]);
    expect(await issues()).toMatchObject([
      {
        ...{ status: 'SCHEDULED', isAutomatic: true, subject: 'Morning: Quiet' },
        preheader: 'With a picture · Open since an hour',
      },
    ]);
    expect(await headlines()).toEqual([['Quiet', 'With a picture', 'Open since an hour']]);
    expect(await jobs('send-issue')).toMatchObject([{ payload: { issueId: 1 }, runAt: now }]);
    const { nextAt } = await db.newsletter.findUniqueOrThrow({ where: { id: list.id } });
    expect(nextAt).toEqual(new Date('2026-11-27T06:00:00Z'));
    expect(await jobs('build-newsletter')).toMatchObject([
      { payload: { newsletterId: list.id }, runAt: nextAt },
    ]);
  });

  it('sends nothing when nothing is new, nobody reads it, or its moment was missed', async () => {
    const list = await makeDue();
    await buildDue(list.id, now);
    await told('New', 1);
    const again = () => db.newsletter.update({ where: { id: list.id }, data: { nextAt: now } });
    await again();
    await db.subscription.updateMany({ data: { status: 'UNSUBSCRIBED' } });
    await buildDue(list.id, now);
    await db.subscription.updateMany({ data: { status: 'CONFIRMED' } });
    await again();
    await buildDue(list.id, new Date(now.getTime() + 6 * 3_600_000 + 1));
    expect(await issues()).toEqual([]);
    const { nextAt } = await db.newsletter.findUniqueOrThrow({ where: { id: list.id } });
    expect(nextAt).toEqual(new Date('2026-11-27T06:00:00Z'));
    await again();
    await buildDue(list.id, now);
    expect(await headlines()).toEqual([['New']]);
  });

  it('is left alone while it is off, before its moment, and when an editor’s own issue is about to go', async () => {
    await told('New', 1);
    const early = await makeDue({ nextAt: new Date(now.getTime() + 1) });
    await buildDue(early.id, now);
    const off = await makeDue({ isActive: false, nextAt: null });
    await buildDue(off.id, now);
    const own = await makeDue();
    const soon = new Date(now.getTime() + 3_600_000);
    await db.newsletterIssue.create({
      data: { newsletterId: own.id, subject: 'By hand', status: 'SCHEDULED', sendAt: soon },
    });
    await buildDue(own.id, now);
    expect((await issues()).map(({ subject }) => subject)).toEqual(['By hand']);
  });

  it('of a section has that section and those below it, since its last issue', async () => {
    const below = await makeSection({ parentId: section.id });
    const elsewhere = await makeSection();
    const list = await makeDue({ kind: 'SECTION', sectionId: section.id, weekday: 4 });
    await told('Harbour', 1);
    await told('Pier', 30, { section: below });
    await told('Theatre', 1, { section: elsewhere });
    await told('Sent already', 50);
    await db.newsletterIssue.create({
      data: {
        ...{ newsletterId: list.id, subject: 'Before', status: 'SENT', number: 1 },
        startedAt: ago(48),
      },
    });
    const picked = await pickStories(list, now);
    expect(picked.map(({ headline }) => headline)).toEqual(['Harbour', 'Pier']);
  });
});

describe('each story is in one issue', () => {
  /** Builds an issue at a moment and has it go out at another; the headlines that it holds. */
  const goOut = async (list: { id: number }, built: string, started: string) => {
    const at = new Date(built);
    await db.newsletter.update({ where: { id: list.id }, data: { nextAt: at } });
    await buildDue(list.id, at);
    const last = await db.newsletterIssue.findFirstOrThrow({
      orderBy: { id: 'desc' },
      select: { id: true, stories: { select: { story: { select: { headline: true } } } } },
    });
    const startedAt = new Date(started);
    await db.newsletterIssue.update({
      where: { id: last.id },
      data: { status: 'SENT', number: last.id, startedAt },
    });
    return last.stories.map(({ story }) => story.headline).sort();
  };
  const toldAt = (headline: string, at: string) =>
    makeStory({ section, headline, publishedAt: new Date(at) });

  it('on the day on which the clocks go back', async () => {
    const list = await makeDue();
    await toldAt('Friday', '2026-10-23T12:00:00Z');
    await toldAt('Just after it', '2026-10-24T05:30:00Z');
    await toldAt('Saturday', '2026-10-24T12:00:00Z');
    expect(await goOut(list, '2026-10-24T05:00:00Z', '2026-10-24T05:00:01Z')).toEqual(['Friday']);
    expect(await goOut(list, '2026-10-25T06:00:00Z', '2026-10-25T06:00:01Z')).toEqual([
      ...['Just after it', 'Saturday'],
    ]);
  });

  it('when an issue is built late', async () => {
    const list = await makeDue();
    await toldAt('Before', '2026-11-24T05:00:00Z');
    await toldAt('Just after it', '2026-11-24T06:30:00Z');
    await toldAt('While it was late', '2026-11-25T09:00:00Z');
    await toldAt('After the late one', '2026-11-25T12:30:00Z');
    expect(await goOut(list, '2026-11-24T06:00:00Z', '2026-11-24T06:00:01Z')).toEqual(['Before']);
    expect(await goOut(list, '2026-11-25T11:55:00Z', '2026-11-25T11:55:01Z')).toEqual([
      ...['Just after it', 'While it was late'],
    ]);
    expect(await goOut(list, '2026-11-26T06:00:00Z', '2026-11-26T06:00:01Z')).toEqual([
      'After the late one',
    ]);
  });

  it('when it comes out between the building of an issue and its going', async () => {
    const list = await makeDue();
    await toldAt('Before', '2026-11-25T05:00:00Z');
    await toldAt('Between', '2026-11-25T06:10:00Z');
    expect(await goOut(list, '2026-11-25T06:00:00Z', '2026-11-25T06:20:00Z')).toEqual(['Before']);
    expect(await goOut(list, '2026-11-26T06:00:00Z', '2026-11-26T06:00:01Z')).toEqual(['Between']);
  });
});

it('puts in again what no job waits for any more', async () => {
  const lost = await makeNewsletter({ nextAt: ago(1) });
  const fresh = await makeNewsletter();
  await makeNewsletter({ kind: 'BREAKING' });
  await db.newsletterIssue.createMany({
    data: [
      { newsletterId: lost.id, subject: 'Half', status: 'SENDING', number: 1, sendAt: ago(2) },
      { newsletterId: lost.id, subject: 'Past', status: 'SCHEDULED', sendAt: ago(1) },
      { newsletterId: lost.id, subject: 'Coming', status: 'SCHEDULED', sendAt: ago(-1) },
    ],
  });
  await tendNewsletters(now);
  await tendNewsletters(now);
  expect((await jobs('send-issue')).map(({ payload }) => payload)).toEqual([
    { issueId: 1 },
    { issueId: 2 },
  ]);
  expect((await jobs('build-newsletter')).map(({ payload }) => payload)).toEqual([
    { newsletterId: lost.id },
    { newsletterId: fresh.id },
  ]);
});

describe('an issue by hand', () => {
  it('is filled, changed, and refused over the head of a colleague', async () => {
    const list = await makeDue();
    const [first, second] = [await told('First', 1), await told('Second', 2)];
    const { id } = await beginIssue(editor, { newsletterId: list.id }, now);
    expect(await getDeskIssue(id)).toMatchObject({
      ...{
        status: 'DRAFT',
        subject: 'Morning: First',
        storyIds: [first.id, second.id],
        version: 1,
      },
    });
    const words = { subject: 'Gale', preheader: '', intro: 'Good morning.' };
    const save = (version: number, story: number[]) =>
      saveIssue(editor, { id, version, ...words, tellsDevices: false, story });
    await save(1, [second.id, first.id, second.id, 999]);
    expect(await getDeskIssue(id)).toMatchObject({
      ...{ ...words, storyIds: [second.id, first.id], version: 2 },
    });
    expect(await code(save(1, []))).toBe('conflict');
  });

  it('is scheduled by the newsroom’s clock, held back and thrown away', async () => {
    const list = await makeDue();
    await told('First', 1);
    const { id } = await beginIssue(editor, { newsletterId: list.id }, now);
    const schedule = (sendAt: string | null) => scheduleIssue(editor, { id, sendAt }, now);
    await expect(schedule('2026-11-26T06:59')).rejects.toMatchObject({
      fields: [{ path: 'sendAt', message: 'This moment has passed.' }],
    });
    expect(await schedule('2026-11-26T18:00')).toEqual(new Date('2026-11-26T17:00:00Z'));
    expect(await jobs('send-issue')).toMatchObject([{ runAt: new Date('2026-11-26T17:00:00Z') }]);
    await holdIssue(editor, id);
    expect(await getDeskIssue(id)).toMatchObject({ status: 'DRAFT', sendAt: null });
    expect(await schedule(null)).toEqual(now);
    const log = await db.auditEntry.findMany({ orderBy: { id: 'asc' } });
    expect(log.map(({ action }) => action)).toEqual(['issue.send', 'issue.hold', 'issue.send']);
    await db.newsletterIssue.update({ where: { id }, data: { status: 'SENDING', number: 1 } });
    expect(await code(schedule(null))).toBe('conflict');
    expect(await code(holdIssue(editor, id))).toBe('conflict');
    expect(await code(deleteIssue(editor, id))).toBe('conflict');
  });

  it('does not go without a story that readers have, or of a list that is off', async () => {
    const list = await makeDue();
    const { id } = await beginIssue(editor, { newsletterId: list.id }, now);
    const send = () => scheduleIssue(editor, { id, sendAt: null }, now);
    await expect(send()).rejects.toMatchObject({
      fields: [{ path: 'story', message: 'An issue needs a story.' }],
    });
    const coming = await told('Coming', -1, { status: 'SCHEDULED' });
    await db.issueStory.create({ data: { issueId: id, storyId: coming.id, position: 0 } });
    await expect(send()).rejects.toMatchObject({
      fields: [{ path: 'story', message: 'Readers cannot open any of these stories now.' }],
    });
    await db.newsletter.update({
      where: { id: list.id },
      data: { isActive: false, nextAt: null },
    });
    await expect(send()).rejects.toThrow('This newsletter is off.');
  });

  it('is for editors', async () => {
    const list = await makeDue();
    const wish = { newsletterId: list.id };
    expect(await code(beginIssue(testViewer('AUTHOR'), wish, now))).toBe('forbidden');
    expect(await code(beginIssue(null, wish, now))).toBe('unauthenticated');
  });
});
