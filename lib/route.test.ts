import { beforeEach, expect, it, vi } from 'vitest';
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
