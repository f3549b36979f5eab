import { z } from 'zod';
import type { ApiRoute } from '@/lib/api/schema';
import { suggestQuery } from '@/lib/search/schema';

/** This feature's part of the OpenAPI document. Searching itself is `GET /articles?q=`. */
export const apiRoutes: readonly ApiRoute[] = [
  {
    method: 'get',
    path: '/search/suggestions',
    summary:
      'Headlines that have the words typed so far, the last of them begun; at most six, newest first',
    who: 'anyone',
    query: suggestQuery,
    answers: {
      200: z.object({
        items: z.array(z.object({ headline: z.string(), language: z.string(), url: z.string() })),
      }),
    },
  },
];
