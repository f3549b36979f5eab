import { beforeEach, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { demandAnotherAdmin } from '@/lib/people/admins/mutations';
import { makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

const now = new Date('2026-11-25T12:00:00Z');
const asked = (userId: number) => db.$transaction((tx) => demandAnotherAdmin(tx, userId, now));
const refusal = expect.objectContaining({
  code: 'conflict',
  message:
    'This is the last administrator. Make somebody else one first, or nobody could run the paper.',
});

beforeEach(() => resetDatabase());

it('refuses to take the only admin away, and cares for nobody else', async () => {
  const admin = await makeUser({ role: 'ADMIN' });
  const editor = await makeUser({ role: 'EDITOR' });
  await expect(asked(admin.id)).rejects.toEqual(refusal);
  await expect(asked(editor.id)).resolves.toBeUndefined();
  await makeUser({ role: 'ADMIN' });
  await expect(asked(admin.id)).resolves.toBeUndefined();
});

it.each([
  ['banned', { status: 'BANNED' }],
  ['suspended', { status: 'SUSPENDED', suspendedUntil: new Date('2026-11-25T12:00:01Z') }],
  ['unconfirmed', { emailVerifiedAt: null }],
  ['about to be erased', { eraseAt: new Date('2026-11-26T12:00:00Z') }],
] as const)('counts nobody who is %s', async (_, fields) => {
  const admin = await makeUser({ role: 'ADMIN' });
  await makeUser({ role: 'ADMIN', ...fields });
  await expect(asked(admin.id)).rejects.toEqual(refusal);
});

it('counts an admin whose suspension has run out', async () => {
  const admin = await makeUser({ role: 'ADMIN' });
  await makeUser({ role: 'ADMIN', status: 'SUSPENDED', suspendedUntil: now });
  await expect(asked(admin.id)).resolves.toBeUndefined();
});
