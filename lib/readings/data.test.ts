import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { makeAuthor, makeComment, makeSection, makeStory, makeUser } from '@/prisma/factories';
import {
  getCountedStory,
  getNow,
  getSeries,
  getTotals,
  listAuthorFigures,
  listMostRead,
  listPages,
  listSectionFigures,
  listSources,
  listStoryFigures,
} from './data';
import { closeReaderDays } from './mutations';
import { spanOf } from './span';

const now = new Date('2026-11-25T19:20:00Z');
const zone = 'Europe/Berlin';
const week = spanOf({ range: '7' }, now, zone);
const today = spanOf({ range: 'today' }, now, zone);

type Row = Parameters<typeof db.readingHour.create>[0]['data'];
const readAt = (hour: string, row: Partial<Row> = {}) =>
  db.readingHour.create({ data: { hour: new Date(hour), views: 1, ...row } as never });

/** Two stories in two sections: the first is by somebody with an account. */
async function paper() {
  const user = await makeUser({ role: 'AUTHOR' });
  const ada = await makeAuthor({ name: 'Ada', userId: user.id });
  const [harbour, trade] = [
    await makeSection({ name: 'Harbour' }),
    await makeSection({ name: 'Trade' }),
  ];
  const bo = await makeAuthor({ name: 'Bo' });
  const first = await makeStory({ headline: 'The mole', section: harbour, authors: [ada] });
  const second = await makeStory({ headline: 'The price', section: trade, authors: [ada, bo] });
  const third = await makeStory({ headline: 'The other', section: trade, authors: [bo] });
  return { user, first, second, third };
}

beforeEach(async () => {
  await db.readingHour.deleteMany();
  await db.readingMinute.deleteMany();
  await db.readerDay.deleteMany();
  await db.readerHash.deleteMany();
  await db.comment.deleteMany();
});

describe('what was read', () => {
  it('adds up views, depth, time, readers and comments of the days asked for', async () => {
    const { first, third } = await paper();
    const depth = { depth25: 8, depth50: 6, depth75: 4, depth100: 3, seconds: 600 };
    await readAt('2026-11-25T18:00:00Z', { storyId: first.id, views: 10, ...depth });
    await readAt('2026-11-20T08:00:00Z', { storyId: third.id, views: 5, source: 'search' });
    await readAt('2026-11-25T18:00:00Z', { path: '/', views: 7 });
    // A minute before the week begins in Berlin, and the hour in which it does.
    await readAt('2026-11-18T22:00:00Z', { path: '/', views: 100 });
    await readAt('2026-11-18T23:00:00Z', { path: '/', views: 1 });
    await db.readerDay.createMany({
      data: [
        { day: new Date('2026-11-20'), storyId: 0, readers: 4 },
        { day: new Date('2026-11-18'), storyId: 0, readers: 50 },
      ],
    });
    await db.readerHash.createMany({
      data: [1, 2].map((n) => ({
        day: new Date('2026-11-25'),
        storyId: 0,
        hash: Buffer.from([n]),
      })),
    });
    await makeComment({ story: first, createdAt: new Date('2026-11-25T10:00:00Z') });
    await makeComment({
      story: first,
      createdAt: new Date('2026-11-25T10:00:00Z'),
      status: 'PENDING',
    });
    await makeComment({ story: first, createdAt: new Date('2026-11-10T10:00:00Z') });

    expect(await getTotals(week, {})).toEqual({
      views: 23,
      storyViews: 15,
      readers: 6,
      quarters: [8, 6, 4, 3],
      seconds: 600,
      comments: 1,
    });
    expect(await getTotals(today, {})).toMatchObject({ views: 17, readers: 2 });
    expect(await listSources(week, {})).toEqual([
      { source: 'direct', views: 18 },
      { source: 'search', views: 5 },
    ]);
    expect(await listPages(week)).toEqual([{ path: '/', views: 8 }]);
  });

  it('comes by day or by hour on the newsroom’s clock, empty steps among them', async () => {
    await readAt('2026-11-24T22:00:00Z', { path: '/', views: 2 });
    await readAt('2026-11-24T23:00:00Z', { path: '/', views: 3 });
    await readAt('2026-11-25T18:00:00Z', { path: '/', views: 4 });
    await db.readerDay.create({ data: { day: new Date('2026-11-24'), storyId: 0, readers: 2 } });
    expect((await getSeries(week, {})).slice(4)).toEqual([
      { at: '2026-11-23', views: 0, readers: 0, comments: 0 },
      { at: '2026-11-24', views: 2, readers: 2, comments: 0 },
      { at: '2026-11-25', views: 7, readers: 0, comments: 0 },
    ]);
    const hours = await getSeries(today, {});
    expect(hours.length).toBe(24);
    expect(hours.filter(({ views }) => views > 0)).toEqual([
      { at: '00', views: 3, readers: 0, comments: 0 },
      { at: '19', views: 4, readers: 0, comments: 0 },
    ]);
  });

  it('has its comments by day or by hour on the newsroom’s clock, of all stories, one’s own or one', async () => {
    const { user, first, third } = await paper();
    const at = (createdAt: string, story: { id: number }, status: 'APPROVED' | 'PENDING') =>
      makeComment({ story, createdAt: new Date(createdAt), status });
    // A minute before midnight in Berlin, and midnight.
    await at('2026-11-24T22:59:00Z', first, 'APPROVED');
    await at('2026-11-24T23:00:00Z', first, 'APPROVED');
    await at('2026-11-25T18:30:00Z', third, 'APPROVED');
    await at('2026-11-25T18:30:00Z', first, 'PENDING');
    await at('2026-11-18T22:59:00Z', first, 'APPROVED');
    const said = async (...of: Parameters<typeof getSeries>) =>
      (await getSeries(...of)).flatMap((step) => (step.comments ? [[step.at, step.comments]] : []));
    expect(await said(week, {})).toEqual([
      ['2026-11-24', 1],
      ['2026-11-25', 2],
    ]);
    expect(await said(today, {})).toEqual([
      ['00', 1],
      ['19', 1],
    ]);
    expect(await said(week, { ownedBy: user.id })).toEqual([
      ['2026-11-24', 1],
      ['2026-11-25', 1],
    ]);
    expect(await said(week, { storyId: third.id })).toEqual([['2026-11-25', 1]]);
  });

  it('comes by story, section and byline', async () => {
    const { first, second, third } = await paper();
    await readAt('2026-11-25T18:00:00Z', {
      storyId: first.id,
      views: 10,
      depth100: 4,
      seconds: 90,
    });
    await readAt('2026-11-25T18:00:00Z', { storyId: first.id, views: 2, source: 'mail' });
    await readAt('2026-11-25T18:00:00Z', { storyId: second.id, views: 20, depth100: 1 });
    await readAt('2026-11-25T18:00:00Z', { storyId: third.id, views: 1 });
    await db.readerDay.create({
      data: { day: new Date('2026-11-24'), storyId: first.id, readers: 6 },
    });
    await makeComment({ story: second, createdAt: now });
    expect(await listStoryFigures(week, {}, 2)).toEqual([
      {
        ...{ id: second.id, slug: second.slug, headline: 'The price', section: 'Trade' },
        ...{ views: 20, readers: 0, readThrough: 1, seconds: 0, comments: 1 },
      },
      {
        ...{ id: first.id, slug: first.slug, headline: 'The mole', section: 'Harbour' },
        ...{ views: 12, readers: 6, readThrough: 4, seconds: 90, comments: 0 },
      },
    ]);
    const sections = await listSectionFigures(week, {});
    expect(
      sections.map(({ name, views, readThrough, comments }) => [
        name,
        views,
        readThrough,
        comments,
      ]),
    ).toEqual([
      ['Trade', 21, 1, 1],
      ['Harbour', 12, 4, 0],
    ]);
    const authors = await listAuthorFigures(week, {});
    expect(authors.map(({ name, views, comments }) => [name, views, comments])).toEqual([
      ['Ada', 32, 1],
      ['Bo', 21, 1],
    ]);
  });

  it('adds up beyond what an integer of the database holds', async () => {
    const { first } = await paper();
    const [most, sum] = [2_000_000_000, 4_000_000_000];
    const many = { views: most, depth25: most, depth50: most, depth75: most, depth100: most };
    for (const hour of ['2026-11-25T17:00:00Z', '2026-11-25T18:00:00Z']) {
      await readAt(hour, { storyId: first.id, seconds: most, ...many });
      await readAt(hour, { path: '/', views: most });
    }
    await db.readerDay.createMany({
      data: [0, first.id].flatMap((storyId) =>
        ['2026-11-24', '2026-11-23'].map((day) => ({
          ...{ day: new Date(day), storyId, readers: most },
        })),
      ),
    });
    expect(await getTotals(week, {})).toMatchObject({
      ...{ views: 8_000_000_000, storyViews: sum, readers: sum, seconds: sum },
      quarters: [sum, sum, sum, sum],
    });
    expect((await getSeries(week, {})).at(-1)).toMatchObject({ views: 8_000_000_000 });
    expect(await listStoryFigures(week, {}, 1)).toMatchObject([
      { views: sum, readers: sum, readThrough: sum, seconds: sum },
    ]);
    const read = [{ views: sum, readThrough: sum }];
    expect(await listSectionFigures(week, {})).toMatchObject(read);
    expect(await listAuthorFigures(week, {})).toMatchObject(read);
    expect(await listSources(week, {})).toEqual([{ source: 'direct', views: 8_000_000_000 }]);
    expect(await listPages(week)).toEqual([{ path: '/', views: sum }]);
  });

  it('is for an author that of their own stories, and of no page besides', async () => {
    const { user, first, second, third } = await paper();
    for (const storyId of [first.id, second.id, third.id])
      await readAt('2026-11-25T18:00:00Z', { storyId, views: storyId === third.id ? 100 : 1 });
    await readAt('2026-11-25T18:00:00Z', { path: '/', views: 100 });
    await db.readerDay.createMany({
      data: [0, first.id, third.id].map((storyId) => ({
        day: new Date('2026-11-24'),
        storyId,
        readers: 9,
      })),
    });
    await db.readingMinute.createMany({
      data: [first.id, third.id, 0].map((storyId) => ({
        minute: now,
        storyId,
        path: storyId ? '' : '/',
        views: 3,
      })),
    });
    await makeComment({ story: third, createdAt: now });
    const own = { ownedBy: user.id };
    expect(await getTotals(week, own)).toMatchObject({ views: 2, readers: 9, comments: 0 });
    expect((await getSeries(week, own)).at(-1)).toEqual({
      ...{ at: '2026-11-25', views: 2, readers: 0, comments: 0 },
    });
    expect((await listStoryFigures(week, own, 10)).map(({ headline }) => headline).sort()).toEqual([
      'The mole',
      'The price',
    ]);
    expect(await listSources(week, own)).toEqual([{ source: 'direct', views: 2 }]);
    expect((await getNow(now, own)).pages.map(({ name, views }) => [name, views])).toEqual([
      ['The mole', 3],
    ]);
    expect(await getCountedStory(first.id, user.id)).toMatchObject({ isOwn: true });
    expect(await getCountedStory(third.id, user.id)).toMatchObject({ isOwn: false });
    expect(await getCountedStory(0, user.id)).toBeNull();
  });
});

describe('now', () => {
  it('is the last thirty minutes, with the pages that were opened most first', async () => {
    const { first } = await paper();
    await db.readingMinute.createMany({
      data: [
        { minute: new Date('2026-11-25T18:50:00Z'), storyId: 0, path: '/', views: 100 },
        { minute: new Date('2026-11-25T18:51:00Z'), storyId: 0, path: '/', views: 1 },
        { minute: new Date('2026-11-25T19:20:00Z'), storyId: first.id, views: 5 },
        { minute: new Date('2026-11-25T19:20:00Z'), storyId: 0, path: '/', views: 2 },
      ],
    });
    const { views, minutes, pages } = await getNow(now, {});
    expect(views).toBe(8);
    expect(minutes.length).toBe(30);
    expect([minutes[0], minutes.at(-1)]).toEqual([
      { minute: '2026-11-25T18:51:00.000Z', views: 1 },
      { minute: '2026-11-25T19:20:00.000Z', views: 7 },
    ]);
    expect(pages).toEqual([
      { storyId: first.id, path: `/article/${first.slug}`, name: 'The mole', views: 5 },
      { storyId: null, path: '/', name: '/', views: 3 },
    ]);
  });
});

describe('what is read most', () => {
  it('holds stories that are public, opened since then, most first', async () => {
    const { first, second, third } = await paper();
    const draft = await makeStory({ status: 'DRAFT' });
    const embargoed = await makeStory({ embargoUntil: new Date('2026-11-26T00:00:00Z') });
    await db.story.updateMany({
      where: { id: { in: [first.id, second.id, third.id, embargoed.id] } },
      data: { publishedAt: new Date('2026-11-20T00:00:00Z') },
    });
    for (const [storyId, views] of [
      [first.id, 3],
      [second.id, 9],
      [draft.id, 50],
      [embargoed.id, 50],
    ])
      await readAt('2026-11-25T18:00:00Z', { storyId, views });
    await readAt('2026-11-25T17:00:00Z', { storyId: first.id, views: 8 });
    await readAt('2026-11-24T10:00:00Z', { storyId: third.id, views: 500 });
    await readAt('2026-11-25T18:00:00Z', { path: '/', views: 900 });
    const since = new Date('2026-11-24T19:20:00Z');
    expect(await listMostRead(now, since, 10)).toEqual([first.id, second.id]);
    expect(await listMostRead(now, since, 1)).toEqual([first.id]);
    expect(await listMostRead(now, new Date('2026-11-20T00:00:00Z'), 1)).toEqual([third.id]);
  });
});

describe('a day that is over', () => {
  it('keeps how many readers there were, and neither hash nor salt', async () => {
    const [yesterday, day] = [new Date('2026-11-24'), new Date('2026-11-25')];
    await db.setting.upsert({
      where: { key: 'timeZone' },
      create: { key: 'timeZone', value: zone },
      update: { value: zone },
    });
    await db.readerSalt.deleteMany();
    await db.readerSalt.createMany({
      data: [yesterday, day].map((d) => ({ day: d, salt: Buffer.from('s') })),
    });
    await db.readerHash.createMany({
      data: [
        ...[1, 2, 3].map((n) => ({ day: yesterday, storyId: 0, hash: Buffer.from([n]) })),
        { day: yesterday, storyId: 5, hash: Buffer.from([1]) },
        { day, storyId: 0, hash: Buffer.from([1]) },
      ],
    });
    await db.readingMinute.createMany({
      data: ['2026-11-24T21:59:00Z', '2026-11-24T23:05:00Z'].map((minute) => ({
        minute: new Date(minute),
        storyId: 0,
        path: '/',
        views: 1,
      })),
    });
    const days = () => db.readerDay.findMany({ orderBy: { storyId: 'asc' } });
    // 23:30 in Berlin: nothing is over yet.
    await closeReaderDays(new Date('2026-11-24T22:30:00Z'));
    expect(await days()).toEqual([]);
    await closeReaderDays(new Date('2026-11-24T23:10:00Z'));
    await closeReaderDays(new Date('2026-11-24T23:10:00Z'));
    expect(await days()).toEqual([
      { day: yesterday, storyId: 0, readers: 3 },
      { day: yesterday, storyId: 5, readers: 1 },
    ]);
    expect(await db.readerHash.findMany({ select: { day: true } })).toEqual([{ day }]);
    expect(await db.readerSalt.findMany({ select: { day: true } })).toEqual([{ day }]);
    expect(await db.readingMinute.count()).toBe(1);
    // A door that was late.
    await db.readerHash.create({ data: { day: yesterday, storyId: 0, hash: Buffer.from([9]) } });
    await closeReaderDays(new Date('2026-11-25T10:00:00Z'));
    expect((await days())[0]).toMatchObject({ readers: 4 });
    await db.setting.delete({ where: { key: 'timeZone' } });
  });
});
