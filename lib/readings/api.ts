import type { ApiRoute } from '@/lib/api/schema';
import { analyticsAnswer, analyticsApiQuery, nowAnswer, storyParams } from './schema';

const who = 'author of their own stories, editor, admin';
const scopes = ['analytics'] as const;

/** This feature's part of the OpenAPI document. */
export const apiRoutes: readonly ApiRoute[] = [
  {
    method: 'get',
    path: '/analytics',
    summary: 'What was read in a span of days, by day, story, section, author and source',
    who,
    scopes,
    query: analyticsApiQuery,
    answers: { 200: analyticsAnswer },
  },
  {
    method: 'get',
    path: '/analytics/now',
    summary: 'What was read in the last half hour, minute by minute',
    who,
    scopes,
    answers: { 200: nowAnswer },
  },
  {
    method: 'get',
    path: '/analytics/stories/{id}',
    summary: 'How one story was read in a span of days',
    who,
    scopes,
    params: storyParams,
    query: analyticsApiQuery,
    answers: { 200: analyticsAnswer },
  },
];
