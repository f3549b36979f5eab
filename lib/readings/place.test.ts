import { expect, it } from 'vitest';
import { placeOf, slugAt } from './place';

it.each([
  ['/', '/'],
  ['/article/one', '/article/one'],
  ['/article/one?sort=top', '/article/one'],
  ['/article/h%C3%A4fen', '/article/häfen'],
  ['/search?q=a%20secret', '/search'],
  ['/section/harbour?page=2', '/section/harbour'],
  ['/feed.xml', undefined],
  ['/section/harbour/atom.xml', undefined],
  ['/robots.txt', undefined],
  ['/manifest.webmanifest', undefined],
  ['404', undefined],
])('counts %s as %s', (key, place) => {
  expect(placeOf(key)).toBe(place);
});

it('knows the place of a story', () => {
  expect(slugAt('/article/häfen')).toBe('häfen');
  expect(slugAt('/section/harbour')).toBeUndefined();
});
