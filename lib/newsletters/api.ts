import type { ApiRoute } from '@/lib/api/schema';
import { bounceAnswer, bounceInput } from '@/lib/newsletters/bounces/schema';

/** This feature's part of the OpenAPI document. */
export const apiRoutes: readonly ApiRoute[] = [
  {
    method: 'post',
    path: '/newsletters/bounces',
    summary:
      'Report that a newsletter did not arrive or was called spam: the mail of RFC 3464 or RFC 5965 as it came, or an address',
    who: 'admin',
    scopes: ['newsletters:bounces'],
    body: bounceInput,
    answers: { 200: bounceAnswer },
  },
];
