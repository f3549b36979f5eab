import type { ApiRoute } from '@/lib/api/schema';
import {
  importAnswer,
  importInput,
  missAnswer,
  missesAnswer,
  missesQuery,
  missInput,
  redirectAnswer,
  redirectInput,
  redirectParams,
  redirectsAnswer,
  redirectsQuery,
} from '@/lib/redirects/schema';

const who = 'editor, admin';
const scopes = ['stories:publish'] as const;

/** This feature's part of the OpenAPI document. */
export const apiRoutes: readonly ApiRoute[] = [
  {
    method: 'get',
    path: '/redirects',
    summary: 'Old addresses and where they lead, newest first',
    who,
    scopes,
    query: redirectsQuery,
    answers: { 200: redirectsAnswer },
  },
  {
    method: 'post',
    path: '/redirects',
    summary: 'Add a redirect: 308 for good, 307 for now, 410 for what is gone',
    who,
    scopes,
    body: redirectInput,
    answers: { 201: redirectAnswer },
  },
  {
    method: 'patch',
    path: '/redirects/{id}',
    summary: 'Change a redirect',
    who,
    scopes,
    params: redirectParams,
    body: redirectInput,
    answers: { 200: redirectAnswer },
  },
  {
    method: 'delete',
    path: '/redirects/{id}',
    summary: 'Delete a redirect',
    who,
    scopes,
    params: redirectParams,
    answers: { 204: null },
  },
  {
    method: 'post',
    path: '/redirects/import',
    summary:
      'Take a CSV list of source, target, status, note; with dryRun only say what would become of it',
    who,
    scopes,
    body: importInput,
    answers: { 200: importAnswer },
  },
  {
    method: 'get',
    path: '/redirects/missed',
    summary: 'Addresses that readers asked for and that are not there, most missed first',
    who,
    scopes,
    query: missesQuery,
    answers: { 200: missesAnswer },
  },
  {
    method: 'patch',
    path: '/redirects/missed',
    summary: 'Set a missed address aside, or take it up again',
    who,
    scopes,
    body: missInput,
    answers: { 200: missAnswer },
  },
];
