import { z } from 'zod';
import type { ApiRoute } from '@/lib/api/schema';
import {
  commentListAnswer,
  commentParams,
  conversationAnswer,
  editCommentInput,
  likeAnswer,
  listCommentsQuery,
  pickAnswer,
  postCommentInput,
  postedCommentAnswer,
  storyParams,
} from '@/lib/comments/schema';
import { removalInput } from '@/lib/moderation/schema';

/** A retry with the same key gets the first answer again, for a day. */
export const idempotencyHeaders = z.object({
  'Idempotency-Key': z.string().min(1).max(200).optional(),
});

/** This feature's part of the OpenAPI document. */
export const apiRoutes: readonly ApiRoute[] = [
  {
    method: 'get',
    path: '/articles/{ref}/comments',
    summary:
      'Approved comments as a page of threads, or with `thread` what is below one comment. `sort=picks` has what editors recommend first, each by itself, and then the rest, the newest first',
    who: 'anyone',
    params: storyParams,
    query: listCommentsQuery,
    answers: { 200: commentListAnswer },
  },
  {
    method: 'post',
    path: '/articles/{ref}/comments',
    summary: 'Post a comment or a reply',
    who: 'signed in, verified',
    scopes: ['comments:write'],
    params: storyParams,
    headers: idempotencyHeaders,
    body: postCommentInput,
    answers: { 201: postedCommentAnswer },
  },
  {
    method: 'get',
    path: '/comments/{id}',
    summary:
      'One approved comment of a public story, with what it answers and what answers it; longer conversations go on at `/articles/{ref}/comments?thread=`',
    who: 'anyone',
    params: commentParams,
    answers: { 200: conversationAnswer },
  },
  {
    method: 'patch',
    path: '/comments/{id}',
    summary:
      'Edit a comment; the text passes moderation again. A moderator may at any time, also when somebody has answered, and is put down with the text',
    who: 'its author, within the edit window; moderators, never against somebody of the same or a higher role',
    scopes: ['comments:write', 'moderation'],
    params: commentParams,
    body: editCommentInput,
    answers: { 200: postedCommentAnswer },
  },
  {
    method: 'delete',
    path: '/comments/{id}',
    summary:
      'Delete a comment; one with replies leaves a tombstone. Moderators may give a reason and a message, of which its author is told; whoever takes back their own comment gives neither',
    who: 'its author; moderators',
    scopes: ['comments:write', 'moderation'],
    params: commentParams,
    body: removalInput,
    answers: { 204: null },
  },
  {
    method: 'post',
    path: '/comments/{id}/like',
    summary: 'Like a comment',
    who: 'signed in',
    scopes: ['comments:write'],
    params: commentParams,
    answers: { 200: likeAnswer },
  },
  {
    method: 'delete',
    path: '/comments/{id}/like',
    summary: 'Take a like back',
    who: 'signed in',
    scopes: ['comments:write'],
    params: commentParams,
    answers: { 200: likeAnswer },
  },
  {
    method: 'post',
    path: '/comments/{id}/pick',
    summary: 'Recommend a comment to readers as an editor’s pick',
    who: 'moderator, editor, admin',
    scopes: ['moderation'],
    params: commentParams,
    answers: { 200: pickAnswer },
  },
  {
    method: 'delete',
    path: '/comments/{id}/pick',
    summary: 'Take an editor’s pick back',
    who: 'moderator, editor, admin',
    scopes: ['moderation'],
    params: commentParams,
    answers: { 200: pickAnswer },
  },
];
