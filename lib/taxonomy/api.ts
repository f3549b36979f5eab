import { z } from 'zod';
import type { ApiRoute } from '@/lib/api/schema';
import {
  authorChange,
  authorInput,
  authorRemoval,
  authorsAnswer,
  authorsQuery,
} from '@/lib/taxonomy/authors/schema';
import { sectionCommentsInput } from '@/lib/taxonomy/conversations/schema';
import {
  sectionChange,
  sectionInput,
  sectionOrder,
  sectionRemoval,
  sectionsAnswer,
} from '@/lib/taxonomy/sections/schema';
import { termParams } from '@/lib/taxonomy/terms/schema';
import {
  topicChange,
  topicInput,
  topicMerge,
  topicRemoval,
  topicsAnswer,
  topicsQuery,
} from '@/lib/taxonomy/topics/schema';

const common = { who: 'editor, admin', scopes: ['stories:publish'] as const };
const made = z.object({ id: z.int() });
const changed = z.object({ id: z.int(), version: z.int() });
const moved = z.object({ moved: z.int() });

/** This feature's part of the OpenAPI document. */
export const apiRoutes: readonly ApiRoute[] = [
  {
    method: 'get',
    path: '/sections',
    summary: 'Every section in the order of the masthead, each with those below it',
    ...common,
    answers: { 200: sectionsAnswer },
  },
  {
    method: 'post',
    path: '/sections',
    summary: 'Add a section',
    ...common,
    body: sectionInput,
    answers: { 201: made },
  },
  {
    method: 'patch',
    path: '/sections',
    summary: 'Put all sections in order: as they were seen, and as they are to stand',
    ...common,
    body: sectionOrder,
    answers: { 200: sectionsAnswer },
  },
  {
    method: 'patch',
    path: '/sections/{id}',
    summary: 'Change a section; a new slug leaves a redirect',
    ...common,
    params: termParams,
    body: sectionChange,
    answers: { 200: changed },
  },
  {
    method: 'delete',
    path: '/sections/{id}',
    summary: 'Delete a section; its stories move to the section named by `to`',
    ...common,
    params: termParams,
    query: sectionRemoval,
    answers: { 200: moved },
  },
  {
    method: 'put',
    path: '/sections/{id}/comments',
    summary:
      'Say how the conversations of a section are run; a number left out is what the site says',
    ...common,
    params: termParams,
    body: sectionCommentsInput,
    answers: { 200: sectionCommentsInput },
  },
  {
    method: 'get',
    path: '/topics',
    summary: 'Topics with how many stories carry them, most used first',
    ...common,
    query: topicsQuery,
    answers: { 200: topicsAnswer },
  },
  {
    method: 'post',
    path: '/topics',
    summary: 'Add a topic',
    ...common,
    body: topicInput,
    answers: { 201: made },
  },
  {
    method: 'patch',
    path: '/topics/{id}',
    summary: 'Change a topic; a new slug leaves a redirect',
    ...common,
    params: termParams,
    body: topicChange,
    answers: { 200: changed },
  },
  {
    method: 'delete',
    path: '/topics/{id}',
    summary: 'Delete a topic: it is taken off its stories',
    ...common,
    params: termParams,
    query: topicRemoval,
    answers: { 200: z.object({ stories: z.int() }) },
  },
  {
    method: 'post',
    path: '/topics/{id}/merge',
    summary: 'Make two topics one: the stories and the address of this one go to another',
    ...common,
    params: termParams,
    body: topicMerge,
    answers: { 200: z.object({ into: z.string(), stories: z.int() }) },
  },
  {
    method: 'get',
    path: '/authors',
    summary: 'Authors, guests and desks, by name',
    ...common,
    query: authorsQuery,
    answers: { 200: authorsAnswer },
  },
  {
    method: 'post',
    path: '/authors',
    summary: 'Add an author',
    ...common,
    body: authorInput,
    answers: { 201: made },
  },
  {
    method: 'patch',
    path: '/authors/{id}',
    summary: 'Change an author; a new slug leaves a redirect',
    ...common,
    params: termParams,
    body: authorChange,
    answers: { 200: changed },
  },
  {
    method: 'delete',
    path: '/authors/{id}',
    summary: 'Delete an author; their stories get the byline named by `to`',
    ...common,
    params: termParams,
    query: authorRemoval,
    answers: { 200: moved },
  },
];
