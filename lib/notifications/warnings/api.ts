import type { ApiRoute } from '@/lib/api/schema';
import { warningParams } from '@/lib/notifications/warnings/schema';

/** This feature's part of the OpenAPI document. */
export const apiRoutes: readonly ApiRoute[] = [
  {
    method: 'post',
    path: '/me/warnings/{id}',
    summary:
      'Acknowledge a warning by the number that `/me/notifications` gives it; it is shown no more',
    who: 'signed in, also while banned or suspended; no tokens',
    params: warningParams,
    answers: { 204: null },
  },
];
