import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { resetDatabase } from '@/scripts/testing/database';
import { TestDoor, words } from '../test-door';

const site = new TestDoor();
beforeAll(() => site.start());
afterAll(() => site.stop());
beforeEach(async () => {
  await site.door.redirects.writeDown(); // what an earlier test has left
  await resetDatabase();
  await site.commit('redirects');
  site.reset();
});

const redirect = async (source: string, target: string, status = 308) => {
  await db.redirect.create({ data: { source, target, status } });
  await site.commit('redirects');
};
const led = async (url: string) => {
  const { status, headers } = await site.ask(url);
  return [status, headers.location];
};
const chrome = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0' };

describe('an old address', () => {
  it('leads on from the moment of the commit, with its query, and no longer after the next', async () => {
    expect((await site.ask('/2019/05/old')).status).toBe(404);
    expect((await site.ask('/2019/05/old')).status).toBe(404);
    await redirect('/2019/05/old', '/article/one');
    expect(await led('/2019/05/old')).toEqual([308, '/article/one']);
    expect(await led('/2019/05/old/?page=2')).toEqual([308, '/article/one?page=2']);
    await db.redirect.deleteMany();
    await site.commit('redirects');
    expect((await site.ask('/2019/05/old')).status).toBe(404);
  });

  it('of a public route that has nothing there leads on as well', async () => {
    expect((await site.ask('/article/soon')).status).toBe(404);
    await redirect('/article/soon', '/latest', 307);
    expect(await led('/article/soon')).toEqual([307, '/latest']);
  });

  it('at which a page is shows the page', async () => {
    await redirect('/article/one', '/latest');
    expect((await site.ask('/article/one')).text).toBe(words('first'));
  });

  it('with a query goes before the page, in any order and with clicks counted', async () => {
    expect((await site.ask('/?p=12&b=1')).status).toBe(200);
    await redirect('/?b=1&p=12', '/article/one');
    expect(await led('/?p=12&b=1')).toEqual([308, '/article/one']);
    expect(await led('/?utm_source=x&b=1&p=12')).toEqual([308, '/article/one']);
    expect((await site.ask('/?p=13')).status).toBe(200);
    expect((await site.ask('/')).status).toBe(200);
  });

  it.each([
    ['/caf%c3%a9', '/caf%C3%A9'],
    ['/a%2Db', '/a-b'],
    ['/%D0%B0/%d0%b1', '/%D0%B0/%D0%B1'],
  ])('%s is the same as %s', async (asked, source) => {
    await redirect(`${source}/x`, 'https://other.example/y');
    expect(await led(`${asked}/x`)).toEqual([308, 'https://other.example/y']);
  });

  it('that is gone says so', async () => {
    await redirect('/gone/for/good', '', 410);
    const { status, text, headers } = await site.ask('/gone/for/good');
    expect([status, headers.location]).toEqual([410, undefined]);
    expect(text).toContain('This has been withdrawn');
    expect(text).toContain('<li><a href="/article/one">One</a></li>');
  });

  it('is never one of the site’s own private ones', async () => {
    await redirect('/admin', '/article/one');
    expect((await site.ask('/admin')).headers.location).toBeUndefined();
  });

  it('may be asked for by 50 at once while it changes, and none hears of the old one afterwards', async () => {
    await redirect('/a/b', '/article/one');
    const before = Promise.all(Array.from({ length: 50 }, () => led('/a/b')));
    await db.redirect.updateMany({ data: { target: '/latest' } });
    await site.commit('redirects');
    const after = await Promise.all(Array.from({ length: 50 }, () => led('/a/b')));
    expect(new Set(after.map(String))).toEqual(new Set(['308,/latest']));
    await before;
  });

  it('leads on as before while the table cannot be read, which is said once', async () => {
    await redirect('/a/b', '/article/one');
    expect(await led('/a/b')).toEqual([308, '/article/one']);
    const away = async () => {
      await db.$executeRaw`alter table redirect rename to redirect_away`;
      try {
        await site.commit('*');
        for (let i = 0; i < 3; i++) expect(await led('/a/b')).toEqual([308, '/article/one']);
      } finally {
        await db.$executeRaw`alter table redirect_away rename to redirect`;
      }
    };
    await away();
    expect(site.errors).toEqual(['the door cannot read the redirects']);
    await db.redirect.updateMany({ data: { target: '/latest' } });
    expect(await led('/a/b')).toEqual([308, '/latest']);
    await db.redirect.updateMany({ data: { target: '/article/one' } });
    await site.commit('redirects');
    await led('/a/b');
    await away();
    expect(site.errors).toHaveLength(2);
  });

  it('is counted', async () => {
    await redirect('/a/b', '/article/one');
    await led('/a/b');
    await led('/a/b?x=1');
    await site.door.redirects.writeDown();
    expect(await db.redirect.findFirst({ select: { hits: true } })).toEqual({ hits: 2 });
    expect((await db.redirect.findFirst())?.lastHitAt).toBeInstanceOf(Date);
  });
});

describe('an address at which nothing is', () => {
  const missed = async () => {
    await site.door.redirects.writeDown();
    return db.missedAddress.findMany({
      orderBy: { path: 'asc' },
      select: { path: true, hits: true, fromHost: true },
    });
  };

  it('is counted by its path, with the host that led there and nothing else', async () => {
    const referer = 'https://forum.example/thread?secret=1';
    await site.ask('/old/story?mail=me@example.org', { headers: { ...chrome, referer } });
    await site.ask('/old/story', { headers: chrome });
    await site.ask('/article/soon', { headers: chrome });
    await site.ask('/article/soon', { headers: chrome });
    await site.ask('/article/one', { headers: chrome });
    expect(await missed()).toEqual([
      { path: '/article/soon', hits: 2, fromHost: '' },
      { path: '/old/story', hits: 2, fromHost: 'forum.example' },
    ]);
    await site.ask('/old/story', { headers: chrome });
    expect((await missed())[1]).toEqual({
      path: '/old/story',
      hits: 3,
      fromHost: 'forum.example',
    });
  });

  it('is none where a page is, and only its query leads to nothing', async () => {
    for (const url of [
      '/article/one?comment=5',
      '/latest?page=999',
      '/latest?page=0',
      '/latest/?page=0',
      '/?page=2&page=3',
    ])
      for (let i = 0; i < 2; i++)
        expect([url, (await site.ask(url, { headers: chrome })).status]).toEqual([url, 404]);
    await site.ask('/article/soon?utm_source=mail', { headers: chrome });
    await site.ask('/old/story?page=2', { headers: chrome });
    expect(await missed()).toEqual([
      { path: '/article/soon', hits: 1, fromHost: '' },
      { path: '/old/story', hits: 1, fromHost: '' },
    ]);
  });

  it.each([
    ['/old/story', { 'user-agent': 'Googlebot/2.1 (+http://www.google.com/bot.html)' }],
    ['/old/story', { 'user-agent': 'curl/8.0' }],
    ['/old/story', {}],
    ['/wp-login.php', chrome],
    ['/.env', chrome],
    ['/backup/site.sql', chrome],
  ])('%s by %j is nobody’s miss', async (path, headers) => {
    expect((await site.ask(path, { headers })).status).toBe(404);
    expect(await missed()).toEqual([]);
  });

  it('counts 20 tries of one visitor and no more until the next writing', async () => {
    for (let i = 0; i < 30; i++) await site.ask(`/try/${i}`, { headers: chrome });
    expect(await missed()).toHaveLength(20);
  });

  it('is counted as that of one visitor whatever address they make up', async () => {
    for (let i = 0; i < 30; i++)
      await site.ask(`/try/${i}`, { headers: { ...chrome, 'x-forwarded-for': `192.0.2.${i}` } });
    expect(await missed()).toHaveLength(20);
  });

  it('costs one render, however many there are', async () => {
    for (let i = 0; i < 5; i++) await site.ask(`/other/${i}`, { headers: chrome });
    expect(site.renders).toEqual(['/_door/not-found']);
  });
});
