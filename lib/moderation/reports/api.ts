import type { ApiRoute } from '@/lib/api/schema';
import { openReportsAnswer, openReportsQuery } from '@/lib/moderation/reports/schema';

/** This feature's part of the OpenAPI document. */
export const apiRoutes: readonly ApiRoute[] = [
  {
    method: 'get',
    path: '/moderation/reports',
    summary: 'The reports that nobody has settled, the oldest first',
    who: 'moderator, editor, admin',
    scopes: ['moderation'],
    query: openReportsQuery,
    answers: { 200: openReportsAnswer },
  },
];
