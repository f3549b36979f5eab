import type { DocNode } from '@/lib/articles/document';
import type { Picture } from '@/lib/articles/schema';
import { commentEntry, storyEntry } from '@/lib/feeds/entries';
import type { FeedComment, FeedParts, FeedStory } from '@/lib/feeds/schema';

/** For tests: a story with everything that could break a feed, and feeds of it. */

export const origin = 'https://tidings.example';
export const hostile = 'Cod & <chips> ]]> </script> \u2028 "quoted" \u0000\u0008\ufffe שלום \ud83d';
/** What of it a reader is to find. */
export const clean = 'Cod & <chips> ]]> </script> \u2028 "quoted"  שלום ';

export const hero: Picture = {
  id: 1,
  path: '/media/1-abc/herring.jpg',
  externalUrl: null,
  alt: 'Herring',
  caption: 'Herring & gulls',
  credit: 'Jo Holt',
  width: 1600,
  height: 900,
  focalX: 50,
  focalY: 50,
};

const row = (type: 'tableHeader' | 'tableCell', ...cells: string[]): DocNode => ({
  type: 'tableRow',
  content: cells.map((text) => ({
    type,
    content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
  })),
});

export const story: FeedStory = {
  id: 7,
  slug: 'cod-and-chips',
  headline: hostile,
  standfirst: hostile,
  language: 'en-GB',
  body: {
    type: 'doc',
    content: [
      { type: 'paragraph', content: [{ type: 'text', text: hostile }] },
      { type: 'image', attrs: { src: '/prints/herring.svg', alt: 'Herring' } },
      {
        type: 'table',
        attrs: { caption: 'Berths', isChart: true },
        content: [row('tableHeader', 'Quay', 'Now'), row('tableCell', 'East quay', '410')],
      },
      {
        type: 'paragraph',
        content: [
          {
            type: 'text',
            text: 'the harbour',
            marks: [{ type: 'link', attrs: { href: '/topic/harbour' } }],
          },
        ],
      },
    ],
  },
  dateline: 'PORT ELLERY',
  section: { slug: 'trade', name: 'Trade & Fish', ink: 'trade' },
  authors: [
    { slug: 'tamsin-reyes', name: 'Tamsin Reyes', kind: 'PERSON' },
    { slug: 'jo-b', name: 'Jo & B', kind: 'PERSON' },
  ],
  topics: ['Herring'],
  corrections: [
    {
      kind: 'CORRECTION',
      wrong: '',
      text: hostile,
      signature: 'The <editors>',
      at: new Date('2026-11-25T09:00:00Z'),
    },
  ],
  hero,
  pictures: [],
  createdAt: new Date('2026-11-23T23:59:00Z'),
  publishedAt: new Date('2026-11-24T09:00:00Z'),
  updatedAt: new Date('2026-11-25T10:00:00Z'),
};

const comment: FeedComment = {
  id: 31,
  name: 'Ann & Co',
  body: `*Never* again.\n\n> ${clean}`,
  parent: null,
  createdAt: new Date('2026-11-24T10:00:00Z'),
  updatedAt: new Date('2026-11-24T10:03:00Z'),
};
const reply: FeedComment = {
  ...comment,
  id: 32,
  parent: { id: 31, createdAt: comment.createdAt },
  createdAt: new Date('2026-11-24T11:00:00Z'),
  updatedAt: new Date('2026-11-24T11:00:00Z'),
};

const guidHost = 'tidings.example';
const place = { origin, guidHost, locale: 'en-GB', timeZone: 'Europe/London' };

/** A feed of stories: their whole text, unless told otherwise. */
export const feedOf = (
  stories: readonly FeedStory[] = [story],
  { isWhole = true, ...over }: Partial<FeedParts> & { isWhole?: boolean } = {},
): FeedParts => ({
  subject: { title: 'The Tidings', description: 'News & tides', path: '/' },
  publication: { origin, siteName: 'The Tidings' },
  brand: { nameplate: null, icons: null, small: null },
  locale: 'en-GB',
  hub: null,
  entries: stories.map((one) => storyEntry(one, { ...place, isWhole })),
  now: new Date('2026-11-25T12:00:00Z'),
  ...over,
});

/** A feed of two comments, the second of which answers the first. */
export const commentFeed = (): FeedParts =>
  feedOf([], {
    subject: { title: 'Comments', description: 'On cod', path: '/article/cod-and-chips' },
    entries: [reply, comment].map((one) => commentEntry(one, { story, ...place })),
  });
