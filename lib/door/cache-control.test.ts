import { expect, it } from 'vitest';
import { pageCacheControl, passedCacheControl } from './cache-control';

it('lets shared caches keep pages for half a minute, refusals for ten seconds', () => {
  expect(pageCacheControl(200)).toBe('public, max-age=0, s-maxage=30, stale-while-revalidate=60');
  expect(pageCacheControl(404)).toBe('public, max-age=0, s-maxage=10');
});

const usual = {
  area: 'api',
  path: '/api/v1/articles',
  method: 'GET',
  status: 200,
  asked: {},
  setsCookie: false,
} as const;
const kept = 'public, max-age=30';
const never = 'private, no-store';

it.each([
  ['a declared public read', {}, kept],
  ['one story', { path: '/api/v1/articles/caf%C3%A9' }, kept],
  ['its comments', { path: '/api/v1/articles/one/comments' }, kept],
  ['its related stories', { path: '/api/v1/articles/one/related' }, kept],
  ['what is offered while somebody types', { path: '/api/v1/search/suggestions' }, kept],
  ['the description', { path: '/api/v1/openapi.json' }, kept],
  ['a handler that says nothing', { wanted: undefined }, never],
  ['someone with a cookie', { asked: { cookie: 'a=b' } }, never],
  ['someone with a token', { asked: { authorization: 'Bearer t' } }, never],
  ['an answer that sets a cookie', { setsCookie: true }, never],
  ['a write', { method: 'POST' }, never],
  ['an error', { status: 404 }, never],
  ['an undeclared read', { path: '/api/v1/me' }, never],
  ['a path that only ends like one', { path: '/api/v1/me/articles' }, never],
  ['the viewer', { path: '/api/viewer' }, never],
  ['a page of the newsroom', { area: 'admin', path: '/admin' }, never],
  ['an account page', { area: 'account', path: '/account' }, never],
  [
    'a picture',
    { area: 'media', path: '/media/a.jpg', wanted: 'public, max-age=31536000, immutable' },
    'public, max-age=31536000, immutable',
  ],
  [
    'a picture whose handler says nothing',
    { area: 'media', path: '/media/a.jpg', wanted: undefined },
    'public, max-age=86400',
  ],
  ['a missing picture', { area: 'media', path: '/media/a.jpg', status: 404 }, never],
] as const)('%s', (_, change, expected) => {
  expect(passedCacheControl({ ...usual, wanted: kept, ...change })).toBe(expected);
});
