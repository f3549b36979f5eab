import { unstable_rethrow } from 'next/navigation';
import { z } from 'zod';
import {
  AppError,
  errorStatus,
  fieldsOf,
  invalidField,
  type ErrorCode,
  type FieldError,
} from '@/lib/errors';
import { clientOf } from '@/lib/auth/client';
import { showsCsrfToken } from '@/lib/auth/flow-secret';
import { actingAs, getViewer } from '@/lib/auth/viewer';
import { demand, type OpenPermission, type Viewer } from '@/lib/auth/policy';
import { faultIn } from '@/lib/i18n/faults';
import { log, noteRefusal } from '@/lib/log';
import { settingsOrUsual } from '@/lib/settings/data';
import { storable } from '@/lib/storable';
import { bearerOf } from '@/lib/tokens/bearer';
import { authenticateToken } from '@/lib/tokens/mutations';

const titles: Record<ErrorCode | 'internal', string> = {
  invalid: 'The input is not valid',
  malformed: 'The request is malformed',
  unauthenticated: 'Not signed in',
  forbidden: 'Not allowed',
  not_found: 'Not found',
  gone: 'Withdrawn',
  conflict: 'Conflict',
  too_large: 'Too large',
  unsupported: 'Not a kind that is taken',
  rate_limited: 'Too many requests',
  unavailable: 'Not available now',
  internal: 'Internal error',
};

type Problem = {
  detail: string;
  errors?: FieldError[];
  retryAfter?: number;
  details?: Record<string, unknown>;
  /** The parameters of `WWW-Authenticate: Bearer`. */
  challenge?: string;
};

/** An error as RFC 9457 `application/problem+json`. */
export function problem(
  code: ErrorCode | 'internal',
  { detail, errors, retryAfter, details, challenge }: Problem,
): Response {
  const status = code === 'internal' ? 500 : errorStatus[code];
  const headers = new Headers({
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Cache-Control': 'private, no-store',
  });
  if (retryAfter !== undefined) headers.set('Retry-After', String(retryAfter));
  if (challenge || status === 401)
    headers.set('WWW-Authenticate', `Bearer ${challenge ?? ''}`.trim());
  const body = {
    ...details,
    type: `urn:broadsheet:problem:${code}`,
    title: titles[code],
    status,
    detail,
    ...(errors ? { errors } : {}),
  };
  return new Response(JSON.stringify(body), { status, headers });
}

/** A JSON answer of the API, never stored by a cache. */
export function json(
  data: unknown,
  init: { status?: number; headers?: Record<string, string> } = {},
): Response {
  return new Response(JSON.stringify(data), {
    status: init.status ?? 200,
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': 'private, no-store',
      ...init.headers,
    },
  });
}

type Unreadable = 'malformed' | 'invalid';

type Spec<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> = {
  /** The permission that needs no object; null for a call that is open to anyone. */
  can: OpenPermission | null;
  params?: P;
  query?: Q;
  /** JSON body. */
  body?: B;
  /** What a body is that is no JSON: `malformed` (400), or not valid (422) like one of the wrong shape. */
  unreadable?: Unreadable;
  run(context: {
    viewer: Viewer | null;
    params: z.output<P>;
    query: z.output<Q>;
    body: z.output<B>;
    request: Request;
  }): Promise<Response>;
};

type Context = { params: Promise<Record<string, string | string[]>> };

/**
 * Makes a route handler: person, same origin, parse, policy, run; refusals become problem+json. The same steps as
 * action(), for HTTP. Calls of /api/v1 may bring an API token in place of a cookie; then the cookie counts for nothing.
 */
export function handler<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType>(
  spec: Spec<P, Q, B>,
) {
  return async (request: Request, context: Context): Promise<Response> => {
    const { pathname, searchParams } = new URL(request.url);
    const answer = async (viewer: Viewer | null) => {
      if (spec.can) demand(viewer, spec.can);
      const params = parse(spec.params, storable(await context.params), 'not_found');
      const query = parse(spec.query, storable(queryObject(searchParams)), 'invalid');
      const sent = spec.body && (await readBody(request, spec.unreadable));
      const body = parse(spec.body, sent, 'invalid');
      return spec.run({ viewer, params, query, body, request });
    };
    const token = pathname.startsWith('/api/v1/')
      ? bearerOf(request.headers.get('authorization'))
      : undefined;
    let isRecognised = false;
    let by: number | null = null;
    let isReader = false;
    try {
      if (token === undefined) {
        if (!['GET', 'HEAD'].includes(request.method) && !isVouchedFor(request, pathname))
          assertSameOrigin(request);
        const viewer = await getViewer();
        by = viewer?.id ?? null;
        isReader = viewer?.role === 'READER';
        return await answer(viewer);
      }
      const viewer = await authenticateToken(token, clientOf(request.headers), new Date());
      isRecognised = true;
      by = viewer.id;
      return await actingAs(viewer, () => answer(viewer));
    } catch (error) {
      unstable_rethrow(error);
      if (error instanceof AppError) {
        const { code, fields, retryAfter, details, message } = error;
        noteRefusal(code, { by, what: `${request.method} ${pathname}` });
        const isRefusedToken = token !== undefined && !isRecognised && code === 'unauthenticated';
        const challenge = isRefusedToken ? 'error="invalid_token"' : scopeChallenge(details);
        // A script of our own pages shows it to the reader. Programs and the staff have it in English.
        const detail = isReader ? faultIn(message, await settingsOrUsual()) : message;
        return problem(code, { detail, errors: fields, retryAfter, details, challenge });
      }
      log.error({ err: error, path: pathname }, 'request failed');
      return problem('internal', { detail: 'Something went wrong on our side.' });
    }
  };
}

/** What the policy says of a token that goes beyond its scopes, as RFC 6750 writes it. The first scope is the smallest. */
function scopeChallenge(details: Record<string, unknown> = {}): string | undefined {
  if (!Array.isArray(details.missingScopes)) return undefined;
  const [scope] = details.missingScopes as string[];
  return `error="insufficient_scope"${scope ? `, scope="${scope}"` : ''}`;
}

function parse<S extends z.ZodType>(
  schema: S | undefined,
  value: unknown,
  code: 'invalid' | 'not_found',
): z.output<S> {
  if (!schema) return undefined as z.output<S>;
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new AppError(
    code,
    code === 'not_found' ? 'There is nothing at this address.' : 'Some of the input is not valid.',
    {
      fields: fieldsOf(result.error.issues),
    },
  );
}

/** A parameter that comes twice is a list, which a schema of single values refuses. */
function queryObject(search: URLSearchParams): Record<string, string | string[]> {
  return Object.fromEntries(
    [...new Set(search.keys())].map((name) => {
      const all = search.getAll(name);
      return [name, all.length > 1 ? all : all[0]!];
    }),
  );
}

/** What a call brings. A DELETE may bring nothing, whatever type it gives that, where nothing need be said. */
async function readBody(request: Request, unreadable?: Unreadable): Promise<unknown> {
  const isBare = request.method === 'DELETE' && (await request.clone().text()) === '';
  return isBare ? {} : readJson(request, unreadable);
}

/** The body as JSON. Demands the JSON content type: a form of another site cannot send it. Throws what `unreadable` says. */
export async function readJson(
  request: Request,
  unreadable: Unreadable = 'malformed',
): Promise<unknown> {
  const refusal = (message: string) =>
    unreadable === 'invalid' ? invalidField('', message) : new AppError('malformed', message);
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/json\s*(;|$)/i.test(type)) {
    throw refusal('Send the body as application/json.');
  }
  try {
    return storable(await request.json());
  } catch {
    throw refusal('The body is not valid JSON.');
  }
}

/** A program that has signed in may show next-auth's token (`X-CSRF-Token`) where a browser says where a request is from. */
function isVouchedFor({ headers }: Request, pathname: string): boolean {
  const token = headers.get('x-csrf-token');
  if (!token || headers.get('origin') !== null || !pathname.startsWith('/api/v1/')) return false;
  if (headers.get('sec-fetch-site') === 'cross-site') return false;
  return showsCsrfToken(headers.get('cookie') ?? '', token);
}

/**
 * Refuses an unsafe request that carries a cookie and does not come from this site's own pages. The door checks the
 * same; this holds without it (`npm run dev`). Throws `forbidden`.
 */
export function assertSameOrigin(request: Request): void {
  if (!request.headers.get('cookie')) return;
  const origin = request.headers.get('origin');
  const host = request.headers.get('x-forwarded-host') ?? request.headers.get('host');
  const isSame = origin !== null && URL.canParse(origin) && new URL(origin).host === host;
  if (!isSame || request.headers.get('sec-fetch-site') === 'cross-site') {
    throw new AppError(
      'forbidden',
      'This request must come from a page of this site (same-origin Origin header).',
    );
  }
}
