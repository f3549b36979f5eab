import { beforeEach, describe, expect, it } from 'vitest';
import { createOrPromoteUser } from '@/lib/auth/mutations';
import { authenticate } from '@/lib/auth/sign-in/mutations';
import { from } from '@/lib/auth/test-mails';
import { db } from '@/lib/db';
import { resetDatabase } from '@/scripts/testing/database';

const password = 'salt and herring pie';

beforeEach(() => resetDatabase());

describe('the command line', () => {
  it('makes accounts and promotes them without touching the password unless asked', async () => {
    const account = { email: 'ed@example.org', role: 'EDITOR', password } as const;
    expect(await createOrPromoteUser(account, { mayReplacePassword: false })).toBe('needs-name');
    expect(
      await createOrPromoteUser({ ...account, name: 'Ed' }, { mayReplacePassword: false }),
    ).toBe('created');
    expect(
      await createOrPromoteUser(
        { ...account, role: 'ADMIN', password: 'not to be taken' },
        { mayReplacePassword: false },
      ),
    ).toBe('promoted');
    const { userId } = await authenticate({ email: 'ed@example.org', password }, from);
    expect(
      await db.user.findUnique({ where: { id: userId }, select: { role: true, name: true } }),
    ).toEqual({ role: 'ADMIN', name: 'Ed' });
  });

  it('does not take the last admin away, also when two are demoted at once', async () => {
    const options = { mayReplacePassword: false };
    const account = (email: string, role: 'ADMIN' | 'READER') => ({
      email: `${email}@example.org`,
      name: 'An Admin',
      role,
      password,
    });
    await createOrPromoteUser(account('a', 'ADMIN'), options);
    await expect(createOrPromoteUser(account('a', 'READER'), options)).rejects.toEqual(
      expect.objectContaining({ code: 'conflict' }),
    );
    await createOrPromoteUser(account('b', 'ADMIN'), options);
    const done = await Promise.allSettled([
      createOrPromoteUser(account('a', 'READER'), options),
      createOrPromoteUser(account('b', 'READER'), options),
    ]);
    expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await db.user.count({ where: { role: 'ADMIN' } })).toBe(1);
  });

  it('is written down as the doing of nobody', async () => {
    const account = { email: 'ed@example.org', name: 'Ed', role: 'EDITOR', password } as const;
    await createOrPromoteUser(account, { mayReplacePassword: false });
    expect(await db.auditEntry.findMany()).toMatchObject([
      {
        actorId: null,
        action: 'role.change',
        before: { role: 'reader' },
        after: { role: 'editor' },
      },
    ]);
  });
});
