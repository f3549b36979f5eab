import type { ApiRoute } from '@/lib/api/schema';
import { ignoreAnswer, ignoreInput } from '@/lib/ignores/schema';

/** This feature's part of the OpenAPI document. */
export const apiRoutes: readonly ApiRoute[] = (['post', 'delete'] as const).map((method) => ({
  method,
  path: '/members/{id}/ignore',
  summary: method === 'post' ? 'Ignore a member' : 'Stop ignoring a member',
  who: 'signed in; no tokens',
  params: ignoreInput,
  answers: { 200: ignoreAnswer },
}));
