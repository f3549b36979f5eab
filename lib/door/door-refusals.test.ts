import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { TestDoor, host, origin, session } from './test-door';

const site = new TestDoor();
beforeAll(() => site.start());
afterAll(() => site.stop());
beforeEach(() => site.reset());

describe('what goes no further', () => {
  it.each([
    ['GET', '/', { host: 'evil.example' }, 421],
    ['GET', '/article/one', { host: 'localhost:3001' }, 421],
    ['POST', '/article/one', {}, 405],
    ['TRACE', '/article/one', {}, 405],
    ['OPTIONS', '/', {}, 405],
    ['PUT', '/account', { origin }, 405],
    ['POST', '/account', {}, 403],
    [
      'POST',
      '/account',
      { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' },
      403,
    ],
    ['POST', '/account', { origin: 'null' }, 403],
    ['POST', '/admin', { origin }, 403],
    ['POST', '/api/v1/articles', { cookie: session }, 403],
    ['POST', '/api/v1/articles', { cookie: session, origin, 'sec-fetch-site': 'cross-site' }, 403],
    ['GET', '/admin/%2e%2e/x', {}, 400],
    ['GET', '/admin%2fx', {}, 400],
    ['GET', '/article/%00', {}, 400],
    ['GET', '/', { upgrade: 'websocket', connection: 'upgrade' }, 400],
  ])('%s %s %j: %i', async (method, url, headers, status) => {
    await site.ask('/article/one'); // refused also where the page is at hand
    const answer = await site.ask(url, { method, headers });
    expect(answer.status).toBe(status);
    expect(answer.headers['cache-control']).toBe('private, no-store');
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
    expect(answer.headers['content-type']).toBe(
      url.startsWith('/api')
        ? 'application/problem+json; charset=utf-8'
        : 'text/html; charset=utf-8',
    );
    expect(site.seen).toEqual([]);
  });

  it.each([
    ['two hosts', `GET /article/one HTTP/1.1\r\nHost: ${host}\r\nHost: evil.example\r\n\r\n`, 400],
    ['no host', 'GET / HTTP/1.1\r\n\r\n', 400],
    [
      'an absolute target',
      `GET http://evil.example/article/one HTTP/1.1\r\nHost: ${host}\r\n\r\n`,
      400,
    ],
    ['a target with two slashes', `GET //evil.example/ HTTP/1.1\r\nHost: ${host}\r\n\r\n`, 400],
    [
      'two ways to tell a length',
      `POST /api/v1/x HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
      400,
    ],
    [
      'an endless header',
      `GET / HTTP/1.1\r\nHost: ${host}\r\nA: ${'a'.repeat(20_000)}\r\n\r\n`,
      431,
    ],
  ])('%s', async (_, bytes, status) => {
    expect(await site.raw(bytes)).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  });

  it('tells what is allowed', async () => {
    expect((await site.ask('/article/one', { method: 'DELETE' })).headers.allow).toBe('GET, HEAD');
    expect((await site.ask('/admin', { method: 'PATCH' })).headers.allow).toBe('GET, HEAD, POST');
  });

  it('words what Next refuses in silence, and tells what would do', async () => {
    const put = (url: string, body?: Buffer) => site.ask(url, { method: 'PUT', body });
    const program = await put('/api/v1/articles', Buffer.alloc(100_000));
    expect(program.status).toBe(405);
    expect(program.headers).toMatchObject({
      allow: 'GET, HEAD, OPTIONS',
      'content-type': 'application/problem+json; charset=utf-8',
      'cache-control': 'private, no-store',
      'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
    });
    expect(JSON.parse(program.text)).toEqual({
      type: 'urn:broadsheet:problem:method_not_allowed',
      title: 'That does not work here',
      status: 405,
      detail: 'Nothing here answers to PUT.',
    });
    const person = await put('/api/forms/comment');
    expect([person.status, person.headers.allow]).toEqual([405, 'GET, HEAD, OPTIONS']);
    expect(person.headers['content-type']).toBe('text/html; charset=utf-8');
  });
});

describe('bodies', () => {
  const post = (url: string, bytes: number, headers: Record<string, string> = {}) =>
    site.ask(url, {
      method: 'POST',
      headers: { origin, cookie: session, ...headers },
      body: Buffer.alloc(bytes),
    });
  const chunked = { 'transfer-encoding': 'chunked' };

  it.each([
    ['/api/v1/sections', 1024 * 1024, {}, 200],
    ['/api/v1/sections', 1024 * 1024 + 1, {}, 413],
    ['/api/v1/sections', 1024 * 1024 + 1, chunked, 413],
    ['/api/v1/sections', 3 * 1024 * 1024, chunked, 413],
    ['/api/v1/articles', 4 * 1024 * 1024, {}, 200],
    ['/api/v1/articles/120', 4 * 1024 * 1024, chunked, 200],
    ['/api/v1/articles', 4 * 1024 * 1024 + 1, chunked, 413],
    ['/api/v1/articles/120/status', 1024 * 1024 + 1, {}, 413],
    ['/admin/articles/120', 4 * 1024 * 1024, {}, 200],
    ['/admin/articles/new', 4 * 1024 * 1024 + 1, {}, 413],
    ['/api/v1/articles/one/comments', 192 * 1024, chunked, 200],
    ['/api/v1/articles/one/comments', 192 * 1024 + 1, {}, 413],
    ['/api/v1/articles/one/comments', 192 * 1024 + 1, chunked, 413],
    ['/admin/media', 2 * 1024 * 1024, {}, 200],
    ['/admin/media', 25 * 1024 * 1024 + 1, {}, 413],
    ['/admin/settings/import', 25_000_000, {}, 200],
    ['/admin/settings/import', 25 * 1024 * 1024 + 1, {}, 413],
    ['/account', 1024 * 1024 + 1, chunked, 413],
  ])('%s with %i bytes %j: %i', async (url, bytes, headers, status) => {
    const answer = await post(url, bytes, headers);
    expect(answer.status).toBe(status);
    if (status === 200) expect(site.seen[0]!.bytes).toBe(bytes);
  });

  it('refuses before the body is sent, when the client would rather know first', async () => {
    const head = (length: number) =>
      `POST /api/v1/x HTTP/1.1\r\nHost: ${host}\r\nContent-Length: ${length}\r\nExpect: 100-continue\r\nConnection: close\r\n\r\n`;
    expect(await site.raw(head(2_000_000))).toMatch(/^HTTP\/1.1 413 /);
    expect(await site.raw(`${head(2)}{}`)).toMatch(/^HTTP\/1.1 100 Continue\r\n\r\nHTTP\/1.1 200 /);
  });

  it('hands on an answer that comes before the end of the question, and closes', async () => {
    const answer = await post('/api/v1/early', 200_000);
    expect([answer.status, answer.text]).toEqual([401, '{}']);
  });
});
