import { expect, it } from 'vitest';
import { decodedSlug, plainLine } from './words';

it.each([
  ['Tom &amp; <b>Ann</b>', 'Tom & Ann'],
  ['&#8220;Aye&#8221;&nbsp;&hellip;', '“Aye” …'],
  ['two\nlines <br> three', 'two lines three'],
  ['a < b', 'a < b'],
  ['turned \u202ednuora\u202c\u200b\ufeff', 'turned dnuora'],
  ['می\u200cخواهم', 'می\u200cخواهم'],
  ['<script>alert(1)</script>', ''],
])('plain words of %j', (html, text) =>
  expect(plainLine(html, 100)).toEqual({ text, isCut: false }),
);

it('cuts long lines between words, and endless words anywhere', () => {
  expect(plainLine('The harbour board votes', 15)).toEqual({ text: 'The harbour…', isCut: true });
  expect(plainLine('x'.repeat(50), 10)).toEqual({ text: `${'x'.repeat(9)}…`, isCut: true });
});

it.each([
  ['%ce%b5%cf%80-2', 'επ-2'],
  ['gate', 'gate'],
  ['100%', '100%'],
])('slug %j', (slug, expected) => expect(decodedSlug(slug)).toBe(expected));
