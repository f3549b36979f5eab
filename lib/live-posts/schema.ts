import { z } from 'zod';
import type { DocNode } from '@/lib/articles/document';
import { id, isHeld, limitOf, version } from '@/lib/input';
import { composedLine } from '@/lib/one-line';

export const postLimits = { headline: 160, text: 10_000, signature: 120, perPage: 20 } as const;

const line = (max: number) =>
  z
    .string()
    .transform(composedLine)
    .pipe(z.string().max(max, `At most ${max} characters.`));

const text = z
  .string()
  .max(postLimits.text, `At most ${postLimits.text.toLocaleString('en')} characters.`)
  .transform((value) => value.toWellFormed().replace(/(?![\n\t])\p{Cc}/gu, ''))
  .refine((value) => value.trim() !== '', 'A post needs some words.');

const fields = {
  headline: line(postLimits.headline),
  /** Markdown. */
  text,
  signature: line(postLimits.signature),
  isPinned: z.boolean(),
};

/** POST /articles/{id}/posts */
export const postInput = z.object({
  headline: fields.headline.default(''),
  text,
  signature: fields.signature.default(''),
  isPinned: fields.isPinned.default(false),
});
export type PostInput = z.output<typeof postInput>;

/** PATCH /articles/{id}/posts/{post}: what is not named stays. `removed` takes it from readers or gives it back. */
export const postChange = z
  .object({ ...fields, removed: z.boolean() })
  .partial()
  .extend({ version });
export type PostChange = z.output<typeof postChange>;

export const postParams = z.object({ ref: id, post: id });

const ticked = z
  .literal('yes')
  .optional()
  .transform((value) => value === 'yes');
export const addPostForm = z.object({ ...fields, storyId: id, isPinned: ticked });
export const changePostForm = addPostForm.extend({ id, version });
export const removePostForm = z.object({
  storyId: id,
  id,
  version,
  removed: z.enum(['yes', 'no']),
});

/** PUT /articles/{id}/live */
export const coverageInput = z.object({ state: z.enum(['live', 'ended', 'none']) });
export type CoverageState = z.output<typeof coverageInput>['state'];
export const coverageForm = coverageInput.extend({ storyId: id });

/** /articles/{ref}/posts/events: the number of the last change that was seen. */
export const postEventsQuery = z.object({
  after: z
    .string()
    .regex(/^\d{1,10}$/)
    .refine(isHeld)
    .optional(),
});
/** `event: posts`: which posts came or were changed since, and which have gone. */
export const postEvent = z.object({ shown: z.array(z.int()), gone: z.array(z.int()) });
export type PostEvent = z.infer<typeof postEvent>;

/** A post as readers get it. */
export type Post = {
  id: number;
  headline: string;
  body: DocNode;
  signature: string;
  isPinned: boolean;
  publishedAt: Date;
  revisedAt: Date | null;
};
/** The same for the newsroom. */
export type PostEntry = Post & {
  text: string;
  version: number;
  removedAt: Date | null;
  by: string | null;
};
/** What stands there, for somebody who has changed an older version. */
export type PostNow = Pick<
  PostEntry,
  'version' | 'headline' | 'text' | 'signature' | 'isPinned'
> & { removed: boolean };

const postAnswer = z.object({
  id: z.int(),
  headline: z.string(),
  bodyHtml: z.string(),
  signature: z.string(),
  isPinned: z.boolean(),
  publishedAt: z.iso.datetime(),
  revisedAt: z.iso.datetime().nullable(),
  url: z.url(),
});
/** GET /articles/{ref}/posts */
export const postsQuery = z.object({
  cursor: z
    .string()
    .regex(/^[1-9]\d{0,9}$/)
    .refine(isHeld)
    .optional(),
  limit: limitOf(postLimits.perPage),
});
export const postsAnswer = z.object({
  state: z.enum(['live', 'ended']),
  items: z.array(postAnswer),
  nextCursor: z.string().nullable(),
});
