import { z } from 'zod';
import { commentLength } from '@/lib/comments/length';
import { id, jsonId, limitOf } from '@/lib/input';

export const commentLimits = {
  ...commentLength,
  /** Top comments on one page. */
  threads: 20,
  /** Picks that come before everything else when picks are asked for: the last ones. */
  picks: 20,
  /** Replies of one thread on such a page; the rest is read in the thread's own conversation. */
  replies: 20,
  /** The same in an answer of the API. */
  apiReplies: 200,
  /** Replies on one page of a conversation. */
  conversation: 100,
  /** What a comment answers, above it on the page of its permalink: the nearest. */
  ancestors: 500,
} as const;

/** `picks` is what editors recommend, and then the rest, the newest first. */
export const commentSorts = ['newest', 'oldest', 'top', 'picks'] as const;
export type CommentSort = (typeof commentSorts)[number];

/** The story of an address under /articles: its slug. */
export const storyParams = z.object({ ref: z.string().min(1).max(200) });
export const commentParams = z.object({ id });

export const listCommentsQuery = z.object({
  sort: z.enum(commentSorts).default('newest'),
  /** A comment whose replies are listed, at any depth below it and the oldest first, instead of threads. */
  thread: id.optional(),
  cursor: z.string().max(200).optional(),
  limit: limitOf(commentLimits.threads),
});

const body = z.string('Write the comment as text.');

/** POST /articles/{slug}/comments. Length is measured by the mutation, after invisible characters are gone. */
export const postCommentInput = z.object({
  body,
  parentId: jsonId.nullish(),
});

/** PATCH /comments/{id}. */
export const editCommentInput = z.object({ body });

/** What the forms of an article page send. An empty `parentId` is a top comment, an empty `draft` is none. */
export const commentForm = z.object({
  slug: z.string().min(1).max(200),
  parentId: z
    .union([z.literal('').transform(() => null), id])
    .nullish()
    .transform((value) => value ?? null),
  body: z.string(),
});
/** A draft that is posted after all, or as a comment of its own when what it answered has gone. */
export const draftForm = z.object({
  draft: z.string().min(1).max(100),
  body: z.string(),
  alone: z.literal('yes').optional(),
});
export const editForm = z.object({ id, body: z.string() });
export const pickForm = z.object({
  id,
  picked: z.enum(['yes', 'no']).transform((value) => value === 'yes'),
});
export const withdrawForm = z.object({ id });
export const likeForm = z.object({ id, slug: z.string().min(1).max(200) });

/** What became of a comment that was posted or edited, as the API and the pages say it. */
const postedAnswer = z.object({
  id: z.int(),
  status: z.enum(['approved', 'pending', 'rejected']),
  reason: z.string().optional(),
});
export type Posted = z.infer<typeof postedAnswer>;
/** The same with the comment as it will be shown. */
export const postedCommentAnswer = postedAnswer.extend({ bodyHtml: z.string() });

/** A comment as the API shows it; without body and author it is a tombstone that keeps its replies. */
export const commentAnswer = z.object({
  id: z.int(),
  body: z.string().nullable(),
  bodyHtml: z.string().nullable(),
  /** The id is that of the member, for ignoring; a guest has none. */
  author: z.object({ id: z.int().nullable(), name: z.string() }).optional(),
  parentId: z.int().nullable(),
  createdAt: z.iso.datetime(),
  editedAt: z.iso.datetime().nullable(),
  likes: z.int(),
  /** Whether an editor recommends it. */
  isPicked: z.boolean(),
  /** Of a long thread: how many replies are not here, and the cursor with which `?thread=` lists them. */
  moreReplies: z.object({ count: z.int(), cursor: z.string() }).nullable(),
  get replies(): z.ZodArray<typeof commentAnswer> {
    return z.array(commentAnswer);
  },
});

export const commentListAnswer = z.object({
  items: z.array(commentAnswer),
  nextCursor: z.string().nullable(),
});
/** GET /comments/{id}: a comment in its conversation, from the top of the thread down to it. */
export const conversationAnswer = z.object({
  story: z.object({ slug: z.string(), headline: z.string() }),
  ancestors: z.array(commentAnswer),
  comment: commentAnswer,
});
export const likeAnswer = z.object({ likes: z.int(), liked: z.boolean() });
export const pickAnswer = z.object({ picked: z.boolean() });

/** Why a tombstone has no words: taken down by a moderator, taken back by its author, or waiting after an edit. */
export type Tombstone = 'removed' | 'withdrawn' | 'waiting';

/** A comment as a page shows it. */
export type ReaderComment = {
  id: number;
  parentId: number | null;
  /** What it answers: by whom, null when that is gone; and whether it stands on the same page. Null for a top comment. */
  parent: { name: string | null; isHere: boolean } | null;
  /** Null for a tombstone. */
  body: string | null;
  tombstone: Tombstone | null;
  /** The id is null for a guest and for somebody whose account is gone. */
  author: { id: number | null; name: string; badge: 'author' | 'staff' | null } | null;
  createdAt: Date;
  editedAt: Date | null;
  isPicked: boolean;
  likes: number;
  /** Oldest first. */
  replies: ReaderComment[];
  /** What is not here of a long thread, and where it goes on; of top comments alone. */
  more: { count: number; cursor: string } | null;
};

/** The comment that a page was asked for by its permalink. */
export type Focus = {
  id: number;
  /** Readers cannot see it: never written, held, refused or deleted; the page does not tell which. */
  isGone: boolean;
  /** From the top of the thread down. */
  ancestors: ReaderComment[];
};

/** One page of the conversation under a story. */
export type CommentPage = {
  threads: ReaderComment[];
  nextCursor: string | null;
  sort: CommentSort;
  /** How many comments readers can see under the story, on all pages. */
  count: number;
  /** How many of them editors recommend. */
  picks: number;
  /** The comment that was asked for, if one was; unless it is gone it alone is in `threads`. */
  focus: Focus | null;
  isFirstPage: boolean;
  /** What stands in place of the form; null while people can comment. */
  closedWords: string | null;
};

/** A comment that waits, as its author alone sees it under the story. */
export type HeldComment = {
  id: number;
  body: string;
  bodyHtml: string;
  parentId: number | null;
  createdAt: string;
};
