import { describe, expect, it } from 'vitest';
import { resolve } from './routes';

describe('pages', () => {
  it.each([
    ['/', '/', 60],
    ['/?page=2', '/?page=2', 60],
    ['/?utm_source=x&page=12&fbclid=y', '/?page=12', 60],
    ['/?', '/', 60],
    ['/latest', '/latest', 60],
    ['/section/harbour', '/section/harbour', 60],
    ['/section/harbour?page=3', '/section/harbour?page=3', 60],
    ['/topic/caf%C3%A9', '/topic/caf%C3%A9', 60],
    ['/author/by-the-harbour-desk', '/author/by-the-harbour-desk', 300],
    ['/article/one', '/article/one', 300],
    ['/article/%D8%B3%D9%84%D8%A7%D9%85', '/article/%D8%B3%D9%84%D8%A7%D9%85', 300],
    ['/article/one?page=2', '/article/one', 300],
    // the table's order, not the visitor's
    [
      '/article/one?comment=7&sort=top&cursor=a_b-9.',
      '/article/one?cursor=a_b-9.&sort=top&comment=7',
      300,
    ],
    ['/article/one?sort=sideways', '/article/one', 300],
    ['/article/one?comment=abc', '/article/one', 300],
    ['/archive', '/archive', 600],
    ['/archive?page=2', '/archive', 600],
    ['/archive/2026', '/archive/2026', 600],
    ['/archive/2026/01', '/archive/2026/01', 600],
    ['/archive/2026/12?page=2', '/archive/2026/12?page=2', 600],
    ['/corrections', '/corrections', 600],
    ['/feed.xml', '/feed.xml', 300],
    ['/feed.xml?x=1', '/feed.xml', 300],
    ['/section/harbour/atom.xml', '/section/harbour/atom.xml', 300],
    ['/topic/ferry/feed.json', '/topic/ferry/feed.json', 300],
    ['/author/ada/feed.xml', '/author/ada/feed.xml', 300],
    ['/sitemap.xml', '/sitemap.xml', 600],
    ['/sitemap/3.xml', '/sitemap/3.xml', 600],
    ['/sitemap/lists.xml', '/sitemap/lists.xml', 600],
    ['/sitemap/lists-2.xml', '/sitemap/lists-2.xml', 600],
    ['/news-sitemap.xml', '/news-sitemap.xml', 60],
    ['/robots.txt', '/robots.txt', 3600],
    ['/about', '/about', 600],
    [
      '/%CE%B5%CF%80%CE%AF%CF%80%CE%B5%CE%B4%CE%BF-3',
      '/%CE%B5%CF%80%CE%AF%CF%80%CE%B5%CE%B4%CE%BF-3',
      600,
    ],
    ['/house-rules', '/house-rules', 600],
  ])('%s is the page %s', (url, key, seconds) => {
    expect(resolve(url)).toEqual({ kind: 'page', key, ttl: seconds * 1000, isFleeting: false });
  });

  it('the logo and the icons are kept on the small shelf, in the sizes that there are', () => {
    for (const name of ['logo', 'logo-dark', 'logo-144', 'icon-32', 'icon-512']) {
      const key = `/mark/0123456789abcdef/${name}.png`;
      expect(resolve(key)).toEqual({ kind: 'page', key, ttl: 86_400_000, isFleeting: true });
    }
    expect(resolve('/mark/0123456789abcdef/icon-33.png')).toEqual({ kind: 'missing' });
    expect(resolve('/mark/0123/logo.png')).toEqual({ kind: 'missing' });
  });

  it('the card of a story is kept on the small shelf', () => {
    const key = '/article/one/card/0123456789abcdef.jpg';
    expect(resolve(`${key}?utm_source=x`)).toEqual({
      ...{ kind: 'page', key, ttl: 3_600_000, isFleeting: true },
    });
    expect(resolve('/article/one/card/0123456789abcdeg.jpg')).toEqual({ kind: 'missing' });
  });

  it.each([
    ['/search', '/search'],
    ['/search?q=', '/search'],
    ['/search?q=ferry', '/search?q=ferry'],
    ['/search?q=caf%C3%A9+au+lait', '/search?q=caf%C3%A9%20au%20lait'],
    ['/search?sort=newest&page=2&q=a%26b', '/search?q=a%26b&page=2&sort=newest'],
    [`/search?q=${'x'.repeat(200)}`, `/search?q=${'x'.repeat(200)}`],
  ])('%s is a search, short-lived', (url, key) => {
    expect(resolve(url)).toEqual({ kind: 'page', key, ttl: 10_000, isFleeting: true });
  });
});

describe('one address for one page', () => {
  it.each([
    ['/?page=1', '/'],
    ['/section/harbour?page=1&utm_medium=x', '/section/harbour'],
    ['/search?q=ferry&page=1', '/search?q=ferry'],
    ['/most-read?page=1', '/most-read'],
    ['/latest/', '/latest'],
    ['/latest/?page=2&utm_source=x', '/latest?page=2'],
    ['/article/%6fne', '/article/one'],
    ['/article/caf%c3%a9', '/article/caf%C3%A9'],
    ['/article/caf\u00c3\u00a9', '/article/caf%C3%A9'], // raw UTF-8 bytes, as curl sends them
    ['/admin/', '/admin'],
    ['/%61dmin', '/admin'],
    ['/admin/articles/?status=draft', '/admin/articles?status=draft'],
    ['/api/v1/articles/caf%c3%a9', '/api/v1/articles/caf%C3%A9'],
  ])('%s moves to %s', (url, to) => {
    expect(resolve(url)).toEqual({ kind: 'move', to });
    expect(resolve(to).kind).not.toBe('move');
  });
});

describe('no page', () => {
  it.each([
    '/?page=0',
    '/?page=01',
    '/?page=-1',
    '/?page=1.0',
    '/?page=9e99',
    '/?page=abc',
    '/?page=',
    '/?page=%D9%A1',
    '/?page=2&page=3',
    '/?page=1&page=1',
    '/?page=1234567',
    '/latest?page=two',
    '/most-read?page=2',
    '/most-read?page=0',
    '/article/one?cursor=%00',
    '/article/one?sort=top&sort=top',
    '/search?q=a&q=b',
    '/search?q=%00',
    `/search?q=${'x'.repeat(201)}`,
    '/article/one.rsc',
    '/article/one.RSC',
    '/article/one.segments/_tree.segment.rsc',
    '/admin.rsc',
    '/article/a.b',
    '/article/-one',
    '/article/one/two',
    '/article/one%3Cscript%3E',
    '/archive/2026/13',
    '/archive/26/01',
    '/archive/26',
    '/archive/20261',
    '/archive/latest',
    '/sitemap/x.xml',
    '/sitemap/lists-.xml',
    '/latest/feed.xml',
    '/admin;x.css',
    '/wp-login.php',
    '/.env',
    '/_next/image?url=%2Fx.png&w=64&q=75',
    '/_next/data/build/index.json',
    '/a/b/c/d',
    `/article/${'x'.repeat(201)}`,
  ])('%s is missing', (url) => {
    expect(resolve(url)).toEqual({ kind: 'missing' });
  });
});

describe('what looks at the visitor', () => {
  it.each([
    ['/admin', 'admin'],
    ['/admin/articles/7?tab=seo', 'admin'],
    ['/account', 'account'],
    ['/account/x.css', 'account'],
    ['/signin?next=%2Fadmin', 'account'],
    ['/register', 'account'],
    ['/verify?token=t', 'account'],
    ['/forgot', 'account'],
    ['/invite', 'account'],
    ['/reset', 'account'],
    ['/api/health', 'api'],
    ['/api/v1/articles?section=a&section=b', 'api'],
    ['/media/2026/05/harbour@2x.jpg', 'media'],
  ])('%s is passed through as %s', (url, area) => {
    expect(resolve(url)).toEqual({ kind: 'private', area, path: url.split('?')[0] });
  });
});

describe('malformed', () => {
  it.each([
    '/article//one',
    '/admin//x',
    '/a/../admin',
    '/./admin',
    '/admin/%2e%2e/x',
    '/admin%2fx',
    '/admin%5cx',
    '/article/%00',
    '/article/a%0ab',
    '/article/%E0%A4%A',
    '/article/%ff',
    '/article/a%7f',
  ])('%s', (url) => {
    expect(resolve(url)).toEqual({ kind: 'malformed' });
  });
});

it('keeps names of object methods out of the table of areas', () => {
  expect(resolve('/constructor')).toMatchObject({ kind: 'page', key: '/constructor' });
  expect(resolve('/__proto__')).toEqual({ kind: 'missing' });
});
