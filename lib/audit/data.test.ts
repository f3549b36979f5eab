import { beforeEach, describe, expect, it } from 'vitest';
import { findActorIds, listAudit, walkAudit } from '@/lib/audit/data';
import { recordAudit, recordExport } from '@/lib/audit/mutations';
import type { AuditWish } from '@/lib/audit/schema';
import { db } from '@/lib/db';
import { makeComment, makeStory, makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

beforeEach(() => resetDatabase());

type Someone = { id: number; role: 'ADMIN' | 'READER' | 'EDITOR' | 'AUTHOR' | 'MODERATOR' };
const record = (who: Someone | null, wish: AuditWish) =>
  db.$transaction((tx) =>
    recordAudit(tx, who && { id: who.id, role: who.role, address: '192.0.2.7' }, wish),
  );
const sentences = async (query: Parameters<typeof listAudit>[0] = {}) =>
  (await listAudit(query, { limit: 50 })).lines.map(
    ({ actor, words, target }) => `${actor?.name ?? 'the system'} ${words} ${target?.name ?? ''}`,
  );

describe('listAudit', () => {
  it('calls people and things by the names they have now', async () => {
    const nora = await makeUser({ role: 'ADMIN', name: 'Nora Abell' });
    const hedda = await makeUser({ name: 'Hedda Lund' });
    const story = await makeStory({ headline: 'Gale warning' });
    const comment = await makeComment({ story });
    await record(nora, { action: 'role.change', target: { kind: 'user', id: hedda.id } });
    await record(nora, { action: 'story.publish', target: { kind: 'story', id: story.id } });
    await record(nora, { action: 'comment.approve', target: { kind: 'comment', id: comment.id } });
    await record(null, { action: 'role.change', target: { kind: 'user', id: nora.id } });
    await db.user.update({ where: { id: hedda.id }, data: { name: 'Hedda Lund-Berg' } });
    expect(await sentences()).toEqual([
      'the system changed the role of Nora Abell',
      `Nora Abell approved comment no. ${comment.id} under “Gale warning”`,
      'Nora Abell published “Gale warning”',
      'Nora Abell changed the role of Hedda Lund-Berg',
    ]);
  });

  it('calls those who are gone by their number', async () => {
    const nora = await makeUser({ role: 'ADMIN' });
    await record(nora, { action: 'member.ban', target: { kind: 'user', id: 4711 } });
    await record(nora, { action: 'story.publish', target: { kind: 'story', id: 99 } });
    await record(nora, { action: 'comment.spam', target: { kind: 'comment', id: 98 } });
    await db.user.delete({ where: { id: nora.id }, select: { id: true } });
    expect(await sentences()).toEqual([
      `former member no. ${nora.id} marked as spam a comment that is gone, no. 98`,
      `former member no. ${nora.id} published a story that is gone, no. 99`,
      `former member no. ${nora.id} banned former member no. 4711`,
    ]);
  });

  it('calls what it does not look up by its number or its own name', async () => {
    await record(null, { action: 'webhook.pause', target: { kind: 'webhook', id: 3 } });
    await record(null, { action: 'words.change', target: { kind: 'words', id: 'held' } });
    await record(null, { action: 'section.comments', target: { kind: 'section', id: 2 } });
    expect(await sentences()).toEqual([
      'the system changed how comments are run in section no. 2',
      'the system changed the list of words “held”',
      'the system paused a webhook no. 3',
    ]);
  });

  it('tells why, from where, and what changed', async () => {
    const nora = await makeUser({ role: 'ADMIN' });
    await record(nora, {
      action: 'role.change',
      target: { kind: 'user', id: nora.id },
      reason: 'Leaves the desk.',
      before: { role: 'admin' },
      after: { role: 'editor' },
    });
    expect((await listAudit({}, { limit: 1 })).lines).toMatchObject([
      {
        reason: 'Leaves the desk.',
        address: '192.0.2.7',
        changes: [{ name: 'role', before: 'admin', after: 'editor' }],
        actor: { role: 'ADMIN', href: `/admin/people/${nora.id}` },
      },
    ]);
  });

  it('filters by person, action, target and period', async () => {
    const [nora, idris] = [await makeUser({ role: 'ADMIN' }), await makeUser({ role: 'ADMIN' })];
    await record(nora, { action: 'member.ban', target: { kind: 'user', id: 7 } });
    await record(idris, { action: 'member.ban', target: { kind: 'user', id: 8 } });
    await record(idris, { action: 'story.publish', target: { kind: 'story', id: 7 } });
    const ids = async (query: Parameters<typeof listAudit>[0]) =>
      (await listAudit(query, { limit: 50 })).lines.map(({ id }) => id);
    expect(await ids({ person: `#${idris.id}` })).toEqual([3, 2]);
    expect(await ids({ person: '#4711' })).toEqual([]);
    expect(await ids({ action: 'member.ban' })).toEqual([2, 1]);
    expect(await ids({ notActions: ['member.ban'] })).toEqual([3]);
    expect(await ids({ targetKind: 'user', targetId: '7' })).toEqual([1]);
    const { createdAt } = await db.auditEntry.findUniqueOrThrow({ where: { id: 2 } });
    expect(await ids({ from: createdAt })).toEqual([3, 2]);
    expect(await ids({ until: createdAt })).toEqual([1]);
  });

  it('finds what was changed of the settings, and of one by its name', async () => {
    const nora = await makeUser({ role: 'ADMIN' });
    const change = (after: AuditWish['after'], before = after) =>
      record(nora, { action: 'settings.change', before, after });
    await change({ timeZone: 'UTC', mostReadHours: 24 });
    await change({ siteName: 'Tidings' });
    await record(nora, { action: 'role.change', after: { timeZone: 'UTC' } });
    const ids = async (query: Parameters<typeof listAudit>[0]) =>
      (await listAudit({ targetKind: 'setting', ...query }, { limit: 50 })).lines.map(
        ({ id }) => id,
      );
    expect(await ids({})).toEqual([2, 1]);
    for (const targetId of ['timeZone', 'timezone', 'time zone', 'most read hours'])
      expect(await ids({ targetId })).toEqual([1]);
    expect(await ids({ targetId: 'siteName' })).toEqual([2]);
    expect(await ids({ targetId: 'time' })).toEqual([]);
    expect(await ids({ action: 'role.change' })).toEqual([]);
  });

  it('pages without gap or repetition, and walks the whole of it', async () => {
    const nora = await makeUser({ role: 'ADMIN' });
    // Several of one moment: the number decides.
    await db.auditEntry.createMany({
      data: [1, 1, 1, 2, 2].map((second) => ({
        action: 'sign-in',
        actorId: nora.id,
        createdAt: new Date(`2026-11-25T12:00:0${second}Z`),
      })),
    });
    const pages: number[][] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof listAudit>> = await listAudit(
        {},
        { limit: 2, ...(cursor && { cursor }) },
      );
      pages.push(page.lines.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor);
    expect(pages).toEqual([[5, 4], [3, 2], [1]]);
    const walked: number[] = [];
    for await (const { id } of walkAudit({})) walked.push(id);
    expect(walked).toEqual([5, 4, 3, 2, 1]);
  });
});

describe('who acted', () => {
  it('is everybody whose name has the words, however many there are, or who has the address', async () => {
    await db.user.createMany({
      data: Array.from({ length: 250 }, (_, i) => ({
        name: `Nora ${i}`,
        email: `nora${i}@example.org`,
      })),
    });
    const last = await db.user.findUniqueOrThrow({ where: { email: 'nora249@example.org' } });
    const other = await makeUser({ name: '100%', email: 'else@example.org' });
    await record({ id: last.id, role: 'ADMIN' }, { action: 'sign-in' });
    await record({ id: other.id, role: 'ADMIN' }, { action: 'sign-in' });
    await record(null, { action: 'role.change' });
    const ids = async (person: string) =>
      (await listAudit({ person }, { limit: 50 })).lines.map(({ id }) => id);
    expect(await ids('nora')).toEqual([1]);
    expect(await ids('Nora249@Example.org')).toEqual([1]);
    expect(await ids(`${last.id}`)).toEqual([1]);
    expect(await ids('%')).toEqual([2]);
    expect(await ids('_')).toEqual([]);
    expect((await findActorIds('nora')).length).toBe(250);
  });

  it('takes a number, an address or a part of a name', async () => {
    const nora = await makeUser({ name: 'Nora Abell', email: 'nora@example.org' });
    const norma = await makeUser({ name: 'Norma 100%' });
    expect(await findActorIds('#4711')).toEqual([4711]);
    expect(await findActorIds('Nora@Example.org')).toEqual([nora.id]);
    expect(await findActorIds('nor')).toEqual([nora.id, norma.id]);
    expect(await findActorIds('100%')).toEqual([norma.id]);
    expect(await findActorIds('%')).toEqual([norma.id]);
    expect(await findActorIds('Nobody')).toEqual([]);
  });
});

describe('recordExport', () => {
  it('notes which part of the log was taken, without a name', async () => {
    const actor = { id: 3, role: 'ADMIN', address: '192.0.2.7' } as const;
    const query = { from: new Date('2026-11-01T00:00:00Z'), targetKind: 'user' };
    await recordExport(actor, query, [12]);
    expect(await db.auditEntry.findMany()).toMatchObject([
      {
        actorId: 3,
        action: 'audit.export',
        after: {
          who: ['12'],
          action: null,
          from: '2026-11-01T00:00:00.000Z',
          until: null,
          target: 'user',
        },
      },
    ]);
  });

  it('names two hundred people at most, and says how many more there were', async () => {
    const actor = { id: 3, role: 'ADMIN', address: null } as const;
    await recordExport(
      actor,
      {},
      Array.from({ length: 312 }, (_, i) => i + 1),
    );
    await recordExport(actor, {}, null);
    const [many, all] = (await db.auditEntry.findMany({ orderBy: { id: 'asc' } })).map(
      ({ after }) => (after as { who: string[] | null }).who,
    );
    expect([many!.length, many!.at(-2), many!.at(-1)]).toEqual([201, '200', '112 more']);
    expect(all).toBeNull();
  });
});
