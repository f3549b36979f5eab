import type { ApiRoute } from '@/lib/api/schema';
import {
  memberAnswer,
  memberCommentsAnswer,
  memberCommentsQuery,
  memberNoteAnswer,
  memberNoteInput,
} from '@/lib/moderation/members/answers';
import { moderationParams } from '@/lib/moderation/schema';

const common = {
  who: 'moderator, editor, admin',
  scopes: ['moderation'],
  params: moderationParams,
} as const;

/** This feature's part of the OpenAPI document. */
export const apiRoutes: readonly ApiRoute[] = [
  {
    ...common,
    method: 'get',
    path: '/moderation/members/{id}',
    summary:
      'A member’s record: comments by what became of them, reports, sanctions, notes, and how far the rejecting of recent comments has come',
    answers: { 200: memberAnswer },
  },
  {
    ...common,
    method: 'get',
    path: '/moderation/members/{id}/comments',
    summary: 'What a member wrote, whatever became of it, newest first',
    query: memberCommentsQuery,
    answers: { 200: memberCommentsAnswer },
  },
  {
    ...common,
    method: 'post',
    path: '/moderation/members/{id}/notes',
    summary: 'Write a note about a member, for colleagues',
    who: 'moderator, editor, admin; never about oneself or the same or a higher role',
    body: memberNoteInput,
    answers: { 201: memberNoteAnswer },
  },
];
