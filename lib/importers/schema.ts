import type { DocNode } from '@/lib/articles/document';
import type { CommentMode, CommentStatus, StoryKind, StoryStatus } from '@/prisma/generated/enums';

/** What an importer makes of its format and the writing part takes. Keys are the other system's own. */

/** A section, topic or author. Several keys may mean the same one. */
export type ImportedName = { key: string; slug: string; name: string };

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

export type ImportedStory = {
  key: string;
  /** Of everything the other system says of it: tells whether it was changed there since. */
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
};

/** Which kinds of rows an importer remembers (ImportedItem.kind). */
export type ImportedKind = 'story' | 'comment' | 'section' | 'topic' | 'author' | 'picture';

/** Kinds as a report counts them. */
export const countedKinds = [
  'stories',
  'pages',
  'comments',
  'pictures',
  'authors',
  'sections',
  'topics',
] as const;
export type CountedKind = (typeof countedKinds)[number];
