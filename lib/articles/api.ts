import { z } from 'zod';
import type { ApiRoute } from '@/lib/api/schema';
import { id, limitOf } from '@/lib/input';
import { passageAnswer, searchAnswer } from '@/lib/search/schema';
import {
  createStoryInput,
  statusNames,
  storyStatusInput,
  updateStoryInput,
} from '@/lib/articles/schema';

/** A story by its address (reading) … */
export const storyRefParams = z.object({ ref: z.string().min(1).max(600) });
/** … and by its number (writing). */
export const storyIdParams = z.object({ ref: id });

const slug = z.string().min(1).max(200);
const moment = z.iso
  .datetime({ offset: true })
  .or(z.iso.date())
  .transform((text) => new Date(text));
export const listStoriesQuery = z.object({
  section: slug.optional(),
  topic: slug.optional(),
  author: slug.optional(),
  q: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .regex(/^\P{Cc}*$/u, 'No control characters.')
    .optional(),
  /** Of a search: the best matches first, or the newest. */
  sort: z.enum(['newest', 'relevance']).optional(),
  /** Of a search: all words, or stories that have some of them. */
  match: z.enum(['all', 'some']).optional(),
  /** Of a search: published at this moment or later, and before that one. */
  from: moment.optional(),
  to: moment.optional(),
  cursor: z.string().max(100).optional(),
  limit: limitOf(20),
});
export type ListStoriesQuery = z.output<typeof listStoriesQuery>;

export const relatedQuery = z.object({ limit: z.coerce.number().int().min(1).max(24).default(6) });

const named = z.object({ slug: z.string(), name: z.string() });
const time = z.iso.datetime();
const pictureAnswer = z.object({
  url: z.string(),
  alt: z.string(),
  caption: z.string(),
  credit: z.string(),
  width: z.int().nullable(),
  height: z.int().nullable(),
});
const card = {
  id: z.int(),
  slug: z.string(),
  headline: z.string(),
  standfirst: z.string(),
  language: z.string(),
  section: named,
  authors: z.array(named),
  heroImage: pictureAnswer.nullable(),
  url: z.string(),
  commentCount: z.int(),
};

/** A story as a list of the API shows it. */
const cardAnswer = z.object({ ...card, publishedAt: time });
export type CardAnswer = z.output<typeof cardAnswer>;

/** A story as the API shows it; `status` and `version` come only for staff who may read drafts of it. */
export const storyAnswer = z.object({
  ...card,
  bodyHtml: z.string(),
  dateline: z.string().nullable(),
  topics: z.array(named),
  publishedAt: time.nullable(),
  updatedAt: time.nullable(),
  source: z
    .object({ writer: z.string().nullable(), organisation: z.string(), url: z.string().nullable() })
    .nullable(),
  /** Where the original stands, when search engines are to go there. */
  canonicalUrl: z.string().nullable(),
  corrections: z.array(
    z.object({
      kind: z.enum(['CORRECTION', 'CLARIFICATION', 'UPDATE']),
      wrong: z.string(),
      text: z.string(),
      signature: z.string(),
      at: time,
    }),
  ),
  status: z.enum(statusNames).optional(),
  version: z.int().optional(),
});
export type StoryAnswer = z.output<typeof storyAnswer>;

const listAnswer = z.object({
  /** `highlight` comes with a search: where its words stand in headline and text. */
  items: z.array(
    cardAnswer.extend({
      highlight: z.object({ headline: passageAnswer, extract: passageAnswer }).optional(),
    }),
  ),
  nextCursor: z.string().nullable(),
  /** Comes with the first page of a search. */
  search: searchAnswer.optional(),
});
export type ListAnswer = z.output<typeof listAnswer>;
const relatedAnswer = z.object({
  items: z.array(
    z.object({
      slug: z.string(),
      headline: z.string(),
      url: z.string(),
      publishedAt: time,
      score: z.number(),
      reason: z.string(),
    }),
  ),
});
export const savedAnswer = z.object({
  id: z.int(),
  slug: z.string(),
  version: z.int(),
  status: z.enum(statusNames),
  publishedAt: time.nullable(),
  url: z.string(),
  /** Of a live story whose new version was saved beside it: its state. */
  pending: z
    .object({
      status: z.enum(['draft', 'in_review', 'changes_asked', 'scheduled']),
      publishAt: time.nullable(),
    })
    .nullable(),
});
export type SavedAnswer = z.output<typeof savedAnswer>;

/** This feature's part of the OpenAPI document. */
export const apiRoutes: readonly ApiRoute[] = [
  {
    method: 'get',
    path: '/articles',
    summary: 'Published stories, newest first; with q those that match it, best or newest first',
    who: 'anyone',
    query: listStoriesQuery,
    answers: { 200: listAnswer },
  },
  {
    method: 'post',
    path: '/articles',
    summary: 'Begin a story',
    who: 'author, editor, admin; a status beyond in_review: editor, admin',
    scopes: ['stories:write', 'stories:publish'],
    body: createStoryInput,
    answers: { 201: savedAnswer },
  },
  {
    method: 'get',
    path: '/articles/{ref}',
    summary: 'A story by its slug; for staff also one that is not public, with status and version',
    who: 'anyone',
    params: storyRefParams,
    answers: { 200: storyAnswer },
  },
  {
    method: 'patch',
    path: '/articles/{ref}',
    summary:
      'Save changes of the story with this id on top of a version; a stale one is 409 with the saved text. With pending true a live story keeps its text, and the changes wait beside it',
    who: 'author (own, until approved; with pending true also when published), editor, admin',
    scopes: ['stories:write', 'stories:publish'],
    params: storyIdParams,
    body: updateStoryInput,
    answers: { 200: savedAnswer },
  },
  {
    method: 'post',
    path: '/articles/{ref}/status',
    summary:
      'Take the story with this id, or its pending version, to review, back with words on what is to be changed, to approval, out to readers now or at a time, or away from them',
    who: 'author (own: draft and in_review; also of a pending version), editor, admin',
    scopes: ['stories:write', 'stories:publish'],
    params: storyIdParams,
    body: storyStatusInput,
    answers: { 200: savedAnswer },
  },
  {
    method: 'get',
    path: '/articles/{ref}/related',
    summary: 'Related stories, best first, each with a reason',
    who: 'anyone',
    params: storyRefParams,
    query: relatedQuery,
    answers: { 200: relatedAnswer },
  },
];
