import { beforeEach, describe, expect, it, vi } from 'vitest';
import { viewerOf } from '@/lib/auth/data';
import { demand, type Viewer } from '@/lib/auth/policy';
import { db } from '@/lib/db';
import { apiRoutes as calendar } from '@/lib/newsroom/calendar/api';
import { loadCalendarAnswer } from '@/lib/newsroom/calendar/loaders';
import { calendarApiQuery } from '@/lib/newsroom/calendar/schema';
import { loadStoryListAnswer } from '@/lib/newsroom/list/loaders';
import { listQuery } from '@/lib/newsroom/list/schema';
import { apiRoutes as myWork } from '@/lib/newsroom/my-work/api';
import { loadMyWorkAnswer } from '@/lib/newsroom/my-work/loaders';
import { makeSection, makeStory, makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

// What programs get of the newsroom's calendar, lists and of the work that waits for somebody. Who asks is set here.
const asking = vi.hoisted(() => ({ viewer: null as Viewer | null }));
vi.mock('@/lib/auth/viewer', () => ({
  requirePermission: (permission: 'story.browse') => {
    demand(asking.viewer, permission);
    return Promise.resolve(asking.viewer);
  },
}));

const now = new Date();
let editor: Viewer;
let author: Viewer;
beforeEach(async () => {
  await resetDatabase();
  await db.setting.create({ data: { key: 'timeZone', value: 'Europe/Berlin' } });
  editor = viewerOf(await makeUser({ role: 'EDITOR' }), { now });
  author = viewerOf(await makeUser({ role: 'AUTHOR', name: 'Maren Holt' }), { now });
});

const days = (query: object = { from: '2098-06-01', to: '2098-06-02' }) =>
  loadCalendarAnswer(calendarApiQuery.parse(query));
const headlines = async (query?: object) => (await days(query)).items.map((one) => one.headline);
const sets = (headline: string, at: string, more: object = {}) =>
  makeStory({ headline, status: 'SCHEDULED', publishedAt: new Date(at), ...more });

describe('the calendar for programs', () => {
  it('has days of the newsroom, the last of them whole, as it is described', async () => {
    asking.viewer = editor;
    const trade = await makeSection({ slug: 'trade' });
    await sets('Before', '2098-05-31T21:59:00Z');
    await sets('First', '2098-05-31T22:00:00Z', { section: trade });
    const last = await sets('Last', '2098-06-02T21:59:00Z', { createdBy: author });
    await sets('After', '2098-06-02T22:00:00Z');
    await db.assignment.create({
      data: {
        ...{ storyId: last.id, assigneeId: author.id, task: 'Call them' },
        dueAt: new Date('2098-06-02T08:00:00Z'),
      },
    });
    const answer = await days();
    expect(calendar[0]!.answers[200]!.parse(answer)).toEqual(answer);
    expect(answer.nextCursor).toBeNull();
    expect(answer.items.map(({ kind, headline, at }) => [kind, headline, at])).toEqual([
      ['scheduled', 'First', '2098-05-31T22:00:00.000Z'],
      ['due', 'Last', '2098-06-02T08:00:00.000Z'],
      ['scheduled', 'Last', '2098-06-02T21:59:00.000Z'],
    ]);
    expect(answer.items[1]!.work).toEqual({ task: 'Call them', assignee: 'Maren Holt' });
    expect(await headlines({ from: '2098-06-01', section: 'trade' })).toEqual(['First']);
    asking.viewer = author;
    expect(await headlines()).toEqual(['Last', 'Last']);
  });

  it('is asked for six weeks at most, forwards, and of what there is', async () => {
    asking.viewer = editor;
    const field = (query: object) =>
      days(query).then(
        () => null,
        (error: unknown) => (error as { fields: { path: string; message: string }[] }).fields,
      );
    expect(await field({ from: '2098-06-02', to: '2098-06-01' })).toEqual([
      { path: 'to', message: 'Not before `from`.' },
    ]);
    expect(await field({ from: '2098-06-01', to: '2098-07-12' })).toBeNull();
    expect(await field({ from: '2098-06-01', to: '2098-07-13' })).toEqual([
      { path: 'to', message: 'At most 42 days at once.' },
    ]);
    expect(await field({ section: 'nowhere' })).toMatchObject([{ path: 'section' }]);
    expect(calendarApiQuery.safeParse({ from: '3000-01-01' }).success).toBe(false);
  });
});

it('what waits for the person is told as it is described, of an author nothing of others', async () => {
  const own = { createdBy: author, headline: 'Mine' };
  const { id } = await makeStory({ ...own, status: 'IN_REVIEW' });
  await db.assignment.create({ data: { storyId: id, assigneeId: author.id, task: 'Call them' } });
  await makeStory({ headline: 'Asked', createdBy: author, status: 'CHANGES_ASKED' });
  await makeStory({ headline: 'Other', status: 'IN_REVIEW' });
  asking.viewer = author;
  const theirs = await loadMyWorkAnswer();
  expect(myWork[0]!.answers[200]!.parse(theirs)).toEqual(theirs);
  expect(theirs).toMatchObject({
    assignments: [{ task: 'Call them', dueAt: null, by: null, story: { id, headline: 'Mine' } }],
    asked: { stories: [{ headline: 'Asked', status: 'changes_asked' }], hasMore: false },
    ...{ review: null, approved: null },
  });
  asking.viewer = editor;
  const { review } = await loadMyWorkAnswer();
  expect(review!.stories.map(({ headline }) => headline)).toEqual(['Mine', 'Other']);
});

it('a token that may read has what its account may read', async () => {
  await sets('Of somebody', '2098-06-01T08:00:00Z');
  await makeStory({ headline: 'Waits', status: 'IN_REVIEW' });
  const listed = async () =>
    (await loadStoryListAnswer(listQuery.parse({}))).items.map(({ headline }) => headline);
  asking.viewer = { ...editor, scopes: ['stories:read'] };
  expect(await listed()).toEqual(['Waits', 'Of somebody']);
  expect(await headlines()).toEqual(['Of somebody']);
  expect((await loadMyWorkAnswer()).review!.stories).toHaveLength(1);
  asking.viewer = { ...author, scopes: ['stories:read'] };
  expect(await listed()).toEqual([]);
  expect(await headlines()).toEqual([]);
  asking.viewer = { ...editor, scopes: ['analytics'] };
  await expect(days()).rejects.toMatchObject({ code: 'forbidden' });
  await expect(loadMyWorkAnswer()).rejects.toMatchObject({ code: 'forbidden' });
});
