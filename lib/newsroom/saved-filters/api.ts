import { z } from 'zod';
import type { ApiRoute } from '@/lib/api/schema';
import {
  changeFilterInput,
  filterIdInput,
  saveFilterInput,
} from '@/lib/newsroom/saved-filters/schema';

const filterAnswer = z.object({
  id: z.int(),
  name: z.string(),
  query: z.string(),
  isShared: z.boolean(),
  isOwn: z.boolean(),
  by: z.string().nullable(),
  canChange: z.boolean(),
});
const writers = {
  who: 'author, editor, admin; sharing: editor, admin',
  scopes: ['stories:write', 'stories:publish'] as const,
};

/** Filters of the newsroom's list: their part of the OpenAPI document. */
export const apiRoutes: readonly ApiRoute[] = [
  {
    ...writers,
    method: 'get',
    path: '/newsroom/filters',
    summary: 'The filters that the person keeps, and those that are shared with the newsroom',
    answers: { 200: z.object({ items: z.array(filterAnswer), nextCursor: z.null() }) },
  },
  {
    ...writers,
    method: 'post',
    path: '/newsroom/filters',
    summary: 'Keep a filter: the query of the list’s address, under a name',
    body: saveFilterInput,
    answers: { 201: z.object({ id: z.int() }) },
  },
  {
    ...writers,
    method: 'patch',
    path: '/newsroom/filters/{id}',
    summary: 'Name a filter anew and say whether the newsroom has it too',
    params: filterIdInput,
    body: changeFilterInput.omit({ id: true }),
    answers: { 200: z.object({ id: z.int() }) },
  },
  {
    ...writers,
    method: 'delete',
    path: '/newsroom/filters/{id}',
    summary: 'Delete a filter',
    params: filterIdInput,
    answers: { 204: null },
  },
];
