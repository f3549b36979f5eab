import { z } from 'zod';
import type { Scope } from '@/lib/auth/scopes';

/** One call of the HTTP API, described by the schemas that check it. */
export type ApiRoute = {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** Below /api/v1, with parameters in braces. */
  path: string;
  summary: string;
  /** Who may call it, in words. */
  who: string;
  /** With which scopes a token may call it; one of them will do. Left out: no token may. */
  scopes?: readonly Scope[];
  params?: z.ZodType;
  query?: z.ZodType;
  headers?: z.ZodType;
  body?: z.ZodType;
  /** What the body is if not JSON. */
  bodyType?: 'multipart/form-data';
  /** What it answers by status; null where there is no body. Refusals are problem documents and need not be named. */
  answers: Record<number, z.ZodType | null>;
  /** What the answers are if not JSON; of events, the schema is that of their data. */
  type?: 'text/event-stream';
};

/** A message that we send where an admin has asked for it, described by the schema of its body. */
export type ApiWebhook = { event: string; summary: string; body: z.ZodType };

/** RFC 9457. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});
