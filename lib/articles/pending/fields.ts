import { isDeepStrictEqual } from 'node:util';
import type { StoryFields } from '@/lib/articles/schema';
import type { StorySnapshot } from '@/lib/articles/snapshot';

/** What a person edits of a story, and so what a version beside it can change. */
const keys = [
  'headline',
  'standfirst',
  'body',
  'section',
  'topics',
  'authors',
  'source',
  'sourceIsCanonical',
  'translationOf',
  'dateline',
  'language',
  'slug',
  'heroId',
  'commentMode',
  'commentCloseDays',
  'commentClosedWords',
  'note',
] as const satisfies readonly (keyof StorySnapshot)[];
type Key = (typeof keys)[number];

/** The fields in which two versions differ. */
export const changedKeys = (a: StorySnapshot, b: StorySnapshot): Key[] =>
  keys.filter((key) => !isDeepStrictEqual(a[key], b[key]));

/** What makes `from` into `to`, as a save takes it: names as their slugs. */
export function fieldsBetween(from: StorySnapshot, to: StorySnapshot): StoryFields {
  const slugs = (list: { slug: string }[]) => list.map(({ slug }) => slug);
  const all: Required<Omit<StoryFields, 'bodyHtml' | 'embargoUntil'>> = {
    ...to,
    section: to.section.slug,
    topics: slugs(to.topics),
    authors: slugs(to.authors),
    source: to.source && {
      organisation: to.source.organisation,
      ...(to.source.writer ? { writer: to.source.writer } : {}),
      ...(to.source.url ? { url: to.source.url } : {}),
    },
    sourceIsCanonical: to.sourceIsCanonical ?? false,
    translationOf: to.translationOf ?? null,
  };
  return Object.fromEntries(changedKeys(from, to).map((key) => [key, all[key]]));
}

/**
 * The version beside a live story after the live text has changed from `was` to `is`: it takes over what it had not changed
 * itself. Null when both changed the same field in different ways.
 */
export function rebased(
  pending: StorySnapshot,
  was: StorySnapshot,
  is: StorySnapshot,
): StorySnapshot | null {
  const live = changedKeys(was, is);
  const own = new Set(changedKeys(was, pending));
  if (live.some((key) => own.has(key) && !isDeepStrictEqual(pending[key], is[key]))) return null;
  const taken = Object.fromEntries(live.map((key) => [key, is[key]]));
  return {
    ...pending,
    ...taken,
    status: is.status,
    publishedAt: is.publishedAt,
    embargoUntil: is.embargoUntil ?? null,
  };
}
