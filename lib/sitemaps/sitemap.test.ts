import { expect, it } from 'vitest';
import { hostile, clean } from '@/lib/feeds/test-feed';
import { all, readXml } from '@/lib/feeds/test-xml';
import { inFiles, newsLanguage, newsSitemap, sitemap, sitemapIndex } from '@/lib/sitemaps/sitemap';

const at = new Date('2026-11-24T09:00:00Z');
const textsOf = (xml: string, name: string) => all(readXml(xml), name).map(({ text }) => text);

it('lists addresses with the time of their last change, where that is known', () => {
  const text = sitemap([
    { url: 'https://t.example/article/a&b', changedAt: at },
    { url: 'https://t.example/', changedAt: null },
  ]);
  expect(textsOf(text, 'loc')).toEqual(['https://t.example/article/a&b', 'https://t.example/']);
  expect(textsOf(text, 'lastmod')).toEqual(['2026-11-24T09:00:00.000Z']);
  const index = sitemapIndex([{ url: 'https://t.example/sitemap/1.xml', changedAt: at }]);
  expect(textsOf(index, 'loc')).toEqual(['https://t.example/sitemap/1.xml']);
  expect(textsOf(index, 'lastmod')).toEqual(['2026-11-24T09:00:00.000Z']);
});

it('begins another file where one is full, and has one where there is nothing', () => {
  const entries = ['a', 'b', 'c'].map((url) => ({ url, changedAt: null }));
  expect(inFiles(entries, 2)).toEqual([entries.slice(0, 2), entries.slice(2)]);
  expect(inFiles(entries, 3)).toEqual([entries]);
  expect(inFiles([], 3)).toEqual([[]]);
});

it('for news names paper, language, time and headline', () => {
  const entry = { url: 'https://t.example/article/a', language: 'ar-EG', publishedAt: at };
  const text = newsSitemap('A & B', [{ ...entry, headline: hostile }]);
  expect(textsOf(text, 'news:name')).toEqual(['A & B']);
  expect(textsOf(text, 'news:language')).toEqual(['ar']);
  expect(textsOf(text, 'news:publication_date')).toEqual(['2026-11-24T09:00:00.000Z']);
  expect(textsOf(text, 'news:title')).toEqual([clean]);
});

it.each([
  ['en-GB', 'en'],
  ['zh-Hans', 'zh-cn'],
  ['zh', 'zh-cn'],
  ['zh-TW', 'zh-tw'],
  ['zh-Hant', 'zh-tw'],
  ['fil', 'fil'],
])('says %s as %s', (tag, expected) => {
  expect(newsLanguage(tag)).toBe(expected);
});
