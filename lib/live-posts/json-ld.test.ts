import { expect, it } from 'vitest';
import { liveBlog } from '@/lib/live-posts/json-ld';
import type { Post } from '@/lib/live-posts/schema';

const at = (hour: number) => new Date(Date.UTC(2026, 10, 25, hour));
const post = (id: number, hour: number, more: Partial<Post> = {}): Post => ({
  ...{ id, headline: '', signature: '', isPinned: false, publishedAt: at(hour), revisedAt: null },
  body: {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: `Post ${id}` }] }],
  },
  ...more,
});

it('a story that is told live is a LiveBlogPosting with each post once', () => {
  const pin = post(1, 8, { isPinned: true, headline: 'Gates shut', signature: 'Maren Holt' });
  const data = liveBlog(
    { headline: 'The strike', '@type': 'NewsArticle' },
    {
      ...{ startedAt: at(7), endedAt: at(12), from: null, next: null, cursor: null },
      pinned: [pin],
      posts: [post(2, 9, { revisedAt: at(10) }), pin],
    },
    { slug: 'strike', origin: 'https://tidings.example' },
  );
  expect(data).toEqual({
    headline: 'The strike',
    '@type': ['NewsArticle', 'LiveBlogPosting'],
    coverageStartTime: '2026-11-25T07:00:00.000Z',
    coverageEndTime: '2026-11-25T12:00:00.000Z',
    dateModified: '2026-11-25T10:00:00.000Z',
    liveBlogUpdate: [
      {
        '@type': 'BlogPosting',
        headline: 'The strike',
        url: 'https://tidings.example/article/strike?post=2#post-2',
        mainEntityOfPage: 'https://tidings.example/article/strike',
        datePublished: '2026-11-25T09:00:00.000Z',
        dateModified: '2026-11-25T10:00:00.000Z',
        articleBody: 'Post 2',
      },
      {
        '@type': 'BlogPosting',
        headline: 'Gates shut',
        url: 'https://tidings.example/article/strike?post=1#post-1',
        mainEntityOfPage: 'https://tidings.example/article/strike',
        datePublished: '2026-11-25T08:00:00.000Z',
        author: { '@type': 'Person', name: 'Maren Holt' },
        articleBody: 'Post 1',
      },
    ],
  });
});

it('was changed last by what readers were told last, be it a post or a correction', () => {
  const modified = (article: { dateModified?: string }, posts: Post[]) =>
    liveBlog(
      { headline: 'The strike', ...article },
      {
        ...{ startedAt: at(7), endedAt: null, from: null, next: null, cursor: null },
        ...{ pinned: [], posts },
      },
      { slug: 'strike', origin: 'https://tidings.example' },
    ).dateModified;
  const told = { dateModified: '2026-11-25T09:00:00.000Z' };
  expect(modified(told, [])).toBe('2026-11-25T09:00:00.000Z');
  expect(modified(told, [post(1, 8)])).toBe('2026-11-25T09:00:00.000Z');
  expect(modified(told, [post(1, 10)])).toBe('2026-11-25T10:00:00.000Z');
});
