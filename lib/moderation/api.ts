import type { ApiRoute } from '@/lib/api/schema';
import { transparencyAnswer, transparencyQuery } from '@/lib/moderation/transparency/schema';
import { countsAnswer, countsQuery, queueQuery } from '@/lib/moderation/queue/schema';
import {
  decisionAnswer,
  decisionInput,
  decisionsAnswer,
  decisionsInput,
  moderationParams,
  queueAnswer,
  reportAnswer,
  reportInput,
  sanctionAnswer,
  sanctionInput,
  undoAnswer,
  undoInput,
} from '@/lib/moderation/schema';

/** This feature's part of the OpenAPI document. */
export const apiRoutes: readonly ApiRoute[] = [
  {
    method: 'post',
    path: '/comments/{id}/report',
    summary: 'Report a comment to the moderators',
    who: 'signed in',
    scopes: ['comments:write'],
    params: moderationParams,
    body: reportInput,
    answers: { 200: reportAnswer },
  },
  {
    method: 'get',
    path: '/moderation/comments',
    summary: 'The moderation queue, with why each comment is in it',
    who: 'moderator, editor, admin',
    scopes: ['moderation'],
    query: queueQuery,
    answers: { 200: queueAnswer },
  },
  {
    method: 'get',
    path: '/moderation/counts',
    summary:
      'How many comments each part of the queue holds at this moment; 10001 where there are more than 10,000. `/moderation/events` says when to ask again',
    who: 'moderator, editor, admin',
    scopes: ['moderation'],
    query: countsQuery,
    answers: { 200: countsAnswer },
  },
  {
    method: 'get',
    path: '/moderation/transparency',
    summary:
      'The transparency report: decisions, reports, appeals and sanctions by month, and how long they took, in seconds. Months are those of the newsroom’s time zone, written `2026-11`',
    who: 'moderator, editor, admin',
    scopes: ['moderation'],
    query: transparencyQuery,
    answers: { 200: transparencyAnswer },
  },
  {
    method: 'post',
    path: '/moderation/comments/{id}',
    summary: 'Decide on the version of a comment that was read',
    who: 'moderator, editor, admin',
    scopes: ['moderation'],
    params: moderationParams,
    body: decisionInput,
    answers: { 200: decisionAnswer },
  },
  {
    method: 'post',
    path: '/moderation/comments',
    summary: 'Make one decision on several comments, each at the version that was read',
    who: 'moderator, editor, admin',
    scopes: ['moderation'],
    body: decisionsInput,
    answers: { 200: decisionsAnswer },
  },
  {
    method: 'post',
    path: '/moderation/comments/{id}/undo',
    summary: 'Take back the own decision that made this version, for ten seconds',
    who: 'moderator, editor, admin',
    scopes: ['moderation'],
    params: moderationParams,
    body: undoInput,
    answers: { 200: undoAnswer },
  },
  {
    method: 'post',
    path: '/moderation/members/{id}',
    summary: 'Ban, suspend, pre-moderate, trust or restore a member',
    who: 'moderator, editor, admin; never against the same or a higher role',
    scopes: ['moderation'],
    params: moderationParams,
    body: sanctionInput,
    answers: { 200: sanctionAnswer },
  },
];
