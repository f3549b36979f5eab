import { expect, it } from 'vitest';
import { forwardHeaders } from './forward-headers';

const origin = {
  address: '203.0.113.9',
  host: 'news.example',
  protocol: 'https',
  requestId: 'id-1',
};
const own = {
  host: 'news.example',
  'x-forwarded-for': '203.0.113.9',
  'x-forwarded-host': 'news.example',
  'x-forwarded-proto': 'https',
  'x-request-id': 'id-1',
};

it('passes on what Next needs and nothing that it would obey by mistake', () => {
  const given = {
    accept: 'text/html',
    cookie: 'a=b',
    authorization: 'Bearer t',
    'idempotency-key': 'k',
    host: 'evil.example',
    'x-forwarded-host': 'evil.example',
    'x-forwarded-for': '6.6.6.6',
    'x-forwarded-proto': 'ftp',
    'x-real-ip': '6.6.6.6',
    'x-request-id': 'theirs',
    'x-door-render': '1',
    'x-middleware-subrequest': 'proxy:proxy',
    'x-nextjs-data': '1',
    'x-matched-path': '/admin',
    'x-now-route-matches': '1',
    'x-http-method-override': 'DELETE',
    'next-resume': '1',
    'next-action': 'abc',
    rsc: '1',
    range: 'bytes=0-1',
    connection: 'close',
    'transfer-encoding': 'chunked',
    te: 'trailers',
    upgrade: 'h2c',
    expect: '100-continue',
    'accept-encoding': 'br',
  };
  expect(forwardHeaders(given, 'api', origin)).toEqual({
    ...own,
    accept: 'text/html',
    authorization: 'Bearer t',
    cookie: 'a=b',
    'idempotency-key': 'k',
  });
});

it('passes on the router headers only where React runs in the browser, ranges only for media', () => {
  const given = {
    'next-action': 'abc',
    rsc: '1',
    'next-router-state-tree': 't',
    range: 'bytes=0-1',
  };
  const router = { 'next-action': 'abc', 'next-router-state-tree': 't', rsc: '1' };
  expect(forwardHeaders(given, 'admin', origin)).toEqual({ ...own, ...router });
  expect(forwardHeaders(given, 'account', origin)).toEqual({ ...own, ...router });
  expect(forwardHeaders(given, 'media', origin)).toEqual({ ...own, range: 'bytes=0-1' });
});

it.each(['admin', 'account', 'api', 'media'] as const)(
  'says nothing of a body in %s: whoever sends none must not announce one',
  (area) => {
    const given = {
      'content-length': '100',
      'transfer-encoding': 'chunked',
      trailer: 'x',
      'content-type': 'text/plain',
    };
    expect(forwardHeaders(given, area, origin)).toEqual({ ...own, 'content-type': 'text/plain' });
  },
);
