import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { commaOf, directionOf, hasStandIn, ownName, writing } from '@/lib/articles/language';

it.each([
  ['en-GB', 'ltr'],
  ['ar', 'rtl'],
  ['ar-EG', 'rtl'],
  ['he', 'rtl'],
  ['fa', 'rtl'],
  ['ur', 'rtl'],
  ['uk', 'ltr'],
  ['az', 'ltr'],
  ['az-Arab', 'rtl'],
  ['ar-Latn', 'ltr'],
  ['not a language', 'ltr'],
])('%s is written %s', (language, direction) => {
  expect(directionOf(language)).toBe(direction);
});

it.each([
  ['en-GB', true],
  ['ko', true],
  ['ar', false],
  ['ur', false],
  ['uk', false],
  ['sr-Latn', true],
  ['sr', false],
  ['not a language', true],
])('whether a face stands in for %s: %s', (language, is) => {
  expect(hasStandIn(language)).toBe(is);
});

it.each([
  'ar',
  'fa',
  'ur',
  'ps',
  'ckb',
  'ug',
  'sd',
  'ks',
  'pa-PK',
  'pa-Arab',
  'ku-Arab',
  'az-Arab',
])(
  '%s, written in Arabic script, has the face of that script and no tracking wherever Arabic has',
  (language) => {
    expect(directionOf(language)).toBe('rtl');
    const styles = ['writing.css', 'desk/story-editor.css'].map((name) =>
      readFileSync(`app/styles/${name}`, 'utf8'),
    );
    const count = (of: string) => styles.join('').split(`:lang(${of})`).length - 1;
    expect(count('ar')).toBe(5);
    expect(count(language)).toBe(5);
  },
);

it('marks only what differs from the language of the page', () => {
  expect(writing('en-GB')).toEqual({});
  expect(writing('ar')).toEqual({ lang: 'ar', dir: 'rtl' });
  expect(writing('uk')).toEqual({ lang: 'uk', dir: 'ltr' });
});

it.each([
  ['en-GB', ','],
  ['uk', ','],
  ['he', ','],
  ['ar', '،'],
  ['ar-EG', '،'],
  ['fa', '،'],
  ['ur', '،'],
  ['ar-Latn', ','],
  ['az-Arab', '،'],
  ['ja', '、'],
  ['zh-Hant-TW', '，'],
  ['am', '፣'],
  ['not a language', ','],
  ['', ','],
])('the comma of %s is %s', (language, comma) => {
  expect(commaOf(language)).toBe(comma);
});

it.each([
  ['de', 'Deutsch'],
  ['fr', 'Français'],
  ['ar', 'العربية'],
  ['ko', '한국어'],
  ['en-GB', 'English (United Kingdom)'],
  ['pt-BR', 'Português (Brasil)'],
  ['tr', 'Türkçe'],
  ['xx', 'xx'],
  ['not a language', 'not a language'],
])('%s is called %s by those who read it', (language, name) => {
  expect(ownName(language)).toBe(name);
});
