import { z } from 'zod';
import type { ApiRoute } from '@/lib/api/schema';
import { listSavedQuery, savedParams } from '@/lib/saved/schema';

/** GET /me/saved: the last one that was put aside first. */
export const savedAnswer = z.object({
  items: z.array(
    z.object({
      slug: z.string(),
      headline: z.string(),
      url: z.url(),
      publishedAt: z.iso.datetime().nullable(),
      savedAt: z.iso.datetime(),
    }),
  ),
  nextCursor: z.string().nullable(),
});
const saveAnswer = z.object({ saved: z.boolean() });

/** This feature's part of the OpenAPI document. */
export const apiRoutes: readonly ApiRoute[] = [
  {
    method: 'get',
    path: '/me/saved',
    summary: 'The stories that the person has put aside',
    who: 'signed in',
    query: listSavedQuery,
    answers: { 200: savedAnswer },
  },
  {
    method: 'post',
    path: '/me/saved/{ref}',
    summary: 'Put a story aside',
    who: 'signed in',
    params: savedParams,
    answers: { 200: saveAnswer },
  },
  {
    method: 'delete',
    path: '/me/saved/{ref}',
    summary: 'Take a story from the list',
    who: 'signed in',
    params: savedParams,
    answers: { 200: saveAnswer },
  },
];
