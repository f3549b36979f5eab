import { beforeEach, expect, it } from 'vitest';
import { viewerOf } from '@/lib/auth/data';
import type { Viewer } from '@/lib/auth/policy';
import { db } from '@/lib/db';
import { editIssue } from '@/lib/newsletters/issues/editing/mutations';
import { getDeskIssue } from '@/lib/newsletters/issues/data';
import { beginIssue } from '@/lib/newsletters/issues/mutations';
import { issueForm } from '@/lib/newsletters/issues/schema';
import { makeNewsletter, makeStory, makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

const now = new Date('2026-11-25T12:00:00Z');
let editor: Viewer;
let issueId: number;
let storyId: number;

beforeEach(async () => {
  await resetDatabase();
  editor = viewerOf(await makeUser({ role: 'EDITOR' }), { now });
  const list = await makeNewsletter({ kind: 'DAILY' });
  ({ id: storyId } = await makeStory({ publishedAt: new Date('2026-11-25T11:00:00Z') }));
  ({ id: issueId } = await beginIssue(editor, { newsletterId: list.id }, now));
});

type Fields = { intent: string; version?: number; story?: number[]; sendAt?: string };

/** Presses a button of the form in which this was typed. */
const press = ({ version = 1, story = [storyId], ...fields }: Fields) => {
  const typed = { subject: 'Gale', preheader: '', intro: 'Typed just now.' };
  return editIssue(
    editor,
    issueForm.parse({ id: issueId, version, story, ...typed, ...fields }),
    now,
  );
};

it.each([
  ['a moment that has passed', { intent: 'schedule', sendAt: '2020-01-01T10:00' }],
  ['no moment', { intent: 'schedule', sendAt: '' }],
  ['no story', { intent: 'send', story: [] }],
])(
  'is refused as a whole for %s, and the same form goes through when that is mended',
  async (_, wrong) => {
    const before = await getDeskIssue(issueId);
    await expect(press(wrong)).rejects.toMatchObject({ code: 'invalid' });
    expect(await getDeskIssue(issueId)).toEqual(before);
    expect(await db.job.count({ where: { kind: 'send-issue' } })).toBe(0);
    await press({ intent: 'schedule', sendAt: '2026-12-24T10:00' });
    expect(await getDeskIssue(issueId)).toMatchObject({
      ...{ status: 'SCHEDULED', subject: 'Gale', intro: 'Typed just now.', storyIds: [storyId] },
    });
  },
);

it('is sent with the stories of the form, though the last saved ones are all gone', async () => {
  await db.issueStory.deleteMany({ where: { issueId } });
  await press({ intent: 'send' });
  expect(await getDeskIssue(issueId)).toMatchObject({ status: 'SCHEDULED', storyIds: [storyId] });
});

it('saves nothing when no more tests may be sent', async () => {
  for (let version = 1; version <= 10; version++) await press({ intent: 'test', version });
  await expect(press({ intent: 'test', version: 11 })).rejects.toMatchObject({
    code: 'rate_limited',
  });
  expect(await getDeskIssue(issueId)).toMatchObject({ version: 11 });
  await press({ intent: 'save', version: 11 });
});

it('keeps what was typed when it is held back', async () => {
  await press({ intent: 'schedule', sendAt: '2026-12-24T10:00' });
  const { version } = (await getDeskIssue(issueId))!;
  await press({ intent: 'hold', version });
  expect(await getDeskIssue(issueId)).toMatchObject({
    ...{ status: 'DRAFT', sendAt: null, intro: 'Typed just now.' },
  });
});

it.each(['place:2147483648', 'up:9999999999'])('“%s” is no button of the form', (intent) => {
  const form = { id: issueId, version: 1, story: [storyId], subject: 'Gale', intent };
  expect(issueForm.safeParse(form).success).toBe(false);
  expect(issueForm.safeParse({ ...form, intent: `place:${storyId}` }).success).toBe(true);
});
