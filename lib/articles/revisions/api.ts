import { z } from 'zod';
import type { ApiRoute } from '@/lib/api/schema';
import { savedAnswer } from '@/lib/articles/api';
import { passageKinds } from '@/lib/articles/revisions/diff';
import {
  comparisonSchema,
  nameRevisionInput,
  origins,
  restoreInput,
} from '@/lib/articles/revisions/schema';
import { statusNames } from '@/lib/articles/schema';
import { id, limitOf, version } from '@/lib/input';

export const revisionsParams = z.object({ ref: id });
export const revisionParams = z.object({ ref: id, version });
export const listRevisionsQuery = z.object({
  /** The version below which the page begins: `nextCursor` of the page before. */
  cursor: version.optional(),
  limit: limitOf(30),
});

const revision = {
  version: z.int(),
  at: z.iso.datetime(),
  by: z.string().nullable(),
  status: z.enum(statusNames),
  origin: z.enum(origins),
  name: z.string().nullable(),
  wasPublic: z.boolean(),
};
export const revisionAnswer = z.object(revision);

const words = z.array(z.object({ kind: z.enum(['both', 'first', 'second']), text: z.string() }));
const who = 'author (own), editor, admin';
const scopes = ['stories:read', 'stories:write', 'stories:publish'] as const;

/** This part's share of the OpenAPI document. */
export const apiRoutes: readonly ApiRoute[] = [
  {
    method: 'get',
    path: '/articles/{ref}/revisions',
    summary: 'The saves of the story with this id, newest first',
    who,
    scopes,
    params: revisionsParams,
    query: listRevisionsQuery,
    answers: {
      200: z.object({ items: z.array(revisionAnswer), nextCursor: z.int().nullable() }),
    },
  },
  {
    method: 'get',
    path: '/articles/{ref}/revisions/{version}',
    summary: 'One kept state of a story, with its text and fields',
    who,
    scopes,
    params: revisionParams,
    answers: { 200: z.object({ ...revision, snapshot: z.looseObject({}) }) },
  },
  {
    method: 'patch',
    path: '/articles/{ref}/revisions/{version}',
    summary:
      'Give a state of a story a name, which keeps it from being thinned out; empty takes it',
    who: 'author (own, until approved), editor, admin',
    scopes: ['stories:write', 'stories:publish'],
    params: revisionParams,
    body: nameRevisionInput,
    answers: { 200: z.object({ version: z.int(), name: z.string().nullable() }) },
  },
  {
    method: 'get',
    path: '/articles/{ref}/revisions/diff',
    summary: 'What differs between two states of a story: fields, and the text word by word',
    who,
    scopes,
    params: revisionsParams,
    query: comparisonSchema,
    answers: {
      200: z.object({
        from: revisionAnswer,
        to: revisionAnswer,
        fields: z.array(
          z.object({
            field: z.string(),
            label: z.string(),
            before: z.string(),
            after: z.string(),
          }),
        ),
        text: z.array(
          z.object({
            kind: z.enum(passageKinds),
            type: z.string(),
            words,
          }),
        ),
      }),
    },
  },
  {
    method: 'post',
    path: '/articles/{ref}/revisions/{version}/restore',
    summary:
      'Bring an old state back as a new version on top; of a live story, as the version that waits beside it',
    who: 'author (own, until approved), editor, admin',
    scopes: ['stories:write', 'stories:publish'],
    params: revisionParams,
    body: restoreInput,
    answers: { 200: savedAnswer.extend({ leftOut: z.array(z.string()) }) },
  },
];
