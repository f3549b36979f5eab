import type { ApiRoute } from '@/lib/api/schema';
import {
  appealedAnswer,
  appealInput,
  appealParams,
  appealsAnswer,
  appealsQuery,
  heardAnswer,
  hearingInput,
} from '@/lib/appeals/schema';

/** This feature's part of the OpenAPI document. */
export const apiRoutes: readonly ApiRoute[] = [
  {
    method: 'post',
    path: '/comments/{id}/appeal',
    summary: 'Appeal, once, against the decision on the own comment',
    who: 'its author, also while banned or suspended',
    scopes: ['comments:write'],
    params: appealParams,
    body: appealInput,
    answers: { 201: appealedAnswer },
  },
  {
    method: 'get',
    path: '/moderation/appeals',
    summary: 'The appeals that nobody has heard, the oldest first',
    who: 'moderator, editor, admin',
    scopes: ['moderation'],
    query: appealsQuery,
    answers: { 200: appealsAnswer },
  },
  {
    method: 'post',
    path: '/moderation/appeals/{id}',
    summary: 'Hear an appeal: uphold the decision, or overturn it and publish the comment',
    who: 'moderator, editor, admin; never who has refused it',
    scopes: ['moderation'],
    params: appealParams,
    body: hearingInput,
    answers: { 200: heardAnswer },
  },
];
