import { z } from 'zod';
import type { ApiRoute } from '@/lib/api/schema';
import { storyIdParams } from '@/lib/articles/api';
import {
  changeCorrectionInput,
  correctionAnswer,
  correctionInput,
  correctionParams,
  historyInput,
  withdrawCorrectionQuery,
} from '@/lib/corrections/schema';

/** This feature's part of the OpenAPI document. */
export const apiRoutes: readonly ApiRoute[] = [
  {
    method: 'get',
    path: '/articles/{ref}/corrections',
    summary: 'The corrections of a story, by its number, oldest first',
    who: 'editor, admin; author of the story',
    scopes: ['stories:write', 'stories:publish'],
    params: storyIdParams,
    answers: { 200: z.object({ items: z.array(correctionAnswer), nextCursor: z.null() }) },
  },
  {
    method: 'post',
    path: '/articles/{ref}/corrections',
    summary: 'Correct a public story: what was wrong, what is right, who signs',
    who: 'editor, admin',
    scopes: ['stories:publish'],
    params: storyIdParams,
    body: correctionInput,
    answers: { 201: z.object({ id: z.int() }) },
  },
  {
    method: 'patch',
    path: '/articles/{ref}/corrections/{correction}',
    summary: 'Word a correction anew; with the version that was read, one that is stale is 409',
    who: 'editor, admin',
    scopes: ['stories:publish'],
    params: correctionParams,
    body: changeCorrectionInput,
    answers: { 200: z.object({ id: z.int(), version: z.int() }) },
  },
  {
    method: 'delete',
    path: '/articles/{ref}/corrections/{correction}',
    summary: 'Withdraw a correction; with the version that was read, one that is stale is 409',
    who: 'editor, admin',
    scopes: ['stories:publish'],
    params: correctionParams,
    query: withdrawCorrectionQuery,
    answers: { 204: null },
  },
  {
    method: 'patch',
    path: '/articles/{ref}/history',
    summary: 'Say whether readers may see what was changed; null as the settings say',
    who: 'editor, admin',
    scopes: ['stories:publish'],
    params: storyIdParams,
    body: historyInput,
    answers: { 200: historyInput },
  },
];
