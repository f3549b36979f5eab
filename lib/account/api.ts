import { z } from 'zod';
import type { ApiRoute } from '@/lib/api/schema';

/** GET /me: the account as its owner may see it. */
export const meAnswer = z.object({
  id: z.int(),
  name: z.string(),
  email: z.string(),
  role: z.enum(['READER', 'AUTHOR', 'MODERATOR', 'EDITOR', 'ADMIN']),
  status: z.enum(['ACTIVE', 'SUSPENDED', 'BANNED']),
  suspendedUntil: z.iso.datetime().nullable(),
  verified: z.boolean(),
});

/** This feature's part of the OpenAPI document. */
export const apiRoutes: readonly ApiRoute[] = [
  {
    method: 'get',
    path: '/me',
    summary: 'The own account',
    who: 'signed in',
    scopes: ['account:read'],
    answers: { 200: meAnswer },
  },
];
