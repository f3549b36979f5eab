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
});
