import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { env } from '@/lib/env';
import { getSeries, getTotals } from '@/lib/readings/data';
import { spanOf } from '@/lib/readings/span';
import { makeStory } from '@/prisma/factories';
import { origin, session, TestDoor } from '../test-door';
import { Ledger } from './ledger';

const site = new TestDoor();
let storyId: number;

beforeAll(async () => {
  await site.start();
  storyId = (await makeStory({ slug: 'one' })).id;
});
afterAll(() => site.stop());
beforeEach(async () => {
  await site.door.readings.flush();
  await db.readingHour.deleteMany();
  await db.readingMinute.deleteMany();
  await db.readerHash.deleteMany();
  site.reset();
});

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const browser = { 'sec-fetch-dest': 'document', accept: 'text/html', 'user-agent': firefox };
const open = (url: string, headers: Record<string, string> = {}, method = 'GET') =>
  site.ask(url, { method, headers: { ...browser, ...headers } });

const tell = (told: object, headers: Record<string, string> = {}) =>
  site.ask('/api/read', {
    method: 'POST',
    headers: { origin, 'content-type': 'text/plain', 'user-agent': firefox, ...headers },
    body: Buffer.from(JSON.stringify(told)),
  });
const read = { p: '/article/one', r: '', f: 0, d: 2, s: 40 };

async function counted() {
  await site.door.readings.flush();
  return db.readingHour.findMany({
    select: { storyId: true, path: true, source: true, views: true },
    orderBy: [{ path: 'asc' }, { source: 'asc' }],
  });
}
const views = async () => (await counted()).reduce((sum, row) => sum + row.views, 0);
const readers = (of: number) => db.readerHash.count({ where: { storyId: of } });

describe('a view', () => {
  it('is a page that a browser opens, from memory or not, known by its etag or not', async () => {
    const { headers } = await open('/article/one');
    await open('/article/one');
    await open('/article/one', { 'if-none-match': headers.etag! });
    await open('/section/harbour?utm_campaign=x');
    expect(await counted()).toEqual([
      { storyId, path: '', source: 'direct', views: 3 },
      { storyId: null, path: '/section/harbour', source: 'direct', views: 1 },
    ]);
    expect(await db.readingMinute.aggregate({ _sum: { views: true } })).toEqual({
      _sum: { views: 4 },
    });
  });

  it('is also that of an old browser, which does not say what it loads', async () => {
    await site.ask('/article/one', { headers: { accept: 'text/html', 'user-agent': firefox } });
    expect(await views()).toBe(1);
  });

  it.each([
    ['a program', { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1)' }, 'GET'],
    ['who says nothing of itself', { 'user-agent': '' }, 'GET'],
    ['curl', { 'user-agent': 'curl/8.5.0', accept: '*/*', 'sec-fetch-dest': '' }, 'GET'],
    ['a script of a page', { 'sec-fetch-dest': 'empty' }, 'GET'],
    ['a frame in a page', { 'sec-fetch-dest': 'iframe' }, 'GET'],
    ['fetching ahead', { 'sec-purpose': 'prefetch' }, 'GET'],
    ['rendering ahead', { 'sec-purpose': 'prefetch;prerender' }, 'GET'],
    ['HEAD', {}, 'HEAD'],
    ['one of the staff', { cookie: `signed-in=1; staff=1; ${session}` }, 'GET'],
  ])('is not %s', async (_, headers, method) => {
    await open('/article/one', headers, method);
    expect(await counted()).toEqual([]);
  });

  it('is not what was not found, moved, failed, or is no page', async () => {
    for (const url of [
      '/article/soon',
      '/article/moved',
      '/article/failing',
      '/article/nobody-wrote-this',
      '/feed.xml',
      '/note.txt',
      '/nothing/here',
      '/admin',
    ])
      await open(url);
    // The story of /article/nobody-wrote-this has no row: somebody erased it meanwhile.
    expect(await counted()).toEqual([]);
  });

  it('adds up by where it came from', async () => {
    await open('/article/one', { referer: 'https://www.google.com/' });
    await open('/article/one?utm_source=newsletter');
    await open('/article/one?utm_source=newsletter');
    await open('/article/one', { referer: `${origin}/` });
    await open('/article/one', { referer: 'https://example.net/page?who=me' });
    expect((await counted()).map(({ source, views }) => [source, views])).toEqual([
      ['example.net', 1],
      ['mail', 2],
      ['search', 1],
      ['site', 1],
    ]);
  });

  it('adds to what the hour has', async () => {
    await open('/article/one');
    expect(await views()).toBe(1);
    await open('/article/one');
    expect(await views()).toBe(2);
  });

  it('of one page by one visitor counts twenty times in a batch', async () => {
    for (let i = 0; i < 25; i++) await open('/article/one');
    expect(await views()).toBe(20);
  });

  it('is one of these twenty whatever address the visitor makes up', async () => {
    for (let i = 0; i < 25; i++) await open('/article/one', { 'x-forwarded-for': `192.0.2.${i}` });
    expect(await views()).toBe(20);
  });

  it('from hosts that somebody makes up falls together after a hundred', async () => {
    for (let i = 0; i < 105; i++)
      await open('/article/one', {
        referer: `https://h${i}.example.net/`,
        'user-agent': firefox.replaceAll('140', String(100 + (i % 3))),
      });
    const rows = await counted();
    expect(rows.length).toBe(101);
    expect(rows.find(({ source }) => source === 'other')).toMatchObject({ views: 5 });
  });
});

describe('a reader', () => {
  it('is an address with a browser, once a day, of the site and of each story', async () => {
    await open('/article/one');
    await open('/article/one');
    await open('/section/harbour');
    await site.door.readings.flush();
    await open('/article/one');
    await open('/article/one', { 'user-agent': firefox.replaceAll('140', '141') });
    await site.door.readings.flush();
    expect([await readers(0), await readers(storyId)]).toEqual([2, 2]);
  });

  it('leaves no address behind: sixteen bytes of an HMAC under a salt of the day, which changes', async () => {
    await open('/article/one');
    await site.door.readings.flush();
    const { hash, day } = await db.readerHash.findFirstOrThrow({ where: { storyId } });
    const { salt } = await db.readerSalt.findUniqueOrThrow({ where: { day } });
    expect([hash.length, salt.length]).toEqual([16, 32]);
    const unlogged = await db.$queryRaw`
      select relpersistence::text from pg_class where relname = 'reader_salt'`;
    expect(unlogged).toEqual([{ relpersistence: 'u' }]);
  });

  it('who asks not to be recognised is not, and what they open counts', async () => {
    await open('/article/one', { 'sec-gpc': '1' });
    await open('/article/one', { dnt: '1' });
    expect(await views()).toBe(2);
    expect(await readers(0)).toBe(0);
  });
});

describe('what a page tells when it is left', () => {
  const depths = async () => {
    await site.door.readings.flush();
    return db.readingHour.findMany({
      select: {
        source: true,
        views: true,
        depth25: true,
        depth50: true,
        depth75: true,
        depth100: true,
        seconds: true,
      },
    });
  };

  it('is how far it was read, each quarter once, and for how long', async () => {
    expect((await tell(read)).status).toBe(204);
    await tell({ ...read, f: 2, d: 4, s: 20 });
    expect(await depths()).toEqual([
      { source: 'direct', views: 0, depth25: 1, depth50: 1, depth75: 1, depth100: 1, seconds: 60 },
    ]);
  });

  it('counts a view when the browser had fetched the page ahead', async () => {
    await tell({ ...read, r: `${origin}/`, v: 1 });
    await tell({ p: '/latest', r: '', f: 0, d: 0, s: 3, v: 1 });
    await tell({ p: '/latest', r: '', f: 0, d: 0, s: 3 });
    expect((await counted()).map(({ path, source, views }) => [path, source, views])).toEqual([
      ['', 'site', 1],
      ['/latest', 'direct', 1],
    ]);
    expect(await readers(0)).toBe(1);
  });

  it('is not taken from programs, staff, other sites, or of what is no story', async () => {
    await tell(read, { 'user-agent': 'Googlebot/2.1' });
    await tell(read, { cookie: 'staff=1' });
    await tell({ ...read, p: '/latest' });
    await tell({ ...read, p: '/admin' });
    await tell({ ...read, p: '/article/nobody-wrote-this' });
    expect((await tell(read, { origin: 'https://evil.example' })).status).toBe(403);
    expect(await depths()).toEqual([]);
    const noOrigin = await site.ask('/api/read', { method: 'POST', body: Buffer.from('{}') });
    expect(noOrigin.status).toBe(403);
  });

  it.each([
    ['no JSON', Buffer.from('p=1')],
    ['a share that no page has', { ...read, d: 5 }],
    ['going backwards', { ...read, f: 3 }],
    ['a day on one page', { ...read, s: 86_400 }],
    ['something else besides', { ...read, name: 'Ada' }],
    ['another address', { ...read, p: 'https://evil.example/' }],
  ])('is refused with %s', async (_, told) => {
    const answer = await (Buffer.isBuffer(told)
      ? site.ask('/api/read', { method: 'POST', headers: { origin }, body: told })
      : tell(told));
    expect(answer.status).toBe(400);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(await depths()).toEqual([]);
  });

  it('is refused when it is long, when it is too much, and when it is no POST', async () => {
    expect((await tell({ ...read, r: 'x'.repeat(3_000) })).status).toBe(413);
    expect((await site.ask('/api/read')).status).toBe(405);
    const statuses: number[] = [];
    for (let i = 0; i < 62; i++)
      statuses.push((await tell(read, { 'x-forwarded-for': `192.0.2.${i}` })).status);
    expect(statuses.slice(58)).toEqual([204, 204, 429, 429]);
  });
});

describe('several doors', () => {
  it('count one reader once, and a door writes its last batch when it stops', async () => {
    await open('/article/one');
    await site.door.readings.flush();
    const second = new TestDoor();
    await second.start();
    await second.ask('/article/one', { headers: browser });
    await second.stop();
    expect(await views()).toBe(2);
    expect([await readers(0), await readers(storyId)]).toEqual([1, 1]);
  });
});

describe('the hour', () => {
  const line = { place: '/latest', source: 'direct', views: 1, seconds: 9 };
  const hours = async () =>
    (await db.readingHour.findMany({ orderBy: { hour: 'asc' } })).map(({ hour, views }) => [
      hour.toISOString(),
      views,
    ]);
  const write = async (...moments: string[]) => {
    const ledger = new Ledger(env().DATABASE_URL);
    for (const at of moments) {
      const minute = Date.parse(at) / 60_000;
      await ledger.write({ minute, lines: [{ ...line, steps: [0, 0, 0, 0] }], hashes: [] }, null);
    }
    await ledger.stop();
  };
  const inZone = (value: string) => db.setting.create({ data: { key: 'timeZone', value } });
  afterEach(() => db.setting.deleteMany({ where: { key: 'timeZone' } }));

  it('begins with the full hour of the newsroom’s clock, also half an hour beside that of UTC', async () => {
    await inZone('Asia/Kolkata');
    // 23:50, 00:05 and 00:40.
    await write('2026-11-25T18:20:00Z', '2026-11-25T18:35:00Z', '2026-11-25T19:10:00Z');
    expect(await hours()).toEqual([
      ['2026-11-25T17:30:00.000Z', 1],
      ['2026-11-25T18:30:00.000Z', 2],
    ]);
    const now = new Date('2026-11-25T20:00:00Z');
    const today = spanOf({ range: 'today' }, now, 'Asia/Kolkata');
    expect((await getSeries(today, {}))[0]).toEqual({
      ...{ at: '00', views: 2, readers: 0, comments: 0 },
    });
    expect(await getTotals(today, {})).toMatchObject({ views: 2 });
  });

  it.each(['UTC', 'Europe/Berlin', 'Nowhere/Land'])('is that of UTC in %s', async (zone) => {
    await inZone(zone);
    await write('2026-11-25T18:20:00Z', '2026-11-25T18:35:00Z', '2026-11-25T19:10:00Z');
    expect(await hours()).toEqual([
      ['2026-11-25T18:00:00.000Z', 2],
      ['2026-11-25T19:00:00.000Z', 1],
    ]);
  });
});

it('keeps what it has counted while the database does not take it', async () => {
  await open('/article/one');
  await db.$executeRaw`alter table reading_hour rename to reading_hour_away`;
  await site.door.readings.flush();
  await db.$executeRaw`alter table reading_hour_away rename to reading_hour`;
  expect(await db.readingHour.count()).toBe(0);
  await open('/article/one');
  expect(await views()).toBe(2);
});
