import { z } from 'zod';
import type { ApiRoute } from '@/lib/api/schema';
import { storyIdParams } from '@/lib/articles/api';
import {
  madePreviewAnswer,
  previewLinkAnswer,
  previewLinkInput,
  previewLinkParams,
} from '@/lib/preview-links/schema';

const who = 'editor, admin; author of the story';

/** This feature's part of the OpenAPI document. */
export const apiRoutes: readonly ApiRoute[] = [
  {
    method: 'get',
    path: '/articles/{ref}/previews',
    summary: 'The preview links of a story, by its number, without their secrets',
    who,
    scopes: ['stories:write', 'stories:publish'],
    params: storyIdParams,
    answers: { 200: z.object({ items: z.array(previewLinkAnswer), nextCursor: z.null() }) },
  },
  {
    method: 'post',
    path: '/articles/{ref}/previews',
    summary: 'Make a link by which somebody without an account sees a story before it is public',
    who,
    scopes: ['stories:write', 'stories:publish'],
    params: storyIdParams,
    body: previewLinkInput,
    answers: { 201: madePreviewAnswer },
  },
  {
    method: 'delete',
    path: '/articles/{ref}/previews/{link}',
    summary: 'Revoke a preview link',
    who,
    scopes: ['stories:write', 'stories:publish'],
    params: previewLinkParams,
    answers: { 204: null },
  },
];
