import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { Article } from '@/lib/articles/schema';
import { LivePosts } from './live-posts';

const now = new Date('2026-11-26T12:00:00Z');
const article = {
  ...{ slug: 'wall', language: 'en-GB' },
  section: { slug: 'harbour', name: 'Harbour', ink: 'harbour' },
} as Article;

const linkOf = (publishedAt: string, locale: string) => {
  const post = {
    ...{ id: 7, headline: '', body: { type: 'doc' as const, content: [] }, signature: '' },
    ...{ isPinned: false, publishedAt: new Date(publishedAt), revisedAt: null },
  };
  const live = {
    ...{ startedAt: now, endedAt: null, pinned: [], posts: [post] },
    ...{ from: null, next: null, cursor: null },
  };
  const place = { locale, timeZone: 'UTC' };
  const html = renderToStaticMarkup(<LivePosts {...{ article, live, place, now }} />);
  return /<a href="[^"]*" aria-label="([^"]*)"><time[^>]*>([^<]*)</.exec(html)?.slice(1);
};

it.each([
  ['2026-11-26T09:12:00Z', 'en-GB', ['Link to the post of 09:12', '09:12']],
  ['2026-11-25T09:12:00Z', 'en-GB', ['Link to the post of 25 Nov 09:12', '25 Nov 09:12']],
  ['2026-11-25T09:12:00Z', 'de-DE', ['Link zum Beitrag von 25. Nov. 09:12', '25. Nov. 09:12']],
])('says a post of %s in %s as it shows it', (publishedAt, locale, link) => {
  expect(linkOf(publishedAt, locale)).toEqual(link);
});
