import { beforeEach, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { AppError } from '@/lib/errors';
import { log } from '@/lib/log';
import { handler } from '@/lib/route';
import { makeToken, makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

const address = 'http://localhost:3000/api/v1/things?q=hedda%40example.org';
let Authorization: string;
let by: number;

beforeEach(async () => {
  await resetDatabase();
  const { id } = await makeUser({ role: 'ADMIN' });
  Authorization = `Bearer ${(await makeToken({ userId: id, scopes: ['moderation'] })).secret}`;
  by = id;
});

/** What the log hears of a call of `run`, and what the caller gets. */
async function callOf(run: () => Promise<Response>) {
  const info = vi.spyOn(log, 'info').mockReturnValue();
  const error = vi.spyOn(log, 'error').mockReturnValue();
  const route = handler({ can: null, run });
  const answer = await route(new Request(address, { headers: { Authorization } }), {
    params: Promise.resolve({}),
  });
  return {
    status: answer.status,
    body: (await answer.json()) as object,
    info: info.mock.calls.map(([facts]) => facts),
    error: error.mock.calls.map(([facts]) => facts),
  };
}

it('answers a bug with a general sentence, and logs what it was', async () => {
  const bug = new Error('column "passwordHash" of hedda@example.org');
  const { status, body, error } = await callOf(() => Promise.reject(bug));
  expect(status).toBe(500);
  expect(body).toEqual({
    type: 'urn:broadsheet:problem:internal',
    title: 'Internal error',
    status: 500,
    detail: 'Something went wrong on our side.',
  });
  expect(error).toEqual([{ err: bug, path: '/api/v1/things' }]);
});

it('notes a refusal with who and where, without what was asked', async () => {
  const { status, info } = await callOf(() => Promise.reject(new AppError('forbidden', 'No.')));
  expect(status).toBe(403);
  expect(info).toEqual([{ event: 'refused', code: 'forbidden', by, what: 'GET /api/v1/things' }]);
});

it('takes a check that throws for a no', async () => {
  const run = vi.fn();
  const broken = {
    get can(): null {
      throw new TypeError('a rule that cannot be read');
    },
    run,
  };
  vi.spyOn(log, 'error').mockReturnValue();
  const answer = await handler(broken)(new Request(address, { headers: { Authorization } }), {
    params: Promise.resolve({}),
  });
  expect(answer.status).toBe(500);
  expect(run).not.toHaveBeenCalled();
});

/** What a route with a query, a parameter and a body makes of a call. */
async function heard(method: string, { q = '', ref = 'a', ...init }: Heard) {
  const run = vi.fn(({ params, query, body }: Read) =>
    Promise.resolve(Response.json({ params, query, body })),
  );
  const text = z.object({ text: z.string().optional() });
  const one = { params: z.object({ ref: z.string() }), query: z.object({ q: z.string() }) };
  const route = handler({ can: null, ...one, body: text, run });
  const headers = { Authorization, ...init.headers };
  const url = new URL(`http://localhost:3000/api/v1/things?${new URLSearchParams({ q })}`);
  const answer = await route(new Request(url, { method, ...init, headers }), {
    params: Promise.resolve({ ref }),
  });
  return { status: answer.status, read: run.mock.calls[0]?.[0] as Read | undefined };
}
type Heard = { q?: string; ref?: string; body?: string; headers?: Record<string, string> };
type Read = { params: unknown; query: unknown; body: unknown };
const isJson = { headers: { 'content-type': 'application/json' } };

it('hears no sign in a text that the database cannot keep', async () => {
  const body = JSON.stringify({ text: 'a\0b\ud83d' });
  const { read } = await heard('POST', { q: 'c\0', ref: 'd\0', body, ...isJson });
  expect(read).toMatchObject({
    ...{ params: { ref: 'd' }, query: { q: 'c' }, body: { text: 'ab\ufffd' } },
  });
});

it('takes a DELETE without a body for one that says nothing, and no other', async () => {
  expect(await heard('DELETE', {})).toMatchObject({ status: 200, read: { body: {} } });
  const said = await heard('DELETE', { body: '{"text":"a"}', ...isJson });
  expect(said.read).toMatchObject({ body: { text: 'a' } });
  expect((await heard('DELETE', { body: '{', ...isJson })).status).toBe(400);
  // As programs do that name the type with every call.
  expect(await heard('DELETE', { ...isJson })).toMatchObject({ status: 200, read: { body: {} } });
  expect((await heard('POST', {})).status).toBe(400);
});
