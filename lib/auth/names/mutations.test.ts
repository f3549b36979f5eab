import { beforeEach, describe, expect, it } from 'vitest';
import { viewerOf } from '@/lib/auth/data';
import { demandFreeName } from '@/lib/auth/names/data';
import { changeName } from '@/lib/auth/names/mutations';
import { db } from '@/lib/db';
import { makeAuthor, makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

const now = new Date('2026-11-25T09:00:00Z');
const day = 24 * 60 * 60 * 1000;
const viewer = (user: Parameters<typeof viewerOf>[0]) => viewerOf(user, { now });
const nameOf = async (id: number) => (await db.user.findUniqueOrThrow({ where: { id } })).name;
const beside = (words: string) => ({
  code: 'invalid',
  fields: [{ path: 'name', message: expect.stringContaining(words) as string }],
});

beforeEach(() => resetDatabase());

describe('changing the own name', () => {
  it('works once in 14 days, and says from when on it works again', async () => {
    const user = await makeUser({ name: 'Wilma' });
    await changeName(viewer(user), 'Wilma Penrose', now);
    expect(await nameOf(user.id)).toBe('Wilma Penrose');
    const change = (at: Date) => changeName(viewer(user), 'Wilma P.', at);
    await expect(change(new Date(now.getTime() + 14 * day - 1))).rejects.toMatchObject(
      beside('You can change yours again on 9 December 2026, 09:00.'),
    );
    await change(new Date(now.getTime() + 14 * day));
    expect(await nameOf(user.id)).toBe('Wilma P.');
    expect(await db.auditEntry.findMany({ select: { action: true, after: true } })).toEqual([
      { action: 'name.change', after: null },
      { action: 'name.change', after: null },
    ]);
  });

  it('to what it is already is no change', async () => {
    const user = await makeUser({ name: 'Wilma' });
    await changeName(viewer(user), 'Wilma', now);
    await changeName(viewer(user), 'Wilma Penrose', now);
    expect(await nameOf(user.id)).toBe('Wilma Penrose');
  });

  it('lets only one of two at once through', async () => {
    const user = await makeUser({ name: 'Wilma' });
    const both = await Promise.allSettled(
      ['Wilma A', 'Wilma B'].map((name) => changeName(viewer(user), name, now)),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('is not for the banned', async () => {
    const banned = viewer(await makeUser({ status: 'BANNED' }));
    await expect(changeName(banned, 'Wilma', now)).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('a name of the staff', () => {
  it('is theirs: nobody else may look like them, they may', async () => {
    const editor = await makeUser({ role: 'EDITOR', name: 'Hedda Lund' });
    const reader = await makeUser({ name: 'Wilma' });
    await makeAuthor({ name: 'Rowan Pike' });
    await expect(demandFreeName('Hеdda_Lund', reader.id)).rejects.toMatchObject(
      beside('somebody who works here'),
    );
    await expect(demandFreeName('Hedda Lund', null)).rejects.toMatchObject({ code: 'invalid' });
    await expect(demandFreeName('R0wan Pike', null)).rejects.toMatchObject({ code: 'invalid' });
    await expect(demandFreeName('HEDDA LUND', editor.id)).resolves.toBeUndefined();
    await expect(demandFreeName('Wilma', null)).resolves.toBeUndefined();
  });

  it('counts for the byline of an account as well', async () => {
    const writer = await makeUser({ role: 'AUTHOR', name: 'Ro' });
    await makeAuthor({ name: 'Rowan Pike', userId: writer.id });
    await expect(demandFreeName('Rowan Pike', writer.id)).resolves.toBeUndefined();
    await expect(demandFreeName('Rowan Pike', null)).rejects.toMatchObject({ code: 'invalid' });
  });

  it('and what the settings call the paper or reserve is nobody’s', async () => {
    await db.setting.createMany({
      data: [
        { key: 'siteName', value: 'Port Ellery Tidings' },
        { key: 'reservedNames', value: ['Harbour Master'] },
      ],
    });
    await expect(demandFreeName('Port-Ellery-Tidings', null)).rejects.toMatchObject(
      beside('the publication itself'),
    );
    await expect(demandFreeName('HarbourMaster', null)).rejects.toMatchObject(beside('an office'));
  });
});
