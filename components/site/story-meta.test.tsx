import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { StoryCard } from '@/lib/articles/schema';
import { StoryMeta } from './story-meta';

const story: StoryCard = {
  ...{ id: 1, slug: 'wall', language: 'en-GB', hero: null, commentCount: 3 },
  ...{ headline: 'The wall that held', standfirst: '' },
  section: { slug: 'harbour', name: 'Harbour', ink: 'harbour' },
  authors: [
    { slug: 'maren-holt', name: 'Maren Holt', kind: 'PERSON' },
    { slug: 'idris-quayle', name: 'إدريس', kind: 'PERSON' },
  ],
  publishedAt: new Date('2026-11-25T09:12:00Z'),
};

it.each([
  ['section', 'en-GB', '<p class="meta"><b><bdi>Harbour</bdi></b> · 3 comments</p>'],
  [
    'authors',
    'en-GB',
    '<p class="meta">By <b><bdi>Maren Holt</bdi></b> and <b><bdi>إدريس</bdi></b> · 3 comments</p>',
  ],
  ['section', 'ar-EG', '<p class="meta"><b><bdi>Harbour</bdi></b> · ٣ تعليقات</p>'],
] as const)('shows %s in %s, each name apart from what stands beside it', (show, locale, html) => {
  const place = { locale, timeZone: 'UTC' };
  expect(renderToStaticMarkup(<StoryMeta story={story} show={show} place={place} />)).toBe(html);
});
