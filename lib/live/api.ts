import type { ApiRoute } from '@/lib/api/schema';
import { storyParams } from '@/lib/comments/schema';
import { queueEvents, queueEventsQuery, threadEvent, threadEventsQuery } from '@/lib/live/schema';

/** This feature's part of the OpenAPI document. */
export const apiRoutes: readonly ApiRoute[] = [
  {
    method: 'get',
    path: '/articles/{ref}/comments/events',
    summary:
      'Server-sent events named `comments`: what has come and gone under a story. A stream for `Accept: text/event-stream`; otherwise what is new since `after`',
    who: 'anyone',
    params: storyParams,
    query: threadEventsQuery,
    answers: { 200: threadEvent, 204: null },
    type: 'text/event-stream',
  },
  {
    method: 'get',
    path: '/moderation/events',
    summary:
      'Server-sent events named `queue`: what has happened in the moderation queue. A stream for `Accept: text/event-stream`; otherwise what is new since `after`',
    who: 'moderator, editor, admin',
    scopes: ['moderation'],
    query: queueEventsQuery,
    answers: { 200: queueEvents },
    type: 'text/event-stream',
  },
];
