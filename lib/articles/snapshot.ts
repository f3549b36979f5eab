import { isDeepStrictEqual } from 'node:util';
import type { Prisma } from '@/prisma/generated/client';
import type { CommentMode, StoryKind, StoryStatus } from '@/prisma/generated/enums';
import { readDocument, type DocNode } from '@/lib/articles/document';
import type { Named, Source } from '@/lib/articles/schema';

/** The columns of a story as the newsroom works on it. */
export const storyStateSelect = {
  id: true,
  kind: true,
  slug: true,
  slugFollows: true,
  slugWish: true,
  status: true,
  headline: true,
  standfirst: true,
  body: true,
  dateline: true,
  language: true,
  sourceWriter: true,
  sourceOrganisation: true,
  sourceUrl: true,
  sourceIsCanonical: true,
  translationOf: { select: { id: true, slug: true } },
  heroId: true,
  commentMode: true,
  commentCloseDays: true,
  commentClosedWords: true,
  note: true,
  sectionIsStandIn: true,
  version: true,
  publishedAt: true,
  publishZone: true,
  firstPublishedAt: true,
  embargoUntil: true,
  embargoZone: true,
  needsLegal: true,
  legalClearedAt: true,
  trashedAt: true,
  revisedAt: true,
  updatedAt: true,
  createdById: true,
  section: { select: { id: true, slug: true, name: true } },
  authors: {
    orderBy: { position: 'asc' },
    select: { author: { select: { id: true, slug: true, name: true, userId: true } } },
  },
  topics: {
    orderBy: { position: 'asc' },
    select: { topic: { select: { id: true, slug: true, name: true } } },
  },
  formerSlugs: { select: { slug: true } },
} as const satisfies Prisma.StorySelect;
export type StoryState = Prisma.StoryGetPayload<{ select: typeof storyStateSelect }>;

/** Every field of a story that a person can edit, as a revision keeps it and as a person with a stale copy is shown it. */
export type StorySnapshot = {
  headline: string;
  standfirst: string;
  body: DocNode;
  section: Named;
  /** There only where nobody has chosen the section yet. */
  sectionIsStandIn?: true;
  topics: Named[];
  authors: Named[];
  source: Source | null;
  /** Missing, as the next, in revisions from before there was such a thing. */
  sourceIsCanonical?: boolean;
  /** The slug of the story that it translates. */
  translationOf?: string | null;
  dateline: string | null;
  language: string;
  slug: string;
  heroId: number | null;
  commentMode: CommentMode;
  /** Null: as the section or the site says; 0: never. */
  commentCloseDays: number | null;
  commentClosedWords: string;
  note: string;
  status: StoryStatus;
  publishedAt: string | null;
  /** Nobody without the right sees it before; missing in revisions from before there were embargoes. */
  embargoUntil?: string | null;
};

/** A snapshot as the database has it, whenever it was written. */
export const readSnapshot = (stored: unknown): StorySnapshot => {
  const snapshot = stored as StorySnapshot;
  return {
    sourceIsCanonical: false,
    translationOf: null,
    ...snapshot,
    body: readDocument(snapshot.body),
  };
};

const named = ({ slug, name }: Named): Named => ({ slug, name });

/** What a row of `storyStateSelect` says. */
export const snapshotOf = (row: StoryState): StorySnapshot => ({
  headline: row.headline,
  standfirst: row.standfirst,
  body: readDocument(row.body),
  section: named(row.section),
  ...(row.sectionIsStandIn && { sectionIsStandIn: true as const }),
  topics: row.topics.map(({ topic }) => named(topic)),
  authors: row.authors.map(({ author }) => named(author)),
  source: row.sourceOrganisation
    ? { writer: row.sourceWriter, organisation: row.sourceOrganisation, url: row.sourceUrl }
    : null,
  sourceIsCanonical: row.sourceIsCanonical,
  translationOf: row.translationOf?.slug ?? null,
  dateline: row.dateline,
  language: row.language,
  slug: row.slug,
  heroId: row.heroId,
  commentMode: row.commentMode,
  commentCloseDays: row.commentCloseDays,
  commentClosedWords: row.commentClosedWords,
  note: row.note,
  status: row.status,
  publishedAt: row.publishedAt?.toISOString() ?? null,
  embargoUntil: row.embargoUntil?.toISOString() ?? null,
});

/** Whether two snapshots say the same; the order of keys in a stored document does not count. */
export const isSameSnapshot = (a: StorySnapshot, b: StorySnapshot): boolean =>
  isDeepStrictEqual(a, b);

/** What the policy asks about a story: it is someone's own when they began it or stand in its byline. */
export const factsOf = (
  story: {
    status: StoryStatus;
    createdById: number | null;
    authors: { author: { userId: number | null } }[];
  },
  userId: number,
) => ({
  status: story.status,
  isOwn:
    story.createdById === userId || story.authors.some(({ author }) => author.userId === userId),
});

/** A story's addresses and lists, before or after a change. */
export type StoryPlaces = {
  kind: StoryKind;
  status: StoryStatus;
  slug: string;
  section: { slug: string };
  topics: { topic: { slug: string } }[];
  authors: { author: { slug: string } }[];
  formerSlugs: { slug: string }[];
};
