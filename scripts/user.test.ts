import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { beforeEach, describe, expect, it } from 'vitest';
import { getFactors } from '@/lib/auth/second-factor/data';
import { signedIn } from '@/lib/auth/second-factor/test-person';
import { authenticate } from '@/lib/auth/sign-in/mutations';
import { code, from, mailsQueued } from '@/lib/auth/test-mails';
import { db } from '@/lib/db';
import { makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

/** The command as it is typed, on this test's database. */
async function user(words: string[], typed = '') {
  const flags = ['--import', 'tsx', '--conditions=react-server', 'scripts/user.ts'];
  const child = spawn(process.execPath, [...flags, ...words], { env: process.env });
  child.stdin.end(typed);
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [out, err, status] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { out, err, status };
}

beforeEach(() => resetDatabase());

describe('npm run user -- reset-factors', () => {
  it('takes what somebody has lost away, ends their sessions and tells them', async () => {
    const viewer = await signedIn({
      email: 'hedda@example.org',
      role: 'EDITOR',
      secondFactorSince: new Date(),
    });
    const userId = viewer.id;
    await db.totp.create({ data: { userId, secret: 'sealed', confirmedAt: new Date() } });
    await db.passkey.create({
      data: { id: 'key', userId, name: 'Phone', publicKey: Buffer.from('k') },
    });
    await db.recoveryCode.create({ data: { userId, codeHash: 'salt$key' } });
    expect(await user(['reset-factors', '--email', ' Hedda@Example.ORG '])).toEqual({
      out: 'hedda@example.org has no second factor any more. Every session of the account has ended.\n',
      err: '',
      status: 0,
    });
    expect(await getFactors(userId)).toMatchObject({ since: null, passkeys: [] });
    expect(await db.totp.count()).toBe(0);
    expect(await db.recoveryCode.count()).toBe(0);
    expect(await db.session.count()).toBe(0);
    expect(await db.auditEntry.findMany()).toMatchObject([
      { action: 'factor.reset', actorId: null, before: { apps: 1, passkeys: 1 } },
    ]);
    expect((await mailsQueued()).map(({ to, subject }) => [to, subject])).toEqual([
      ['hedda@example.org', 'Your second factors at Broadsheet were removed'],
    ]);
  });

  it.each([
    [[], '--email: '],
    [['--email', 'hedda'], '--email: An address such as name@example.org.'],
    [['--email', 'nobody@example.org'], 'There is no account with the address nobody@example.org.'],
    [['--mail', 'hedda@example.org'], "Unknown option '--mail'"],
    [['--email', 'hedda@example.org', 'now'], 'The commands are "create" and "reset-factors".'],
  ])('with %j says what would be right, and changes nothing', async (words, said) => {
    const { email } = await makeUser({
      email: 'hedda@example.org',
      secondFactorSince: new Date(),
    });
    const { out, err, status } = await user(['reset-factors', ...words]);
    expect({ out, status }).toEqual({ out: '', status: 2 });
    expect(err).toContain(said);
    expect(err).toContain('npm run user -- reset-factors --email ADDRESS');
    expect(await db.user.findUnique({ where: { email } })).toMatchObject({
      secondFactorSince: expect.any(Date) as Date,
    });
  });
});

it('npm run user -- create takes the password from standard input, and prints nothing of it', async () => {
  const words = ['--email', 'nora@example.org', '--name', 'Nora Abell', '--role', 'admin'];
  const bad = await user(['create', ...words, '--password-stdin'], 'passwordpassword\n');
  expect(bad).toMatchObject({ out: '', status: 2 });
  expect(bad.err).toContain('among the most common ones');
  expect(await db.user.count()).toBe(0);
  expect(await user(['create', ...words, '--password-stdin'], 'salt and herring pie\n')).toEqual({
    out: 'Created nora@example.org as ADMIN.\n',
    err: '',
    status: 0,
  });
  const typed = { email: 'nora@example.org', password: 'salt and herring pie' };
  expect(await code(authenticate(typed, from))).toBe('ok');
});
