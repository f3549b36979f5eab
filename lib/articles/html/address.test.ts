import { expect, it } from 'vitest';
import { cleanHref, cleanSource } from './address';

it.each([
  ['/a', '/a'],
  ['a/b?c#d', 'a/b?c#d'],
  ['#d', '#d'],
  ['HTTPS://a.example', 'HTTPS://a.example'],
  ['ht\ntps://a.example/', 'https://a.example/'],
  ['mailto:a@b.example', 'mailto:a@b.example'],
  ['//a.example/b', 'https://a.example/b'],
  ['\\\\a.example/b', 'https://a.example/b'],
  ['javascript:alert(1)', null],
  ['tel:112', null],
  ['http://[', null],
  [' ', null],
])('link %j', (value, expected) => expect(cleanHref(value)).toBe(expected));

it('is made absolute against a base, except within the page', () => {
  expect(cleanHref('../x', 'https://a.example/b/c/')).toBe('https://a.example/b/x');
  expect(cleanHref('#x', 'https://a.example/b/')).toBe('#x');
  expect(cleanHref('//b.example', 'http://a.example/')).toBe('http://b.example/');
});

it.each([
  ['/a.jpg', '/a.jpg'],
  ['https://a.example/a.jpg', 'https://a.example/a.jpg'],
  ['a.jpg', null],
  ['#a', null],
  ['mailto:a@b.example', null],
  ['data:image/png;base64,AA', null],
])('picture %j', (value, expected) => expect(cleanSource(value)).toBe(expected));
