import { atom } from '@/lib/feeds/atom';
import { jsonFeed } from '@/lib/feeds/json-feed';
import { rss } from '@/lib/feeds/rss';
import type { FeedFormat, FeedParts } from '@/lib/feeds/schema';

const writers: Record<FeedFormat, (parts: FeedParts) => string> = {
  'feed.xml': rss,
  'atom.xml': atom,
  'feed.json': jsonFeed,
};

/** A feed in a format: RSS 2.0, Atom 1.0 or JSON Feed 1.1. Pure: the same parts give the same text. */
export const feedText = (format: FeedFormat, parts: FeedParts): string => writers[format](parts);
