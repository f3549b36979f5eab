import { beforeEach, describe, expect, it } from 'vitest';
import { countPeople, getPerson, listNotes, listPeople, peoplePerPage } from '@/lib/people/data';
import { peopleFilterSchema, type PeopleFilter } from '@/lib/people/schema';
import { db } from '@/lib/db';
import { makeComment, makeSession, makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

const now = new Date('2026-11-25T12:00:00Z');
const minutes = (count: number) => new Date(now.getTime() + count * 60_000);
const names = async (filter: PeopleFilter = {}) =>
  (await listPeople(filter, now)).people.map(({ name }) => name);

beforeEach(() => resetDatabase());

describe('listPeople', () => {
  it('shows who came last first, with how they stand and when they were last here', async () => {
    await makeUser({ name: 'Ann', email: 'ann@example.org', createdAt: minutes(-9) });
    const ben = await makeUser({
      name: 'Ben',
      role: 'EDITOR',
      status: 'SUSPENDED',
      suspendedUntil: minutes(5),
      secondFactorSince: minutes(-1),
      createdAt: minutes(-8),
    });
    await makeSession({ userId: ben.id, createdAt: minutes(-3), lastSeenAt: minutes(-3) });
    await makeSession({ userId: ben.id, createdAt: minutes(-2), lastSeenAt: minutes(-2) });
    await makeSession({
      userId: ben.id,
      createdAt: minutes(-1),
      lastSeenAt: minutes(-1),
      isPending: true,
    });
    expect((await listPeople({}, now)).people).toMatchObject([
      {
        name: 'Ben',
        role: 'EDITOR',
        standing: 'suspended',
        suspendedUntil: minutes(5),
        hasSecondFactor: true,
        lastSeenAt: minutes(-2),
      },
      {
        name: 'Ann',
        email: 'ann@example.org',
        role: 'READER',
        standing: 'active',
        suspendedUntil: null,
        hasSecondFactor: false,
        joinedAt: minutes(-9),
        lastSeenAt: null,
      },
    ]);
  });

  it('finds by parts of name and address, and takes no sign for a pattern', async () => {
    await makeUser({ name: 'Hedda Lund', email: 'h.lund@example.org', createdAt: minutes(-1) });
    await makeUser({ name: 'Lund 100%', email: 'x@example.org', createdAt: minutes(-2) });
    expect(await names({ q: 'lund' })).toEqual(['Hedda Lund', 'Lund 100%']);
    expect(await names({ q: 'HED example.org' })).toEqual(['Hedda Lund']);
    expect(await names({ q: '%' })).toEqual(['Lund 100%']);
    expect(await names({ q: 'h_lund' })).toEqual([]);
  });

  it('can find them in an index, where the database has pg_trgm', async () => {
    // Prisma's "contains", as it reaches the database. A small table is read as a whole unless told otherwise.
    const plan = await db.$transaction(async (tx) => {
      await tx.$executeRaw`set local enable_seqscan = off`;
      return tx.$queryRaw<{ 'QUERY PLAN': string }[]>`
        explain select id from "user" where name::text ilike ${'%lund%'} or email::text ilike ${'%lund%'}`;
    });
    const words = plan.map((row) => row['QUERY PLAN']).join('\n');
    expect(words).toContain('user_name_trgm');
    expect(words).toContain('user_email_trgm');
  });

  it('filters by role, standing and second factor', async () => {
    await makeUser({ name: 'active' });
    await makeUser({ name: 'over', status: 'SUSPENDED', suspendedUntil: now });
    await makeUser({ name: 'suspended', status: 'SUSPENDED', suspendedUntil: minutes(1) });
    await makeUser({ name: 'banned', status: 'BANNED', emailVerifiedAt: null });
    await makeUser({ name: 'unconfirmed', emailVerifiedAt: null });
    await makeUser({ name: 'leaving', eraseAt: minutes(60) });
    await makeUser({ name: 'safe', role: 'ADMIN', secondFactorSince: now });
    expect((await names({ status: 'active' })).sort()).toEqual(['active', 'over', 'safe']);
    expect(await names({ status: 'suspended' })).toEqual(['suspended']);
    expect(await names({ status: 'banned' })).toEqual(['banned']);
    expect(await names({ status: 'unconfirmed' })).toEqual(['unconfirmed']);
    expect(await names({ status: 'leaving' })).toEqual(['leaving']);
    expect(await names({ role: 'ADMIN' })).toEqual(['safe']);
    expect(await names({ factor: 'yes' })).toEqual(['safe']);
    expect(await names({ factor: 'no', status: 'active', q: 'over' })).toEqual(['over']);
    expect(await countPeople({ status: 'active' }, now)).toEqual({ found: 3, all: 7 });
    // What the filter finds and what the list says of a person are one rule.
    for (const { name, standing } of (await listPeople({}, now)).people)
      expect(await names({ status: standing })).toContain(name);
  });

  it('pages without gap or repetition, also among those of one moment', async () => {
    await db.user.createMany({
      data: Array.from({ length: 2 * peoplePerPage + 1 }, (_, i) => ({
        email: `${i}@example.org`,
        name: `Member ${i}`,
        createdAt: minutes(-Math.floor(i / 7)),
      })),
    });
    const pages: number[][] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof listPeople>> = await listPeople(
        { ...(cursor && { cursor }) },
        now,
      );
      pages.push(page.people.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor);
    expect(pages.map(({ length }) => length)).toEqual([50, 50, 1]);
    expect(new Set(pages.flat()).size).toBe(101);
  });
});

it('takes a session that has run out for none', async () => {
  const { id } = await makeUser({ role: 'EDITOR' });
  await makeSession({ userId: id, createdAt: minutes(-721), lastSeenAt: minutes(-721) });
  expect(await getPerson(id, now)).toMatchObject({ sessions: 0, lastSeenAt: null });
  expect((await listPeople({}, now)).people).toMatchObject([{ id, lastSeenAt: null }]);
  await makeSession({ userId: id, createdAt: minutes(-719), lastSeenAt: minutes(-719) });
  expect(await getPerson(id, now)).toMatchObject({ sessions: 1, lastSeenAt: minutes(-719) });
});

describe('getPerson', () => {
  it('tells all that the newsroom knows', async () => {
    const { id } = await makeUser({ name: 'Hedda Lund', password: 'seventeen herring gulls' });
    for (const status of ['APPROVED', 'APPROVED', 'REJECTED', 'DELETED'] as const)
      await makeComment({ author: { id }, status });
    await makeSession({ userId: id, createdAt: minutes(-4), lastSeenAt: minutes(-4) });
    await db.identity.createMany({
      data: ['1', '2'].map((subject) => ({
        userId: id,
        provider: 'google',
        issuer: 'https://accounts.google.com',
        subject,
      })),
    });
    const token = (hint: string, more: object) => ({
      userId: id,
      name: 'Archive',
      tokenHash: hint,
      hint,
      scopes: ['account:read'],
      createdAt: minutes(-100),
      expiresAt: minutes(60),
      ...more,
    });
    await db.apiToken.createMany({
      data: [
        token('aaaa', {}),
        token('bbbb', { revokedAt: minutes(-1) }),
        token('cccc', { expiresAt: minutes(-1) }),
      ],
    });
    expect(await getPerson(id, now)).toMatchObject({
      name: 'Hedda Lund',
      standing: 'active',
      comments: { approved: 2, pending: 0, rejected: 1, spam: 0, deleted: 1 },
      sessions: 1,
      lastSeenAt: minutes(-4),
      hasPassword: true,
      providers: ['google'],
      passkeys: 0,
      apiTokens: 1,
      storiesBegun: 0,
    });
    expect(JSON.stringify(await getPerson(id, now))).not.toContain('scrypt');
    expect(await getPerson(999, now)).toBeNull();
  });
});

it('lists notes newest first, also of an author who is gone', async () => {
  const [{ id }, author] = [await makeUser(), await makeUser({ name: 'Nora Abell' })];
  await db.memberNote.createMany({
    data: [
      { userId: id, authorId: null, text: 'First', createdAt: minutes(-2) },
      { userId: id, authorId: author.id, text: 'Second', createdAt: minutes(-1) },
    ],
  });
  expect(await listNotes(id)).toMatchObject([
    { text: 'Second', by: 'Nora Abell', at: minutes(-1) },
    { text: 'First', by: null, at: minutes(-2) },
  ]);
});

it('reads the filter from an address and leaves out what makes no sense', () => {
  expect(
    peopleFilterSchema.parse({ q: ' Lund ', role: 'KING', status: 'banned', factor: ['yes'] }),
  ).toEqual({ q: 'Lund', status: 'banned' });
});
