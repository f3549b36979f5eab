import { describe, expect, it } from 'vitest';
import {
  checkAction,
  checkMessage,
  checkMethod,
  checkOrigin,
  hasSession,
  isOurHost,
  type Asked,
} from './guard';
import { siteHosts } from './site-hosts';

const hosts = siteHosts('https://news.example', 3000);
const local = siteHosts('http://localhost:3000', 3000);

function asked(method: string, url: string, headers: Record<string, string> = {}): Asked {
  const all = { host: 'news.example', ...headers };
  return { method, url, headers: all, rawHeaders: Object.entries(all).flat() };
}

describe('siteHosts', () => {
  it('answers to SITE_URL and nobody else', () => {
    expect([...hosts]).toEqual([
      ['news.example', 'https://news.example'],
      ['news.example:443', 'https://news.example'],
    ]);
  });

  it('answers to all names of this machine when SITE_URL is one of them', () => {
    expect([...siteHosts('http://127.0.0.1:3000', 4000)]).toEqual([
      ['localhost:3000', 'http://localhost:3000'],
      ['localhost:4000', 'http://localhost:4000'],
      ['127.0.0.1:3000', 'http://127.0.0.1:3000'],
      ['127.0.0.1:4000', 'http://127.0.0.1:4000'],
      ['[::1]:3000', 'http://[::1]:3000'],
      ['[::1]:4000', 'http://[::1]:4000'],
    ]);
  });
});

describe('checkMessage', () => {
  it.each([
    ['http://evil.example/article/a', 400],
    ['//evil.example/', 400],
    ['*', 400],
    ['/a\\b', 400],
    ['/a#b', 400],
    ['', 400],
    [`/${'a'.repeat(4096)}`, 414],
  ])('refuses the target %s', (url, status) => {
    expect(checkMessage(asked('GET', url), hosts)?.status).toBe(status);
  });

  it.each(['evil.example', 'news.example:81', 'news.example.evil.example', 'a b', ''])(
    'does not answer for the host %j',
    (host) => {
      const request = asked('GET', '/', { host });
      expect(isOurHost(request, hosts)).toBe(false);
      expect(checkMessage(request, hosts)?.status).toBe(421);
    },
  );

  it('refuses none and two hosts', () => {
    const none: Asked = { method: 'GET', url: '/', headers: {}, rawHeaders: [] };
    expect(isOurHost(none, hosts)).toBe(false);
    expect(checkMessage(none, hosts)?.status).toBe(400);
    const two = {
      ...asked('GET', '/'),
      rawHeaders: ['Host', 'news.example', 'HOST', 'evil.example'],
    };
    expect(isOurHost(two, hosts)).toBe(false);
    expect(checkMessage(two, hosts)?.status).toBe(400);
  });

  it('takes its own host in any case, and any host for a health check', () => {
    expect(isOurHost(asked('GET', '/'), hosts)).toBe(true);
    expect(checkMessage(asked('GET', '/', { host: 'NEWS.example' }), hosts)).toBeUndefined();
    expect(
      checkMessage(asked('GET', '/api/health', { host: '10.0.0.5:3000' }), hosts),
    ).toBeUndefined();
    expect(
      checkMessage(asked('GET', '/api/ready', { host: '10.0.0.5:3000' }), hosts),
    ).toBeUndefined();
  });

  it('refuses WebSockets and overlooks other offers to change the protocol', () => {
    expect(checkMessage(asked('GET', '/', { upgrade: 'websocket' }), hosts)?.status).toBe(400);
    expect(checkMessage(asked('GET', '/', { upgrade: 'h2c' }), hosts)).toBeUndefined();
  });
});

describe('checkMethod', () => {
  it.each([
    ['GET', 'public', undefined],
    ['HEAD', 'public', undefined],
    ['POST', 'public', 'GET, HEAD'],
    ['TRACE', 'public', 'GET, HEAD'],
    ['OPTIONS', 'public', 'GET, HEAD'],
    ['PUT', 'account', 'GET, HEAD, POST'],
    ['POST', 'account', undefined],
    ['POST', 'admin', undefined],
    ['DELETE', 'admin', 'GET, HEAD, POST'],
    ['POST', 'media', 'GET, HEAD'],
    ['PATCH', 'api', undefined],
    ['OPTIONS', 'api', undefined],
    ['TRACE', 'api', 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS'],
    ['PROPFIND', 'api', 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS'],
  ] as const)('%s on %s', (method, area, allow) => {
    const refusal = checkMethod(method, area);
    expect(refusal?.headers?.Allow).toBe(allow);
    expect(refusal?.status).toBe(allow === undefined ? undefined : 405);
  });
});

describe('checkOrigin', () => {
  const ours = 'https://news.example';
  const cookie = 'theme=dark';
  it.each([
    ['GET', '/api/v1/me', {}, true],
    ['HEAD', '/account', { origin: 'https://evil.example' }, true],
    ['POST', '/account', { origin: ours }, true],
    ['POST', '/account', {}, false],
    ['POST', '/account', { origin: 'null' }, false],
    ['POST', '/account', { origin: 'https://evil.example' }, false],
    ['POST', '/account', { origin: 'http://news.example' }, false],
    ['POST', '/account', { origin: 'https://news.example:8443' }, false],
    ['POST', '/account', { origin: ours, 'sec-fetch-site': 'cross-site' }, false],
    ['POST', '/account', { origin: ours, 'sec-fetch-site': 'same-origin' }, true],
    ['POST', '/api/v1/articles/a/comments', { cookie }, false],
    ['POST', '/api/v1/articles/a/comments', { cookie, origin: ours }, true],
    ['DELETE', '/api/v1/me', { cookie, origin: 'null' }, false],
    ['POST', '/api/v1/articles', { authorization: 'Bearer t' }, true],
    ['POST', '/api/v1/articles', { authorization: 'Bearer t', cookie }, true],
    ['POST', '/api/v1/articles', { authorization: 'Basic t', cookie }, false],
    ['POST', '/api/forms/like', { authorization: 'Bearer t', cookie }, false],
    ['POST', '/account', { authorization: 'Bearer t', origin: 'https://evil.example' }, false],
    ['POST', '/api/v1/articles', { cookie, 'x-csrf-token': 't' }, true], // looked at by the API
    ['POST', '/api/v1/articles', { 'x-csrf-token': 't', origin: 'https://evil.example' }, false],
    ['POST', '/api/v1/articles', { 'x-csrf-token': 't', 'sec-fetch-site': 'cross-site' }, false],
    ['POST', '/api/forms/like', { cookie, 'x-csrf-token': 't' }, false],
    ['POST', '/account', { cookie, 'x-csrf-token': 't' }, false],
    ['POST', '/api/v1/articles', {}, true], // nobody: the API itself answers 401
    ['POST', '/api/v1/articles', { origin: 'https://evil.example' }, false],
    ['POST', '/api/auth/callback/credentials', { cookie }, true],
    ['POST', '/api/auth/callback/credentials', { cookie, origin: ours }, true],
    ['POST', '/api/auth/callback/credentials', { cookie, origin: 'https://evil.example' }, false],
    ['POST', '/api/auth/signout', { cookie, 'sec-fetch-site': 'cross-site' }, false],
  ] as const)('%s %s with %j', (method, url, headers, isAllowed) => {
    const area = url.startsWith('/api') ? 'api' : 'account';
    const refusal = checkOrigin(asked(method, url, headers), area, hosts);
    expect(refusal?.status).toBe(isAllowed ? undefined : 403);
  });

  it('compares with the name the visitor used', () => {
    const at = (host: string, origin: string) =>
      checkOrigin(asked('POST', '/account', { host, origin }), 'account', local)?.status;
    expect(at('127.0.0.1:3000', 'http://127.0.0.1:3000')).toBeUndefined();
    expect(at('127.0.0.1:3000', 'http://localhost:3000')).toBe(403);
  });
});

describe('sessions and actions', () => {
  it.each([
    ['next-auth.session-token=abc', true],
    ['a=b; __Host-next-auth.session-token=abc', true],
    ['__Secure-next-auth.session-token.0=abc', true],
    ['next-auth.session-token=', false],
    ['xnext-auth.session-token=abc', false],
    ['next-auth.csrf-token=abc', false],
    [undefined, false],
  ])('%j is a session: %s', (cookie, expected) => {
    expect(hasSession({ cookie })).toBe(expected);
  });

  it('lets actions into the newsroom only with a session', () => {
    const session = { cookie: 'next-auth.session-token=abc' };
    expect(checkAction(asked('POST', '/admin'), 'admin')?.status).toBe(403);
    expect(checkAction(asked('POST', '/admin', session), 'admin')).toBeUndefined();
    expect(checkAction(asked('GET', '/admin'), 'admin')).toBeUndefined();
    expect(checkAction(asked('POST', '/register'), 'account')).toBeUndefined();
  });
});
