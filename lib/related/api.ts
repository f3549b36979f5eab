import { z } from 'zod';
import type { ApiRoute } from '@/lib/api/schema';
import { storyIdParams } from '@/lib/articles/api';
import { controlInput, moveInput, ruleInput } from '@/lib/related/editing/schema';

/** A story, and another that is offered below it, by their numbers. */
export const relatedPairParams = storyIdParams.extend({ other: storyIdParams.shape.ref });

export const controlAnswer = z.object({
  isOff: z.boolean(),
  isSensitive: z.boolean(),
  isWithheld: z.boolean(),
  offeredUntil: z.iso.datetime().nullable(),
});

const editors = { who: 'editor, admin', scopes: ['stories:publish'] as const };

/** What editors say about related stories: its part of the OpenAPI document. */
export const apiRoutes: readonly ApiRoute[] = [
  {
    ...editors,
    method: 'patch',
    path: '/articles/{ref}/related',
    summary:
      'What holds for the list below the story with this id (switched off, sensitive) and for the story in other lists (withheld, offered until); what is left out stays',
    params: storyIdParams,
    body: controlInput,
    answers: { 200: controlAnswer },
  },
  {
    ...editors,
    method: 'put',
    path: '/articles/{ref}/related/{other}',
    summary: 'Pin a story below another (behind its pins), keep it out, or leave it to the texts',
    params: relatedPairParams,
    body: ruleInput,
    answers: { 200: z.object({ rule: z.enum(['pin', 'exclude', 'none']) }) },
  },
  {
    ...editors,
    method: 'patch',
    path: '/articles/{ref}/related/{other}',
    summary: 'Move a pin one place up or down',
    params: relatedPairParams,
    body: moveInput,
    answers: { 204: null },
  },
];
