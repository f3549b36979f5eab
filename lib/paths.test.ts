import { describe, expect, it } from 'vitest';
import { articlePath, feedPath, pagedPath, safeReturnPath } from '@/lib/paths';

describe('where to go after signing in', () => {
  it.each([
    ['/article/a?x=1#comments', '/article/a?x=1#comments'],
    ['/account/comment?draft=abc', '/account/comment?draft=abc'],
    ['/', '/'],
    ['/a/../b', '/b'],
  ])('%s is followed', (value, expected) => {
    expect(safeReturnPath(value)).toBe(expected);
  });

  it.each([
    'https://evil.example/',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/%0d%0a/../..//evil.example'.replace('%0d%0a', '\r\n'),
    '/.//evil.example',
    '/a/..//evil.example',
    'javascript:alert(1)',
    'data:text/html,x',
    ' /x',
    'x',
    '',
    undefined,
    null,
    7,
    ['/x'],
    `/${'x'.repeat(600)}`,
  ])('%j is not', (value) => {
    expect(safeReturnPath(value, '/fallback')).toBe('/fallback');
  });
});

describe('addresses', () => {
  it('encode letters of any script', () => {
    expect(articlePath('порт')).toBe('/article/%D0%BF%D0%BE%D1%80%D1%82');
  });
  it('have no number for the first page', () => {
    expect([pagedPath('/latest', 1), pagedPath('/latest', 2)]).toEqual([
      '/latest',
      '/latest?page=2',
    ]);
  });
  it('lead from a page to its feed', () => {
    expect([feedPath(), feedPath('/topic/herring', 'atom.xml')]).toEqual([
      '/feed.xml',
      '/topic/herring/atom.xml',
    ]);
  });
});
