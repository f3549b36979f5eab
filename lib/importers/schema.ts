import type { DocNode } from '@/lib/articles/document';
import type { CommentMode, CommentStatus, StoryKind, StoryStatus } from '@/prisma/generated/enums';

/** What an importer makes of its format and the writing part takes. Keys are the other system's own. */

/** A section, topic or author. Several keys may mean the same one. */
export type ImportedName = { key: string; slug: string; name: string };
export type ImportedAuthor = ImportedName & { bio?: string; isGuest?: boolean };

/** A picture that stays where it is; the paper keeps its address and its words. */
export type ImportedPicture = {
  key: string;
  url: string;
  mime: string;
  alt: string;
  caption: string;
};

export type ImportedComment = {
  key: string;
  /** A comment of the same story, which stands before this one in the list; null for a top comment. */
  parentKey: string | null;
  guestName: string;
  body: string;
  status: Extract<CommentStatus, 'PENDING' | 'APPROVED'>;
  createdAt: Date;
};

/** A comment that the other system does not show: it does not come in, and goes where it is here. */
export type GoneComment = {
  key: string;
  status: Extract<CommentStatus, 'REJECTED' | 'SPAM'>;
  why: string;
  /** Who wrote it, as the report calls it. */
  label: string;
};

/** What became of the comments of a story, in numbers. */
export type WrittenComments = {
  created: number;
  /** Changed here as they were there. */
  updated: number;
  /** Gone here because they are there, by their keys. */
  gone: ReadonlySet<string>;
  /** Changed there, and decided on or edited here since, so that they stay. */
  kept: number;
};

export type ImportedStory = {
  key: string;
  /** Of everything the other system says of it, `words.comments`: tells what was changed there since (hashesOf). */
  hash: string;
  kind: StoryKind;
  slug: string;
  status: Exclude<StoryStatus, 'UNPUBLISHED'>;
  headline: string;
  standfirst: string;
  body: DocNode;
  language: string;
  /** Null for a page, which stands in no section. */
  sectionKey: string | null;
  authorKeys: string[];
  topicKeys: string[];
  heroKey: string | null;
  commentMode: CommentMode;
  note: string;
  publishedAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
  comments: ImportedComment[];
  gone: GoneComment[];
  /** Where it stood on the old site: these addresses lead to it once it is public. */
  oldAddresses: string[];
  /** Where it came from, when that was another place than the old site. */
  origin?: { organisation: string; url: string; writer?: string; isCanonical: boolean };
};

/** A story that is to come in, without its words: all that the others need to know of it. */
export type PlannedStory = Pick<
  ImportedStory,
  'key' | 'hash' | 'kind' | 'slug' | 'sectionKey' | 'topicKeys' | 'authorKeys'
> & {
  /** How the report calls it. */
  label: string;
  /** Why its address is not the old one. */
  moved: string | undefined;
  /** How many comments it has, and how many of them are to be had. */
  comments: { all: number; wanted: number };
};

/** The two halves of a story's hash: of its words and of its comments. */
export function hashesOf(hash: string): { words: string; comments: string } {
  const [words = '', comments = ''] = hash.split('.');
  return { words, comments };
}

/** Which kinds of rows an importer remembers (ImportedItem.kind). */
export type ImportedKind =
  'story' | 'comment' | 'section' | 'topic' | 'author' | 'picture' | 'member';

/** Kinds as a report counts them. */
export const countedKinds = [
  'stories',
  'pages',
  'items',
  'comments',
  'pictures',
  'members',
  'authors',
  'sections',
  'topics',
  // Of an archive of a whole publication alone: the files of pictures; versions, redirects, decisions and all else.
  'files',
  'records',
] as const;
export type CountedKind = (typeof countedKinds)[number];
