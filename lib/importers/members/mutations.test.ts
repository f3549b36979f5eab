import { beforeEach, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { importMembers } from '@/lib/importers/members/mutations';
import { Report } from '@/lib/importers/report';
import { fileOf, members } from '@/lib/importers/test-exports';
import { makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

beforeEach(() => resetDatabase());

const now = new Date('2024-01-01T00:00:00Z');
const run = async (file: string | Uint8Array, isDryRun = false) => {
  const report = new Report();
  await importMembers({ open: fileOf(file), now, isDryRun, report });
  return report.json(isDryRun);
};
const accounts = () =>
  db.user.findMany({
    orderBy: { id: 'asc' },
    select: { email: true, name: true, role: true, passwordHash: true, emailVerifiedAt: true },
  });

it('makes accounts without a password of Ghost’s list of members, once', async () => {
  await makeUser({ email: 'ann@mail.example', name: 'Ann of old' });
  const trial = await run(members, true);
  expect(await db.user.count()).toBe(1);
  const report = await run(members);
  expect(report.counts).toEqual({
    members: { found: 4, created: 1, updated: 0, skipped: 1, leftOut: 2 },
  });
  expect(trial.counts).toEqual(report.counts);
  expect(report.leftOut.map(({ why }) => why).sort()).toEqual([
    'members who were deleted on the old site',
    'members whose address is none',
  ]);
  expect((await accounts()).slice(1)).toEqual([
    {
      ...{ email: 'bo@mail.example', name: 'Bo, the ferryman', role: 'READER' },
      ...{ passwordHash: null, emailVerifiedAt: now },
    },
  ]);
  expect((await run(members)).counts.members).toMatchObject({ created: 0, skipped: 2 });
  // What is remembered of somebody without a number is not their address.
  await run('name,email\nCy,cy@mail.example\n');
  const remembered = await db.importedItem.findMany({ select: { externalId: true } });
  expect(JSON.stringify(remembered)).not.toContain('@');
});

it.each([
  ['no column for addresses', 'id,name\n1,Ann\n', /no column “email”/],
  ['a quotation that does not end', 'id,email\n1,"a', /not well-formed CSV/],
])('refuses %s in words', async (_, file, words) => {
  await expect(run(file)).rejects.toThrow(words);
});

it('reads a list in UTF-16 with its mark, as spreadsheets save it', async () => {
  const file = Buffer.concat([
    Buffer.from([0xff, 0xfe]),
    Buffer.from('email,name\na@b.example,Åsa', 'utf16le'),
  ]);
  await run(file);
  expect((await accounts()).map(({ name }) => name)).toEqual(['Åsa']);
});

it('leaves out whom the database refuses, and brings the others in', async () => {
  await db.$executeRaw`
    alter table "user" add constraint without_bo check (email <> 'bo@mail.example') not valid`;
  try {
    const { counts, leftOut } = await run(
      'email,name\nann@mail.example,Ann\nbo@mail.example,Bo\ncy@mail.example,Cy\n',
    );
    expect((await accounts()).map(({ name }) => name)).toEqual(['Ann', 'Cy']);
    expect(counts.members).toMatchObject({ found: 3, created: 2, leftOut: 1 });
    expect(leftOut).toEqual([
      { why: 'members that the database refuses (23514)', count: 1, examples: [] },
    ]);
  } finally {
    await db.$executeRaw`alter table "user" drop constraint without_bo`;
  }
});
