import type { Brand } from '@/lib/logo/brand';
import type { DocNode } from '@/lib/articles/document';
import type { Publication } from '@/lib/articles/json-ld';
import type { Byline, Correction, Picture, SectionRef } from '@/lib/articles/schema';

/** A public story as feeds carry it. */
export type FeedStory = {
  id: number;
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
  /** The pictures of the library in its text. */
  pictures: Picture[];
  /** When the story was begun: a part of its guid. */
  createdAt: Date;
  publishedAt: Date;
  /** The last change that readers are told of: a revision or a correction; else its publication. */
  updatedAt: Date;
};

/** An approved comment as the feed of its story carries it. */
export type FeedComment = {
  id: number;
  /** Null of somebody who has left. */
  name: string | null;
  body: string;
  parent: { id: number; createdAt: Date } | null;
  createdAt: Date;
  updatedAt: Date;
};

/** What a feed is about: the paper, one section, topic or author of it, or the comments on a story. */
export type FeedSubject = {
  title: string;
  description: string;
  /** Path of the page it belongs to. */
  path: string;
};

export type FeedPicture = {
  url: string;
  type: string;
  width: number | null;
  height: number | null;
  /** What is seen in it, and whose it is; may be empty. */
  words: string;
  credit: string;
};

/** One thing in a feed, whatever the format. Addresses are absolute. */
export type FeedEntry = {
  guid: string;
  url: string;
  title: string;
  /** BCP 47; null: as the feed. */
  language: string | null;
  /** Plain text; never empty. */
  summary: string;
  /** The whole text as HTML made by us; null where only the summary is given. */
  html: string | null;
  authors: readonly { name: string; url: string | null }[];
  categories: readonly string[];
  picture: FeedPicture | null;
  /** Where its conversation is, with the path to its feeds. */
  conversation: { url: string; path: string } | null;
  inReplyTo: { guid: string; url: string } | null;
  publishedAt: Date;
  updatedAt: Date;
};

/** What a feed is written from. */
export type FeedParts = {
  subject: FeedSubject;
  publication: Publication;
  /** The paper's own pictures; each may be missing. */
  brand: Brand;
  locale: string;
  /** The WebSub hub that tells of news in it; null for none. */
  hub: string | null;
  entries: readonly FeedEntry[];
  now: Date;
};

/** A feed with when anything in it was last written, for `Last-Modified`. */
export type FeedFile = { text: string; changedAt: Date };

export const feedFormats = ['feed.xml', 'atom.xml', 'feed.json'] as const;
export type FeedFormat = (typeof feedFormats)[number];

export const contentTypes: Record<FeedFormat, string> = {
  'feed.xml': 'application/rss+xml; charset=utf-8',
  'atom.xml': 'application/atom+xml; charset=utf-8',
  'feed.json': 'application/feed+json; charset=utf-8',
};

export const storiesInFeed = 30;
export const commentsInFeed = 50;

/** The newest change in a feed; `fallback` for an empty one. An unchanged feed stays the same byte for byte. */
export const newestOf = (moments: readonly Date[], fallback: Date): Date =>
  moments.length ? new Date(Math.max(...moments.map(Number))) : fallback;
