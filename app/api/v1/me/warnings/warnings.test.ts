import { beforeEach, expect, it, vi } from 'vitest';
import { POST } from '@/app/api/v1/me/warnings/[id]/route';
import { call } from '@/app/api/v1/test-call';
import { viewerOf } from '@/lib/auth/data';
import type { Viewer } from '@/lib/auth/policy';
import { db } from '@/lib/db';
import { listWarnings } from '@/lib/notifications/warnings/data';
import { makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

// Who asks is a cookie's matter (lib/auth has its own tests); here it is set.
const asking = vi.hoisted(() => ({ viewer: null as Viewer | null }));
vi.mock('@/lib/auth/viewer', async (original) => ({
  ...(await original<typeof import('@/lib/auth/viewer')>()),
  getViewer: () => Promise.resolve(asking.viewer),
}));

const soon = new Date(Date.now() + 3_600_000);
type Fields = Parameters<typeof makeUser>[0];

beforeEach(() => resetDatabase());

/** A warning of somebody, and what they are answered who acknowledge it. */
async function warned(fields: Fields = {}) {
  const user = await makeUser(fields);
  asking.viewer = viewerOf(user, { now: new Date() });
  const data = { userId: user.id, kind: 'WARNING', key: 'warning:1' } as const;
  const { id } = await db.notification.create({ data });
  const url = `http://localhost:3000/api/v1/me/warnings/${id}`;
  const send = async () => {
    const params = Promise.resolve({ id: String(id) });
    return (await POST(new Request(url, { method: 'POST' }), { params })).status;
  };
  return { user, id, send };
}

it.each<[string, number, number, Fields]>([
  ['a reader', 204, 0, {}],
  ['somebody banned', 204, 0, { status: 'BANNED' }],
  ['somebody suspended', 204, 0, { status: 'SUSPENDED', suspendedUntil: soon }],
  ['somebody about to be erased', 403, 1, { eraseAt: soon }],
])('POST /me/warnings/{id} of %s is answered %i and leaves %i', async (_, status, left, fields) => {
  const { user, send } = await warned(fields);
  expect([await send(), await send()]).toEqual([status, status]);
  expect(await listWarnings(user.id)).toHaveLength(left);
});

it('finds no warning of somebody else, and opens to no token', async () => {
  const { user, id, send } = await warned();
  asking.viewer = viewerOf(await makeUser(), { now: new Date() });
  expect(await send()).toBe(404);
  const at = ['POST', `/me/warnings/${id}`, { id: String(id) }] as const;
  expect((await call(POST, [...at], { who: user })).status).toBe(403);
  expect(await listWarnings(user.id)).toHaveLength(1);
});
