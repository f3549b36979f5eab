import { beforeEach, describe, expect, it } from 'vitest';
import { recordAudit } from '@/lib/audit/mutations';
import { db } from '@/lib/db';
import { makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

beforeEach(() => resetDatabase());

/** A sign-in of somebody, as the log keeps it. */
async function entry() {
  const { id, role } = await makeUser({ role: 'ADMIN' });
  const actor = { id, role, address: '192.0.2.7' };
  await db.$transaction((tx) => recordAudit(tx, actor, { action: 'sign-in' }));
  return { actorId: id };
}

describe('recordAudit', () => {
  it('writes who, from where, what, to whom, why, and what it was before and after', async () => {
    const actor = { id: 3, role: 'ADMIN', address: '192.0.2.7' } as const;
    await db.$transaction((tx) =>
      recordAudit(tx, actor, {
        action: 'role.change',
        target: { kind: 'user', id: 12 },
        reason: 'Joins the desk.',
        before: { role: 'reader' },
        after: { role: 'editor' },
      }),
    );
    expect(await db.auditEntry.findMany()).toEqual([
      {
        id: 1,
        actorId: 3,
        actorRole: 'ADMIN',
        action: 'role.change',
        targetKind: 'user',
        targetId: '12',
        reason: 'Joins the desk.',
        before: { role: 'reader' },
        after: { role: 'editor' },
        address: '192.0.2.7',
        createdAt: expect.any(Date) as Date,
      },
    ]);
  });

  it('leaves nothing of what is rolled back', async () => {
    const failing = db.$transaction(async (tx) => {
      await recordAudit(tx, null, { action: 'sign-in' });
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await db.auditEntry.count()).toBe(0);
  });
});

describe('the log in the database', () => {
  it('refuses UPDATE', async () => {
    await entry();
    await expect(
      db.$executeRaw`update "audit_entry" set "action" = 'nothing' where "id" = 1`,
    ).rejects.toThrow('audit_entry is append-only');
    await expect(
      db.$executeRaw`update "audit_entry" set "reason" = 'Other', "address" = null`,
    ).rejects.toThrow('audit_entry is append-only');
    expect(await db.auditEntry.findMany()).toMatchObject([{ action: 'sign-in', reason: null }]);
  });

  it('refuses DELETE', async () => {
    await entry();
    await expect(db.$executeRaw`delete from "audit_entry" where "id" = 1`).rejects.toThrow(
      'audit_entry is append-only',
    );
    expect(await db.auditEntry.count()).toBe(1);
  });

  it('refuses TRUNCATE, also as part of another', async () => {
    await entry();
    await expect(db.$executeRaw`truncate "audit_entry"`).rejects.toThrow(
      'audit_entry is append-only',
    );
    await expect(db.$executeRaw`truncate "audit_entry", "setting" cascade`).rejects.toThrow(
      'audit_entry is append-only',
    );
    expect(await db.auditEntry.count()).toBe(1);
  });

  it('keeps the address of somebody who is there, and lets it go with them', async () => {
    const { actorId } = await entry();
    const takeAddress = () => db.$executeRaw`update "audit_entry" set "address" = null`;
    await expect(takeAddress()).rejects.toThrow('audit_entry is append-only');
    await db.user.delete({ where: { id: actorId }, select: { id: true } });
    expect(await takeAddress()).toBe(1);
    expect(await db.auditEntry.findMany()).toMatchObject([
      { actorId, action: 'sign-in', address: null },
    ]);
    await expect(db.$executeRaw`update "audit_entry" set "address" = '192.0.2.8'`).rejects.toThrow(
      'audit_entry is append-only',
    );
  });
});
