import { describe, expect, it } from 'vitest';
import { cardAnswerOf, savedAnswerOf, storyAnswerOf } from '@/lib/articles/listing/answer';
import type { Article, Picture } from '@/lib/articles/schema';

const picture: Picture = {
  id: 1,
  path: null,
  externalUrl: 'https://elsewhere.example/a.jpg',
  alt: 'A',
  caption: '',
  credit: '',
  width: null,
  height: null,
  focalX: 50,
  focalY: 50,
};
const article: Article = {
  id: 7,
  kind: 'STORY',
  status: 'PUBLISHED',
  version: 3,
  slug: 'крановщик',
  headline: 'Крановщик',
  standfirst: '',
  language: 'ru',
  section: { slug: 'harbour', name: 'Harbour', ink: 'harbour' },
  authors: [{ slug: 'maren-holt', name: 'Maren Holt', kind: 'PERSON' }],
  hero: picture,
  commentCount: 2,
  publishedAt: new Date('2026-01-02T03:04:05Z'),
  revisedAt: new Date('2026-01-03T00:00:00Z'),
  body: {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: '/about' } }] },
        ],
      },
    ],
  },
  wordCount: 1,
  dateline: null,
  topics: [],
  source: null,
  canonicalUrl: null,
  corrections: [],
};
const origin = 'https://news.example';

describe('what the API says of a story', () => {
  it('makes addresses absolute, also inside the text', () => {
    expect(storyAnswerOf(article, origin)).toMatchObject({
      url: 'https://news.example/article/%D0%BA%D1%80%D0%B0%D0%BD%D0%BE%D0%B2%D1%89%D0%B8%D0%BA',
      bodyHtml: '<p><a href="https://news.example/about">x</a></p>',
      updatedAt: '2026-01-03T00:00:00.000Z',
    });
  });

  it('leaves out a picture that the library has deleted', () => {
    const image = { type: 'image' as const, attrs: { src: '/media/9-abc/gone.jpg' } };
    const body = { type: 'doc' as const, content: [image] };
    expect(storyAnswerOf({ ...article, body, pictures: [] }, origin).bodyHtml).toBe('');
  });

  it('leaves a picture of another site at its address', () => {
    expect(cardAnswerOf({ ...article, publishedAt: new Date(0) }, origin).heroImage?.url).toBe(
      'https://elsewhere.example/a.jpg',
    );
  });

  it('has a page of the paper at its own address, and says neither status nor version to anyone', () => {
    const answer = storyAnswerOf({ ...article, kind: 'PAGE', slug: 'about' }, origin);
    expect(answer.url).toBe('https://news.example/about');
    expect(answer).not.toHaveProperty('status');
    expect(answer).not.toHaveProperty('version');
  });

  it('says after a save what the next one needs', () => {
    const story = { slug: 'gale', status: 'IN_REVIEW', publishedAt: null } as const;
    expect(savedAnswerOf({ id: 7, version: 4, story }, origin)).toEqual({
      id: 7,
      slug: 'gale',
      version: 4,
      status: 'in_review',
      publishedAt: null,
      url: 'https://news.example/article/gale',
      pending: null,
    });
  });
});
