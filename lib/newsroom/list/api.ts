import { z } from 'zod';
import type { ApiRoute } from '@/lib/api/schema';
import { statusNames } from '@/lib/articles/schema';
import { bulkAnswer, bulkInput } from '@/lib/newsroom/bulk/schema';
import { listQuery } from '@/lib/newsroom/list/schema';

const named = z.object({ slug: z.string(), name: z.string() });
const time = z.iso.datetime();

/** A story as the newsroom's list of the API shows it. */
const listedAnswer = z.object({
  id: z.int(),
  version: z.int(),
  status: z.enum(statusNames),
  slug: z.string(),
  headline: z.string(),
  language: z.string(),
  section: named,
  topics: z.array(named),
  authors: z.array(named),
  url: z.string(),
  publishedAt: time.nullable(),
  embargoUntil: time.nullable(),
  changedAt: time,
  begunAt: time,
  wordCount: z.int(),
  commentCount: z.int(),
  /** Null for a token without the scope analytics. */
  views: z.int().nullable(),
  needsLegal: z.boolean(),
  pending: z
    .object({
      status: z.enum(['draft', 'in_review', 'changes_asked', 'scheduled']),
      publishAt: time.nullable(),
    })
    .nullable(),
  assignments: z.array(z.object({ assignee: z.string().nullable(), dueAt: time.nullable() })),
});
export type ListedAnswer = z.output<typeof listedAnswer>;

/** The newsroom's list: its part of the OpenAPI document. */
export const apiRoutes: readonly ApiRoute[] = [
  {
    method: 'get',
    path: '/newsroom/articles',
    summary:
      'Stories in every state, as the newsroom’s list shows them; authors see their own. Days are those of the newsroom; `is` takes own, pending, legal, overdue and embargo, divided by commas',
    who: 'author (own), editor, admin',
    scopes: ['stories:read', 'stories:write', 'stories:publish'],
    query: listQuery,
    answers: {
      200: z.object({ items: z.array(listedAnswer), nextCursor: z.string().nullable() }),
    },
  },
  {
    method: 'post',
    path: '/newsroom/articles',
    summary:
      'Do one thing to several stories, each at the version that was read; one result for each, in their order. With `isTrial` nothing is done: each result says what would come of publishing or scheduling',
    who: 'author (own: submit, draft, section, topics, trash, restore, discard), editor, admin',
    scopes: ['stories:write', 'stories:publish'],
    body: bulkInput,
    answers: { 200: bulkAnswer },
  },
];
