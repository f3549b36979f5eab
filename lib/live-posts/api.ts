import { z } from 'zod';
import type { ApiRoute } from '@/lib/api/schema';
import { storyIdParams } from '@/lib/articles/api';
import { storyParams } from '@/lib/comments/schema';
import {
  coverageInput,
  postChange,
  postEvent,
  postEventsQuery,
  postInput,
  postParams,
  postsAnswer,
  postsQuery,
} from '@/lib/live-posts/schema';

const changed = z.object({ id: z.int(), version: z.int() });

/** This feature's part of the OpenAPI document. */
export const apiRoutes: readonly ApiRoute[] = [
  {
    method: 'get',
    path: '/articles/{ref}/posts',
    summary: 'The posts of a story that is told live, newest first',
    who: 'anyone',
    params: storyParams,
    query: postsQuery,
    answers: { 200: postsAnswer },
  },
  {
    method: 'get',
    path: '/articles/{ref}/posts/events',
    summary:
      'Server-sent events named `posts`: which posts came, were changed or have gone. A stream for `Accept: text/event-stream`; otherwise what is new since `after`',
    who: 'anyone',
    params: storyParams,
    query: postEventsQuery,
    answers: { 200: postEvent, 204: null },
    type: 'text/event-stream',
  },
  {
    method: 'post',
    path: '/articles/{ref}/posts',
    summary: 'Add a post to a public story that is told live, by its number; the text is Markdown',
    who: 'editor, admin; author of the story',
    scopes: ['stories:publish'],
    params: storyIdParams,
    body: postInput,
    answers: { 201: changed },
  },
  {
    method: 'patch',
    path: '/articles/{ref}/posts/{post}',
    summary: 'Word a post anew, pin it, take it from readers or give it back',
    who: 'editor, admin; author of the story',
    scopes: ['stories:publish'],
    params: postParams,
    body: postChange,
    answers: { 200: changed },
  },
  {
    method: 'put',
    path: '/articles/{ref}/live',
    summary: 'Begin or end that a story is told live',
    who: 'editor, admin',
    scopes: ['stories:publish'],
    params: storyIdParams,
    body: coverageInput,
    answers: { 200: coverageInput },
  },
];
