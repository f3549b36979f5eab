import { z } from 'zod';
import type { ApiRoute } from '@/lib/api/schema';
import { id, limitOf } from '@/lib/input';
import { changeMediaInput, cropsSchema, fetchMediaInput, mediaKinds } from '@/lib/media/schema';

export const mediaIdParams = z.object({
  id,
});

export const listMediaQuery = z.object({
  q: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .regex(/^\P{Cc}*$/u, 'No control characters.')
    .optional(),
  only: z.enum(mediaKinds).optional(),
  cursor: z.string().max(100).optional(),
  limit: limitOf(20),
});

export const deleteMediaQuery = z.object({
  /** Delete it although it is in use. */
  evenUsed: z.enum(['true', 'false']).default('false'),
});

/** What a form with a file holds; `again` takes a file that is there already. */
export const uploadForm = z.object({ file: z.file(), again: z.enum(['true', 'false']).optional() });

const mediaAnswer = z.object({
  id: z.int(),
  version: z.int(),
  url: z.string(),
  type: z.string(),
  width: z.int().nullable(),
  height: z.int().nullable(),
  bytes: z.int().nullable(),
  frames: z.int(),
  fileName: z.string(),
  alt: z.string(),
  isDecorative: z.boolean(),
  caption: z.string(),
  credit: z.string(),
  licence: z.string(),
  copyright: z.string(),
  rightsUntil: z.string().nullable(),
  rights: z.enum(['open', 'ending', 'ended']),
  focalX: z.int(),
  focalY: z.int(),
  crops: cropsSchema,
  /** Whether its sizes are made; until then `url` is all there is. */
  isReady: z.boolean(),
  sources: z.object({ avif: z.string(), webp: z.string() }),
  uploadedBy: z.string().nullable(),
  createdAt: z.iso.datetime(),
  uses: z.int(),
});
export type MediaAnswer = z.output<typeof mediaAnswer>;
const mediaListAnswer = z.object({
  items: z.array(mediaAnswer),
  nextCursor: z.string().nullable(),
});

const who = 'author, editor, admin';

/** This feature's part of the OpenAPI document. */
export const apiRoutes: readonly ApiRoute[] = [
  {
    method: 'get',
    path: '/media',
    summary: 'The pictures of the library, newest first',
    who,
    scopes: ['media', 'stories:write', 'stories:publish'],
    query: listMediaQuery,
    answers: { 200: mediaListAnswer },
  },
  {
    method: 'post',
    path: '/media',
    summary:
      'Add a picture: a form with `file`, or JSON with the `url` to fetch it from. 409 names in `existing` the picture that is there already; 413 and 415 say what is taken',
    who,
    scopes: ['media'],
    body: z.union([uploadForm, fetchMediaInput]),
    bodyType: 'multipart/form-data',
    answers: { 201: mediaAnswer },
  },
  {
    method: 'get',
    path: '/media/{id}',
    summary: 'A picture of the library',
    who,
    scopes: ['media', 'stories:write', 'stories:publish'],
    params: mediaIdParams,
    answers: { 200: mediaAnswer },
  },
  {
    method: 'patch',
    path: '/media/{id}',
    summary:
      'Change what is said of a picture, its rights, focal point and crops; with the version that was read, one that is stale is 409',
    who: 'author (own, where it stands in no other story), editor, admin',
    scopes: ['media'],
    params: mediaIdParams,
    body: changeMediaInput,
    answers: { 200: mediaAnswer },
  },
  {
    method: 'post',
    path: '/media/{id}/file',
    summary: 'Replace the file of a picture; its address and its words stay',
    who: 'author (own, where it stands in no other story), editor, admin',
    scopes: ['media'],
    params: mediaIdParams,
    body: uploadForm,
    bodyType: 'multipart/form-data',
    answers: { 200: mediaAnswer },
  },
  {
    method: 'delete',
    path: '/media/{id}',
    summary: 'Delete a picture; one in use is 409 with the places, unless evenUsed=true',
    who: 'author (own, unused), editor, admin',
    scopes: ['media'],
    params: mediaIdParams,
    query: deleteMediaQuery,
    answers: { 204: null },
  },
];
