import { beforeEach, describe, expect, it } from 'vitest';
import { demandLastingAddress, getAddressVerdict } from '@/lib/auth/disposable/data';
import { holdIfDisposable } from '@/lib/auth/disposable/mutations';
import { db } from '@/lib/db';
import { makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

const set = (key: string, value: string | string[]) =>
  db.setting.upsert({
    where: { key },
    create: { key, value },
    update: { value },
    select: { key: true },
  });
const confirm = async (fields: NonNullable<Parameters<typeof makeUser>[0]>) => {
  const { id, email } = await makeUser(fields);
  await db.$transaction((tx) => holdIfDisposable(tx, id, email));
  return db.user.findUniqueOrThrow({
    where: { id },
    select: { premoderated: true, sanctions: { select: { action: true, actorId: true } } },
  });
};
const held = { premoderated: true, sanctions: [{ action: 'PREMODERATE', actorId: null }] };
const free = { premoderated: false, sanctions: [] };

beforeEach(() => resetDatabase());

describe('an address of a throw-away mail service', () => {
  it('is held unless the settings say otherwise: the account works, its comments wait', async () => {
    await expect(demandLastingAddress('x@mailinator.com')).resolves.toBeUndefined();
    expect(await confirm({ email: 'x@mailinator.com' })).toEqual(held);
    expect(await confirm({ email: 'wilma@example.org' })).toEqual(free);
    expect(await confirm({ email: 'staff@mailinator.com', role: 'EDITOR' })).toEqual(free);
    expect(await confirm({ email: 'known@mailinator.com', trusted: true })).toEqual(free);
  });

  it('is refused in words beside the field where the settings refuse it', async () => {
    await set('disposableAddresses', 'REFUSE');
    await expect(demandLastingAddress('x@mailinator.com')).rejects.toMatchObject({
      code: 'invalid',
      fields: [{ path: 'email', message: expect.stringContaining('mail service') as string }],
    });
  });

  it('is like any other where the settings allow it, and for the domains of the own lists', async () => {
    await set('heldDomains', [' @Odd.Example ', 'bücher.example']);
    await set('allowedDomains', ['mailinator.com']);
    expect(await getAddressVerdict('x@mailinator.com')).toBe('OK');
    expect(await getAddressVerdict('x@odd.example')).toBe('HOLD');
    expect(await getAddressVerdict('x@xn--bcher-kva.example')).toBe('HOLD');
    await set('disposableAddresses', 'ALLOW');
    await set('allowedDomains', []);
    expect(await getAddressVerdict('x@mailinator.com')).toBe('OK');
  });
});
