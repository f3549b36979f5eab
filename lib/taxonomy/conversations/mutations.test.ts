import { beforeEach, describe, expect, it } from 'vitest';
import { viewerOf } from '@/lib/auth/data';
import { postComment } from '@/lib/comments/mutations';
import { db } from '@/lib/db';
import { defaultSettings, type Settings } from '@/lib/settings/schema';
import { listSectionComments } from '@/lib/taxonomy/conversations/data';
import { setSectionComments } from '@/lib/taxonomy/conversations/mutations';
import { sectionCommentsForm } from '@/lib/taxonomy/conversations/schema';
import { makeSection, makeStory, makeUser } from '@/prisma/factories';
import type { CommentMode } from '@/prisma/generated/enums';
import { resetDatabase } from '@/scripts/testing/database';

const now = new Date('2026-11-25T12:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
const viewer = async (fields: Parameters<typeof makeUser>[0] = {}) =>
  viewerOf(await makeUser(fields), { now });
const closed = 'Comments on this story are closed.';

beforeEach(() => resetDatabase());

/** What somebody is told who comments on a story: the status, or why not. */
async function comment(slug: string) {
  // The rules about new members and links are others' business here.
  const author = await viewer({ trusted: true });
  const body = `I was there, says ${author.name}.`;
  return postComment(author, { slug, body, parentId: null }, now).then(
    ({ status }) => status,
    ({ message }: Error) => message,
  );
}
const site = (wanted: Partial<Settings>) =>
  db.setting.createMany({
    data: Object.entries({ ...wanted }).map(([key, value]) => ({ key, value })),
  });

describe('story, section and site', () => {
  it.each<[CommentMode, CommentMode, Settings['commentMode'], string]>([
    ['DEFAULT', 'DEFAULT', 'OPEN', 'approved'],
    ['DEFAULT', 'DEFAULT', 'CLOSED', closed],
    ['DEFAULT', 'CLOSED', 'OPEN', closed],
    ['DEFAULT', 'OPEN', 'CLOSED', 'approved'],
    ['OPEN', 'CLOSED', 'CLOSED', 'approved'],
    ['CLOSED', 'OPEN', 'OPEN', closed],
    ['OPEN', 'DEFAULT', 'PREMODERATED', 'approved'],
  ])('%s, %s, %s: %s', async (commentMode, ofSection, ofSite, answer) => {
    await site({ commentMode: ofSite });
    const section = await makeSection({ commentMode: ofSection });
    const { slug } = await makeStory({ section, commentMode, publishedAt: daysAgo(1) });
    expect(await comment(slug)).toBe(answer);
  });

  it.each<[number | null, number | null, number, number, string]>([
    [null, null, 0, 4_000, 'approved'],
    [null, null, 14, 13, 'approved'],
    [null, null, 14, 14, 'Comments on this story are closed: they were open for 14 days.'],
    [null, 30, 14, 20, 'approved'],
    [null, 1, 14, 2, 'Comments on this story are closed: they were open for one day.'],
    [null, 0, 14, 20, 'approved'],
    [0, 7, 14, 20, 'approved'],
    [3, 30, 0, 20, 'Comments on this story are closed: they were open for 3 days.'],
  ])(
    'story %s, section %s, site %s days, after %i: %s',
    async (own, ofSection, ofSite, age, answer) => {
      await site({ commentMode: 'OPEN', commentCloseDays: ofSite });
      const section = await makeSection({ commentCloseDays: ofSection });
      const { slug } = await makeStory({
        section,
        commentCloseDays: own,
        publishedAt: daysAgo(age),
      });
      expect(await comment(slug)).toBe(answer);
    },
  );

  it.each(['OPEN', 'PREMODERATED'] as const)(
    'all give way to a pause of the whole site: %s',
    async (commentMode) => {
      await site({ commenting: 'PAUSED', commentPausedWords: 'Back on Monday.' });
      const section = await makeSection({ commentMode });
      const { slug } = await makeStory({ section, commentMode, publishedAt: daysAgo(1) });
      expect(await comment(slug)).toBe('Back on Monday.');
    },
  );

  it('close with the sentence of the story', async () => {
    const section = await makeSection({ commentMode: 'CLOSED' });
    const words = { commentClosedWords: 'The court has asked us to.' };
    const { slug } = await makeStory({ section, ...words, publishedAt: daysAgo(1) });
    expect(await comment(slug)).toBe('The court has asked us to.');
  });
});

describe('setSectionComments', () => {
  it('reaches stories that are out already, and opens them again', async () => {
    await site({ commentMode: 'OPEN' });
    const section = await makeSection();
    const { slug } = await makeStory({ section, publishedAt: daysAgo(20) });
    const nora = await viewer({ role: 'EDITOR' });
    const set = (commentCloseDays: number | null) =>
      setSectionComments(nora, { id: section.id, commentMode: 'DEFAULT', commentCloseDays });
    expect(await comment(slug)).toBe('approved');
    await set(14);
    expect(await comment(slug)).toMatch(/^Comments on this story are closed/);
    await set(30);
    expect(await comment(slug)).toBe('approved');
    await set(null);
    expect(await comment(slug)).toBe('approved');
  });

  it('is recorded with what it was, once, and by editors alone', async () => {
    const { id } = await makeSection({ commentCloseDays: 3 });
    const wish = { id, commentMode: 'PREMODERATED', commentCloseDays: null } as const;
    for (const role of ['READER', 'AUTHOR', 'MODERATOR'] as const) {
      await expect(setSectionComments(await viewer({ role }), wish)).rejects.toMatchObject({
        code: 'forbidden',
      });
    }
    const nora = await viewer({ role: 'EDITOR' });
    await setSectionComments(nora, wish);
    await setSectionComments(nora, wish);
    expect(await db.auditEntry.findMany()).toMatchObject([
      {
        action: 'section.comments',
        targetKind: 'section',
        targetId: String(id),
        before: { commentMode: 'DEFAULT', commentCloseDays: 3 },
        after: { commentMode: 'PREMODERATED', commentCloseDays: null },
      },
    ]);
    await expect(setSectionComments(nora, { ...wish, id: 999 })).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});

it('counts the public stories that go their own way', async () => {
  const section = await makeSection({ name: 'Harbour', commentMode: 'OPEN' });
  await makeStory({ section });
  await makeStory({ section, commentMode: 'CLOSED' });
  await makeStory({ section, commentCloseDays: 0 });
  await makeStory({ section, commentMode: 'CLOSED', status: 'DRAFT' });
  expect(await listSectionComments(new Date())).toMatchObject([
    { name: 'Harbour', commentMode: 'OPEN', commentCloseDays: null, exceptions: 2 },
  ]);
});

it.each([
  [{ commentMode: 'OPEN', commentCloseDays: '' }, null],
  [{ commentMode: 'DEFAULT', commentCloseDays: '0' }, 0],
  [{ commentMode: 'CLOSED', commentCloseDays: '3650' }, 3_650],
  [{ commentMode: 'CLOSED', commentCloseDays: '3651' }, 'commentCloseDays'],
  [{ commentMode: 'CLOSED', commentCloseDays: '1.5' }, 'commentCloseDays'],
  [{ commentMode: 'CLOSED', commentCloseDays: '-1' }, 'commentCloseDays'],
  [{ commentMode: 'CLOSED', commentCloseDays: 'x' }, 'commentCloseDays'],
  [{ commentMode: 'SHUT', commentCloseDays: '' }, 'commentMode'],
])('reads the form %j', (form, result) => {
  const { data, error } = sectionCommentsForm.safeParse({ id: '7', ...form });
  expect(data ? data.commentCloseDays : error?.issues[0]?.path[0]).toBe(result);
});

it('has a site that holds everything and never closes, until somebody says otherwise', () => {
  expect(defaultSettings).toMatchObject({
    ...{ commentMode: 'PREMODERATED', commentCloseDays: 0, commenting: 'ON' },
  });
});
