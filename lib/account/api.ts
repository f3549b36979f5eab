import { z } from 'zod';
import { exportAnswer } from '@/lib/account/export/schema';
import { leaveInput } from '@/lib/account/leaving/schema';
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

/** DELETE /me: when the account goes. Until then signing in can take that back. */
export const leaveAnswer = z.object({ eraseAt: z.iso.datetime() });

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
  {
    method: 'delete',
    path: '/me',
    summary: 'Ask for the own account to be erased in a day',
    who: 'signed in, with the password or, without one, a fresh sign-in; no tokens',
    body: leaveInput,
    answers: { 202: leaveAnswer },
  },
  {
    method: 'get',
    path: '/me/export',
    summary: 'Everything of the person as one file',
    who: 'signed in; no tokens',
    answers: { 200: exportAnswer },
  },
];
