import { z } from 'zod';
import type { ApiRoute } from '@/lib/api/schema';

const item = z.object({
  id: z.int(),
  guid: z.string(),
  version: z.string(),
  status: z.enum(['usable', 'withheld', 'canceled']),
  /** The first version, a newer one, one that is older than what is here, or one that was here already. */
  outcome: z.enum(['new', 'update', 'older', 'known']),
  /** The story that was made of it; null while there is none. */
  storyId: z.int().nullable(),
});

/** What a request has brought, and what of it could not be read, in sentences. */
export const wireAnswer = z.object({ items: z.array(item), faults: z.array(z.string()) });

/** This feature's part of the OpenAPI document. */
export const apiRoutes: readonly ApiRoute[] = [
  {
    method: 'post',
    path: '/wire',
    summary:
      'Send items of a wire into its queue: ninjs 1.x to 3.0 (application/json), NewsML-G2 (application/vnd.iptc.g2.newsitem+xml) or NITF (application/nitf+xml). 201 when something was new, 200 when all of it was here already',
    who: 'editors',
    scopes: ['wire:write'],
    body: z.object({ uri: z.string() }).loose(),
    answers: { 200: wireAnswer, 201: wireAnswer },
  },
];
