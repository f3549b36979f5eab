import type { ApiRoute } from '@/lib/api/schema';
import { bannerAnswer, bannerInput } from '@/lib/front/banners/schema';
import {
  editionOn,
  editionParams,
  frontAnswer,
  frontQuery,
  revokedAnswer,
  saveFrontInput,
  savedFrontAnswer,
} from '@/lib/front/editions/schema';

const editors = { who: 'editor, admin', scopes: ['stories:publish'] } as const;

/** This feature's part of the OpenAPI document. */
export const apiRoutes: readonly ApiRoute[] = [
  {
    ...editors,
    method: 'get',
    path: '/front',
    summary: 'A front as it is set: its places, its editions with what is placed, and its version',
    query: frontQuery,
    answers: { 200: frontAnswer },
  },
  {
    ...editors,
    method: 'put',
    path: '/front',
    summary: 'Set a front, at once or from a moment on; what is not placed fills itself',
    body: saveFrontInput,
    answers: { 200: savedFrontAnswer },
  },
  {
    ...editors,
    method: 'delete',
    path: '/front/editions/{id}',
    summary: 'Take an edition of a front back, live or yet to come: the one before stands again',
    params: editionParams,
    query: editionOn,
    answers: { 200: revokedAnswer },
  },
  {
    ...editors,
    method: 'post',
    path: '/front/editions/{id}/restore',
    summary: 'Bring back an edition that was taken back',
    params: editionParams,
    body: editionOn,
    answers: { 200: revokedAnswer },
  },
  {
    who: 'anyone',
    method: 'get',
    path: '/banner',
    summary: 'The line of breaking news above every page; null when there is none',
    answers: { 200: bannerAnswer },
  },
  {
    ...editors,
    method: 'put',
    path: '/banner',
    summary: 'Put up a line of breaking news, now or from a moment on',
    body: bannerInput,
    answers: { 200: bannerAnswer },
  },
  {
    ...editors,
    method: 'delete',
    path: '/banner',
    summary: 'Take down the line that is up',
    answers: { 200: bannerAnswer },
  },
];
