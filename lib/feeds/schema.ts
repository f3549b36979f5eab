import type { DocNode } from '@/lib/articles/document';
import type { Publication } from '@/lib/articles/json-ld';
import type { Byline, Correction, Picture, SectionRef } from '@/lib/articles/schema';

/** A public story as feeds carry it. */
export type FeedStory = {
  slug: string;
  headline: string;
  standfirst: string;
  language: string;
  body: DocNode;
  dateline: string | null;
  section: SectionRef;
  authors: Byline[];
  topics: string[];
  corrections: Correction[];
  hero: Picture | null;
  publishedAt: Date;
  /** The last change that readers are told of, or its publication. */
  updatedAt: Date;
};

/** What a feed is about: the paper, or one section, topic or author of it. */
export type FeedSubject = {
  title: string;
  description: string;
  /** Path of the page it belongs to. */
  path: string;
};

/** What a feed is written from. */
export type FeedParts = {
  subject: FeedSubject;
  publication: Publication;
  locale: string;
  stories: readonly FeedStory[];
  now: Date;
};

export const feedFormats = ['feed.xml', 'atom.xml', 'feed.json'] as const;
export type FeedFormat = (typeof feedFormats)[number];

export const contentTypes: Record<FeedFormat, string> = {
  'feed.xml': 'application/rss+xml; charset=utf-8',
  'atom.xml': 'application/atom+xml; charset=utf-8',
  'feed.json': 'application/feed+json; charset=utf-8',
};

export const storiesInFeed = 30;
/** The sitemap protocol allows 50,000 addresses a file; smaller files are made and read quicker. */
export const storiesInSitemap = 5_000;
