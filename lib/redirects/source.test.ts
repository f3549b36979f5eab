import { describe, expect, it } from 'vitest';
import { normalQuery, sourceOf, targetOf } from '@/lib/redirects/source';

describe('sourceOf', () => {
  it.each([
    ['/2019/05/old-story', '/2019/05/old-story'],
    ['/2019/05/old-story/', '/2019/05/old-story'],
    ['https://old.example/2019/?b=2&a=1#top', '/2019?a=1&b=2'],
    ['/index.php?id=5&utm_source=x', '/index.php?id=5'],
    ['/?p=12', '/?p=12'],
    ['/café', '/caf%C3%A9'],
    ['/caf%c3%a9', '/caf%C3%A9'],
    ['/a b', '/a%20b'],
    ['/a/../b', '/b'],
    ['/article/Совет', '/article/%D0%A1%D0%BE%D0%B2%D0%B5%D1%82'],
  ])('%s is %s', (raw, address) => expect(sourceOf(raw)).toEqual({ address }));

  it.each([
    ['', 'A path that begins with one /, such as /2019/05/old-story.'],
    ['old', 'A path that begins with one /, such as /2019/05/old-story.'],
    ['//evil.example/x', 'A path that begins with one /, such as /2019/05/old-story.'],
    ['/\\evil', 'A path that begins with one /, such as /2019/05/old-story.'],
    ['/a\u0000b', 'A path that begins with one /, such as /2019/05/old-story.'],
    ['/a//b', 'The path is not well formed.'],
    ['/a%2Fb', 'The path is not well formed.'],
    ['/a%zz', 'The path is not well formed.'],
    ['/', 'The front page leads nowhere else.'],
    ['/?utm_source=x', 'The front page leads nowhere else.'],
    ['/admin', 'The site itself answers below /admin.'],
    ['/api/v1/articles', 'The site itself answers below /api.'],
    ['/preview/x', 'The site itself answers below /preview.'],
    [`/${'a'.repeat(1_000)}`, 'At most 1000 characters.'],
  ])('%j is refused', (raw, fault) => expect(sourceOf(raw)).toEqual({ fault }));
});

describe('targetOf', () => {
  const site = 'https://paper.example';
  it.each([
    ['/article/new', '/article/new'],
    ['/article/new/?a=1#b', '/article/new?a=1#b'],
    ['https://paper.example/latest', '/latest'],
    ['https://other.example', 'https://other.example/'],
    ['HTTP://Other.Example/ä', 'http://other.example/%C3%A4'],
  ])('%s is %s', (raw, address) => expect(targetOf(raw, site)).toEqual({ address }));

  it.each([
    ['javascript:alert(1)'],
    ['data:text/html,x'],
    ['//evil.example'],
    ['/\\evil.example'],
    ['https:evil.example'],
    ['https:///evil.example'],
    ['ftp://other.example/'],
    ['https://a:b@other.example/'],
    ['/.//evil.example'],
    ['https://paper.example//evil.example'],
    [''],
  ])('%j is refused', (raw) => expect(targetOf(raw, site)).toHaveProperty('fault'));
});

it('a query has one spelling', () => {
  expect(normalQuery('?b=1&a=%20x&fbclid=1&a=2')).toBe('?a=+x&a=2&b=1');
  expect(normalQuery('?utm_medium=x&gclid=2')).toBe('');
});
