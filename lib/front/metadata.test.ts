import { expect, it } from 'vitest';
import type { Article } from '@/lib/articles/schema';
import { articleMetadata, listMetadata, pageMetadata } from '@/lib/front/metadata';

const publication = {
  origin: 'https://tidings.example',
  siteName: 'Port Ellery Tidings',
  place: { locale: 'en-GB', timeZone: 'UTC' },
};

it('names a page and gives its one address', () => {
  expect(pageMetadata({ title: 'About us', path: '/about' }, publication)).toMatchObject({
    title: 'About us – Port Ellery Tidings',
    alternates: { canonical: 'https://tidings.example/about' },
    openGraph: { url: 'https://tidings.example/about', title: 'About us' },
  });
});

it('the front carries the name alone', () => {
  const metadata = pageMetadata({ path: '/' }, publication);
  expect(metadata.title).toBe('Port Ellery Tidings');
  expect(metadata.robots).toBeUndefined();
});

it('a page that is not there has no address and is not listed', () => {
  const metadata = pageMetadata({ title: 'Page not found', path: null }, publication);
  expect(metadata.robots).toEqual({ index: false, follow: true });
  expect(metadata.alternates).not.toHaveProperty('canonical');
});

it('a later page of a list has its own address; an empty list is not listed', () => {
  const list = { title: 'Harbour', path: '/section/harbour' };
  expect(listMetadata(list, { page: 2, pages: 3, total: 41 }, publication)).toMatchObject({
    title: 'Harbour, page 2 of 3 – Port Ellery Tidings',
    alternates: { canonical: 'https://tidings.example/section/harbour?page=2' },
  });
  const empty = listMetadata(list, { page: 1, pages: 1, total: 0 }, publication);
  expect(empty.robots).toEqual({ index: false, follow: true });
});

it('a list leads to its own feeds in every format, and to the paper’s', () => {
  const list = { title: 'Harbour', path: '/section/harbour', hasFeeds: true };
  const of = (page: number) =>
    listMetadata(list, { page, pages: 3, total: 41 }, publication).alternates!.types;
  const title = 'Harbour – Port Ellery Tidings';
  expect(of(1)).toEqual({
    'application/rss+xml': [
      { url: 'https://tidings.example/section/harbour/feed.xml', title },
      { url: 'https://tidings.example/feed.xml', title: 'Port Ellery Tidings' },
    ],
    'application/atom+xml': [{ url: 'https://tidings.example/section/harbour/atom.xml', title }],
    'application/feed+json': [{ url: 'https://tidings.example/section/harbour/feed.json', title }],
  });
  expect(of(2)).toEqual(of(1));
  const front = pageMetadata({ path: '/', hasFeeds: true }, publication).alternates!.types!;
  expect(front['application/rss+xml']).toHaveLength(1);
});

const article: Article = {
  ...{ id: 1, kind: 'STORY', status: 'PUBLISHED', version: 3, slug: 'wall' },
  ...{ headline: 'The wall', standfirst: 'It stands.', language: 'en-GB' },
  section: { slug: 'harbour', name: 'Harbour', ink: 'harbour' },
  ...{ authors: [], topics: [], hero: null, body: { type: 'doc' }, wordCount: 4, dateline: null },
  ...{ source: null, canonicalUrl: null, corrections: [], commentCount: 0 },
  ...{ publishedAt: new Date('2026-11-25T09:12:00Z'), revisedAt: null },
};

const card = '/article/wall/card/0123456789abcdef.jpg';

it('a story names its translations and itself, each with its address, but none that is to be found elsewhere', () => {
  const translations = [
    { slug: 'mauer', headline: 'Die Mauer', language: 'de', isElsewhere: false },
    { slug: 'the-wall', headline: 'The wall', language: 'en-GB', isElsewhere: false },
    { slug: 'mur', headline: 'Le mur', language: 'fr', isElsewhere: true },
  ];
  const { alternates } = articleMetadata({ ...article, translations }, publication, card);
  expect(alternates!.canonical).toBe('https://tidings.example/article/wall');
  expect(alternates!.languages).toEqual({
    'en-GB': 'https://tidings.example/article/wall',
    de: 'https://tidings.example/article/mauer',
  });
  expect(articleMetadata(article, publication, card).alternates!.languages).toEqual({});
});

it('wire copy leads search engines to its source, and to no translation', () => {
  const wire = { ...article, canonicalUrl: 'https://agency.example/1' };
  const { alternates } = articleMetadata(wire, publication, card);
  expect(alternates!.canonical).toBe('https://agency.example/1');
  expect(alternates).not.toHaveProperty('languages');
});

it('a story is shown elsewhere by its card first, then by its picture', () => {
  const own = { ...{ path: '/media/1-a/wall.jpg', width: 800, height: 600, alt: 'A wall' } };
  const hero = { ...own, caption: '', credit: '', focalX: 50, focalY: 50 } as Article['hero'];
  const drawn = {
    ...{ url: `https://tidings.example${card}`, alt: 'The wall', width: 1200, height: 630 },
  };
  expect(articleMetadata(article, publication, card).openGraph!.images).toEqual([drawn]);
  expect(articleMetadata({ ...article, hero }, publication, card).openGraph!.images).toEqual([
    drawn,
    {
      url: 'https://tidings.example/media/1-a/wall.jpg',
      ...{ alt: 'A wall', width: 800, height: 600 },
    },
  ]);
});

it('offers no drawing of lines, which others do not show, and to X the card alone', () => {
  const drawing = { ...{ path: '/prints/storm.svg', width: 12, height: 8, alt: 'A storm' } };
  const hero = { ...drawing, caption: '', credit: '', focalX: 50, focalY: 50 } as Article['hero'];
  const { openGraph, twitter } = articleMetadata({ ...article, hero }, publication, card);
  const drawn = {
    ...{ url: `https://tidings.example${card}`, alt: 'The wall', width: 1200, height: 630 },
  };
  expect(openGraph!.images).toEqual([drawn]);
  expect(twitter).toEqual({ card: 'summary_large_image', images: [drawn] });
});

it('names writers by their pages and a language with its place, as Open Graph does', () => {
  const authors: Article['authors'] = [{ slug: 'jo-b', name: 'Jo B', kind: 'PERSON' }];
  const graph = (language: string) =>
    articleMetadata({ ...article, authors, language }, publication, card).openGraph;
  expect(graph('en-GB')).toMatchObject({
    ...{ locale: 'en_GB', authors: ['https://tidings.example/author/jo-b'] },
  });
  const locales = ['ar', 'ko', 'de', 'zh-Hant', 'sr-Latn-RS'].map((one) => graph(one)!.locale);
  expect(locales).toEqual(['ar_EG', 'ko_KR', 'de_DE', 'zh_TW', 'sr_RS']);
});
