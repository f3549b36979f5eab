import { beforeEach, expect, it, vi } from 'vitest';
import { viewerOf } from '@/lib/auth/data';
import { confirmEmail, register } from '@/lib/auth/registration/mutations';
import { authenticate } from '@/lib/auth/sign-in/mutations';
import { code, from, mailsQueued, secretIn } from '@/lib/auth/test-mails';
import { log } from '@/lib/log';
import { changeRole } from '@/lib/people/mutations';
import { makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

beforeEach(() => resetDatabase());

it('says who signed in, who failed, who was put off and who got which role, without secrets or addresses', async () => {
  const said: object[] = [];
  const hear = (facts: unknown) => void said.push(facts as object);
  for (const level of ['info', 'warn', 'error'] as const)
    vi.spyOn(log, level).mockImplementation(hear as never);

  const email = 'hedda@example.org';
  const password = 'salt and herring pie';
  const browser = 'b'.repeat(43);
  await register({ name: 'Hedda Lund', email, password }, from, browser);
  const token = secretIn((await mailsQueued())[0]!);
  const { userId, secret } = await confirmEmail({ token, browser }, from);
  await authenticate({ email, password }, from);
  for (let i = 0; i < 10; i++) await code(authenticate({ email, password: 'a wrong guess' }, from));
  expect(await code(authenticate({ email, password }, from))).toBe('rate_limited');
  const admin = await makeUser({ role: 'ADMIN' });
  await changeRole(
    viewerOf(admin, { now: new Date() }),
    { userId, role: 'AUTHOR', reason: 'Hedda writes about the harbour.' },
    from,
  );

  const target = `user ${userId}`;
  expect(said).toEqual([
    { event: 'sign-in', by: userId, role: 'READER', target },
    { event: 'sign-in', by: userId, role: 'READER', target },
    ...Array.from({ length: 10 }, () => ({ event: 'sign-in.fail', method: 'PASSWORD' })),
    { event: 'sign-in.limit' },
    { event: 'role.change', by: admin.id, role: 'ADMIN', target },
  ]);
  const text = JSON.stringify(said);
  for (const word of [
    email,
    password,
    'a wrong guess',
    'Hedda',
    token,
    secret,
    browser,
    from.address,
  ])
    expect(text).not.toContain(word);
});
