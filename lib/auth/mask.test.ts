import { readFileSync } from 'node:fs';
import pg from 'pg';
import { expect, it } from 'vitest';
import { maskEmail, maskForLog } from '@/lib/auth/mask';
import { db } from '@/lib/db';
import { resetDatabase } from '@/scripts/testing/database';

it('keeps of an address the first letter and the domain', () => {
  expect(maskEmail('mette@example.org')).toBe('m…@example.org');
  expect(maskEmail('"a@b"@example.org')).toBe('"…@example.org');
});

it.each([
  ['jane@janedoe.example', 'j…@j….example'],
  ['jane@mail.janedoe.co.uk', 'j…@m….uk'],
  ['"a@b"@x.org', '"…@x….org'],
  ['me@östers.example', 'm…@ö….example'],
])('keeps of %s for the log %s', (email, masked) => expect(maskForLog(email)).toBe(masked));

it('entries from before are masked in the same way, and the log stays closed', async () => {
  await resetDatabase();
  const about = { actorRole: 'READER', targetKind: 'user', targetId: '7' } as const;
  await db.auditEntry.createMany({
    data: [
      {
        ...about,
        action: 'email.change',
        before: { email: 'j…@mail.janedoe.co.uk' },
        after: { email: '"…@x.org' },
      },
      { ...about, action: 'member.ban', before: { status: 'active' }, after: { status: 'banned' } },
    ],
  });
  const migration = new URL(
    '../../prisma/migrations/20261128080000_masked_domains/migration.sql',
    import.meta.url,
  );
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  await client.query(readFileSync(migration, 'utf8'));
  await client.end();
  expect(
    await db.auditEntry.findMany({
      orderBy: { id: 'asc' },
      select: { before: true, after: true },
    }),
  ).toEqual([
    { before: { email: 'j…@m….uk' }, after: { email: '"…@x….org' } },
    { before: { status: 'active' }, after: { status: 'banned' } },
  ]);
  await expect(db.$executeRaw`update "audit_entry" set "reason" = 'Other'`).rejects.toThrow(
    'audit_entry is append-only',
  );
});
