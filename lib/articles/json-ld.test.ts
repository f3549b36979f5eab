import { expect, it } from 'vitest';
import { jsonLdText, newsArticle, organization } from '@/lib/articles/json-ld';
import type { Article } from '@/lib/articles/schema';

const publication = { origin: 'https://tidings.example', siteName: 'Port Ellery Tidings' };
const article: Article = {
  id: 1,
  kind: 'STORY',
  status: 'PUBLISHED',
  version: 3,
  slug: 'wall',
  headline: 'The wall',
  standfirst: 'It stands.',
  language: 'en-GB',
  section: { slug: 'harbour', name: 'Harbour', ink: 'harbour' },
  authors: [
    { slug: 'maren-holt', name: 'Maren Holt', kind: 'PERSON' },
    { slug: 'harbour-desk', name: 'Harbour Desk', kind: 'DESK' },
  ],
  topics: [{ slug: 'north-mole', name: 'North mole' }],
  hero: {
    id: 9,
    path: '/prints/crane.svg',
    externalUrl: null,
    alt: 'A crane',
    caption: '',
    credit: '',
    width: 1200,
    height: 800,
    focalX: 50,
    focalY: 50,
  },
  body: { type: 'doc' },
  wordCount: 412,
  dateline: null,
  source: { writer: null, organisation: 'Northwater', url: 'https://agency.example/1' },
  canonicalUrl: null,
  corrections: [
    {
      kind: 'CORRECTION',
      wrong: 'We said it was Sunday.',
      text: 'It was Monday.',
      signature: '',
      at: new Date('2026-11-25T11:05:00Z'),
    },
  ],
  commentCount: 4,
  publishedAt: new Date('2026-11-25T09:12:00Z'),
  revisedAt: new Date('2026-11-25T14:20:00Z'),
};

it('describes a story as a NewsArticle with absolute addresses', () => {
  expect(newsArticle(article, publication)).toEqual({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    mainEntityOfPage: 'https://tidings.example/article/wall',
    url: 'https://tidings.example/article/wall',
    headline: 'The wall',
    description: 'It stands.',
    datePublished: '2026-11-25T09:12:00.000Z',
    dateModified: '2026-11-25T14:20:00.000Z',
    inLanguage: 'en-GB',
    articleSection: 'Harbour',
    keywords: ['North mole'],
    author: [
      {
        '@type': 'Person',
        name: 'Maren Holt',
        url: 'https://tidings.example/author/maren-holt',
      },
      {
        '@type': 'Organization',
        name: 'Harbour Desk',
        url: 'https://tidings.example/author/harbour-desk',
      },
    ],
    publisher: {
      '@type': 'NewsMediaOrganization',
      name: 'Port Ellery Tidings',
      url: 'https://tidings.example/',
    },
    image: ['https://tidings.example/prints/crane.svg'],
    isBasedOn: {
      '@type': 'CreativeWork',
      url: 'https://agency.example/1',
      publisher: { '@type': 'Organization', name: 'Northwater' },
    },
    correction: [
      {
        '@type': 'CorrectionComment',
        text: 'We said it was Sunday. It was Monday.',
        datePublished: '2026-11-25T11:05:00.000Z',
        author: { '@type': 'Organization', name: 'Port Ellery Tidings' },
      },
    ],
    wordCount: 412,
    commentCount: 4,
    isAccessibleForFree: true,
  });
});

it('says nothing of what a story does not have', () => {
  const bare = {
    ...article,
    standfirst: '',
    hero: null,
    source: null,
    corrections: [],
    topics: [],
  };
  const data = newsArticle({ ...bare, revisedAt: null }, publication);
  expect(data.dateModified).toBe('2026-11-25T09:12:00.000Z');
  for (const key of ['description', 'image', 'isBasedOn', 'correction', 'keywords', 'dateline'])
    expect(data).not.toHaveProperty(key);
});

it('cannot end its script element or a line of script, and reads back unchanged', () => {
  const hostile = '</script><script>alert(1)</script><!-- & \u2028 \u2029 "quoted" سلام';
  const text = jsonLdText({ headline: hostile });
  expect(text).not.toMatch(/[<>&\u2028\u2029]/);
  expect(text).toContain('\\u003c/script\\u003e');
  expect(JSON.parse(text)).toEqual({ headline: hostile });
});

it('gives the picture above it in three ratios first, of which somebody chose two', () => {
  const hero = {
    ...article.hero!,
    path: '/media/9-abc/crane.jpg',
    revision: 2,
    renditions: [
      '320.webp',
      '320-16x9.webp',
      '1280-16x9.webp',
      '320-1x1.webp',
      'share.jpg',
      'search-4x3.jpg',
    ],
  };
  expect(newsArticle({ ...article, hero }, publication).image).toEqual([
    'https://tidings.example/media/9-abc/2/1280-16x9.webp',
    'https://tidings.example/media/9-abc/2/search-4x3.jpg',
    'https://tidings.example/media/9-abc/2/320-1x1.webp',
    'https://tidings.example/media/9-abc/crane.jpg',
  ]);
});

it('names no picture that the library has deleted', () => {
  const image = (src: string) => ({ type: 'image' as const, attrs: { src } });
  const body = {
    type: 'doc' as const,
    content: [
      image('/media/9-abc/gone.jpg'),
      image('/media/8-abc/there.jpg'),
      image('/prints/a.svg'),
    ],
  };
  const pictures = [{ ...article.hero!, id: 8, path: '/media/8-abc/there.jpg' }];
  expect(
    newsArticle({ ...article, hero: null, body, pictures }, publication).image?.sort(),
  ).toEqual([
    'https://tidings.example/media/8-abc/there.jpg',
    'https://tidings.example/prints/a.svg',
  ]);
});

it('is the paper’s own where it has no byline', () => {
  const { author } = newsArticle({ ...article, authors: [] }, publication);
  expect(author).toEqual([
    expect.objectContaining({ name: 'Port Ellery Tidings', url: 'https://tidings.example/' }),
  ]);
});

it('was changed by a correction, too', () => {
  const { dateModified } = newsArticle({ ...article, revisedAt: null }, publication);
  expect(dateModified).toBe('2026-11-25T11:05:00.000Z');
});

it('describes the paper', () => {
  const sameAs = ['https://news.example/@tidings'];
  expect(organization(publication, { description: '', sameAs: [] })).not.toHaveProperty('sameAs');
  expect(organization(publication, { description: 'News of the port.', sameAs })).toEqual({
    '@context': 'https://schema.org',
    '@type': 'NewsMediaOrganization',
    name: 'Port Ellery Tidings',
    url: 'https://tidings.example/',
    description: 'News of the port.',
    sameAs: ['https://news.example/@tidings'],
    logo: 'https://tidings.example/icon.svg',
    correctionsPolicy: 'https://tidings.example/corrections',
  });
});
