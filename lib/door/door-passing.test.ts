import { once } from 'node:events';
import { Agent, request, type IncomingMessage, type RequestOptions } from 'node:http';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { db } from '@/lib/db';
import { TestDoor, host, origin, session, words } from './test-door';

const site = new TestDoor();
beforeAll(() => site.start());
afterAll(() => site.stop());
beforeEach(() => site.reset());

describe('what passes through', () => {
  it('tells Next who asks, in words of the door', async () => {
    const { status, headers } = await site.ask('/api/v1/me', {
      headers: {
        cookie: session,
        'x-forwarded-for': '6.6.6.6',
        'x-forwarded-host': 'evil.example',
        'x-middleware-subrequest': 'proxy',
        'x-door-render': '1',
        'next-action': 'abc',
      },
    });
    expect(status).toBe(200);
    const seen = site.seen[0]!.headers;
    expect(seen).toMatchObject({
      host,
      cookie: session,
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-host': host,
      'x-forwarded-proto': 'http',
    });
    expect(seen['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers['x-request-id']).toBe(seen['x-request-id']);
    for (const name of ['x-middleware-subrequest', 'x-door-render', 'next-action']) {
      expect(seen).not.toHaveProperty(name);
    }
    expect(site.renders).toEqual([]);
  });

  it('is never for shared caches, but for declared reads of nobody in particular', async () => {
    const cacheControl = async (url: string, headers = {}) =>
      (await site.ask(url, { headers })).headers['cache-control'];
    expect(await cacheControl('/admin', { cookie: session })).toBe('private, no-store');
    expect(await cacheControl('/signin')).toBe('private, no-store');
    expect(await cacheControl('/api/v1/me')).toBe('private, no-store');
    expect(await cacheControl('/api/v1/articles')).toBe('public, max-age=30');
    expect(await cacheControl('/api/v1/articles', { cookie: session })).toBe('private, no-store');
  });

  it('comes with the policy of its area, compressed', async () => {
    const { headers, body } = await site.ask('/admin', {
      headers: { cookie: session, 'accept-encoding': 'br' },
    });
    expect(String(brotliDecompressSync(body))).toBe(words('page'));
    expect(headers['content-security-policy']).toContain("script-src 'self' 'unsafe-inline'");
    expect(headers).not.toHaveProperty('x-powered-by');
  });

  it('gets the words of public pages where Next has none: for no route, and for a page that broke', async () => {
    const headers = { cookie: session };
    for (const method of ['GET', 'HEAD', 'POST']) {
      const missing = await site.ask('/account/nothing', {
        method,
        headers: { ...headers, origin },
      });
      expect([missing.status, missing.text], method).toEqual([
        404,
        method === 'HEAD' ? '' : words('nothing here'),
      ]);
      const broken = await site.ask('/account/broken', { method, headers: { ...headers, origin } });
      expect(broken.status, method).toBe(500);
      expect(broken.headers['cache-control']).toBe('private, no-store');
      expect(broken.text.includes('role="search"'), method).toBe(method !== 'HEAD');
      expect(broken.text).not.toContain('secret');
    }
  });

  it('arrives in pieces, as Next sends them', async () => {
    const headers = { host, cookie: session, 'accept-encoding': 'br' };
    const req = request({ port: site.port, path: '/admin/stream', headers }).end();
    const [res] = (await once(req, 'response')) as [IncomingMessage];
    const parts: Buffer[] = [];
    res.on('data', (part: Buffer) => parts.push(part));
    await once(res, 'data'); // Next sends the rest only now
    site.events.emit('go');
    await once(res, 'end');
    expect(String(brotliDecompressSync(Buffer.concat(parts)))).toBe('first second');
  });

  it.each(['OPTIONS', 'DELETE', 'POST', 'PATCH'])(
    'of %s is one request to the renderer, whatever its body looks like',
    async (method) => {
      const hidden = `GET /api/v1/hidden HTTP/1.1\r\nHost: ${host}\r\nx-forwarded-for: 6.6.6.6\r\n\r\n`;
      const size = hidden.length.toString(16);
      await site.raw(
        `${method} /api/v1/x HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n${size}\r\n${hidden}\r\n0\r\n\r\n`,
      );
      const next = await site.ask('/api/v1/me', { headers: { cookie: session } });
      expect([next.status, next.text]).toEqual([200, '{"url":"/api/v1/me","bytes":0}']);
      expect(site.seen.map(({ method, url, bytes }) => [method, url, bytes])).toEqual([
        [method, '/api/v1/x', hidden.length],
        ['GET', '/api/v1/me', 0],
      ]);
    },
  );

  it('is given up when the visitor has gone', async () => {
    const came = once(site.events, 'waits');
    const req = request({ port: site.port, path: '/api/v1/slow', headers: { host } });
    req.on('error', () => undefined);
    req.end();
    await came;
    const aborted = once(site.events, 'aborted');
    req.destroy();
    await aborted;
    expect(site.aborted).toBe(1);
  });
});

describe('without a renderer', () => {
  it('sends what it has, words for what it has not, and recovers by itself', async () => {
    await site.ask('/article/one');
    await site.stopRenderer();
    expect((await site.ask('/article/one')).status).toBe(200);
    const [page, api] = await Promise.all([site.ask('/article/two'), site.ask('/api/v1/me')]);
    expect([page.status, api.status]).toEqual([503, 503]);
    expect(page.text).toContain('We will be right back');
    expect(Number(page.headers['retry-after'])).toBeGreaterThan(0);
    expect(api.headers['content-type']).toBe('application/problem+json; charset=utf-8');

    const connect = vi.spyOn(Agent.prototype, 'createConnection');
    const patient = site.ask('/article/two'); // comes while the renderer is being started again
    const tries = () =>
      connect.mock.calls.filter(([to]) => (to as RequestOptions).socketPath !== undefined).length;
    await vi.waitFor(() => expect(tries()).toBeGreaterThan(1), { interval: 5 });
    await site.startRenderer();
    expect((await patient).status).toBe(200);
    expect((await site.ask('/api/v1/me')).status).toBe(200);
  });
});

describe('stopping', () => {
  it('answers what has begun, and says on each connection that it ends', async () => {
    const agent = new Agent({ keepAlive: true });
    expect((await site.ask('/article/one', { agent })).headers.connection).toBe('keep-alive');
    const came = once(site.events, 'waits');
    const slow = site.ask('/api/v1/slow');
    await came;
    const stopped = site.door.stop();
    expect((await site.ask('/article/one', { agent })).headers.connection).toBe('close');
    expect((await site.ask('/api/ready')).status).toBe(503);
    site.events.emit('go');
    expect((await slow).status).toBe(200);
    await stopped;
    expect(site.door.server.listening).toBe(false);
    agent.destroy();
  });

  it('writes down what was counted before it waits for those who stay', async () => {
    const other = new TestDoor();
    await other.start();
    await db.redirect.create({ data: { source: '/old/a', target: '/latest', status: 308 } });
    await other.commit('redirects');
    const headers = {
      'sec-fetch-dest': 'document',
      'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
    };
    expect((await other.ask('/latest', { headers })).status).toBe(200);
    expect((await other.ask('/old/a', { headers })).status).toBe(308);
    const came = once(other.events, 'waits');
    const slow = other.ask('/api/v1/slow');
    await came;
    const stopped = other.stop();
    const counted = async () => [
      (await db.readingHour.findMany()).map(({ path, views }) => [path, views]),
      (await db.redirect.findFirstOrThrow()).hits,
    ];
    await vi.waitFor(async () => expect(await counted()).toEqual([[['/latest', 1]], 1]), 3_000);
    other.events.emit('go');
    expect((await slow).status).toBe(200);
    await stopped;
  });

  it('waits for nobody who has come and asked for nothing', async () => {
    const other = new TestDoor();
    await other.start();
    const begun = ['', `GET / HTTP/1.1\r\nHost: ${host}\r\n`].map((bytes) => other.raw(bytes));
    await other.ask('/');
    await other.stop();
    expect(await Promise.all(begun)).toEqual(['', '']);
  });
});
