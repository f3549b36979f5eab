import { beforeEach, describe, expect, it } from 'vitest';
import { testViewer } from '@/lib/auth/test-viewer';
import { db } from '@/lib/db';
import { countStoppedWebhooks, listDeliveries, listWebhooks } from '@/lib/webhooks/data';
import {
  changeWebhook,
  createWebhook,
  deleteWebhook,
  pauseWebhook,
  rotateWebhookSecret,
  sendAgain,
  testWebhook,
} from '@/lib/webhooks/mutations';
import { createWebhookForm } from '@/lib/webhooks/schema';
import { signingSecrets } from '@/lib/webhooks/secrets';
import { makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

const now = new Date('2026-06-01T12:00:00Z');
const url = 'https://hooks.example.org/broadsheet';
const form = (fields: object = {}) =>
  createWebhookForm.parse({ url, events: ['comment.created', 'comment.decided'], ...fields });

let admin: ReturnType<typeof testViewer>;
beforeEach(async () => {
  await resetDatabase();
  admin = testViewer('ADMIN', { id: (await makeUser({ role: 'ADMIN' })).id });
});

const row = (id: number) => db.webhook.findUniqueOrThrow({ where: { id } });
const logged = async () =>
  (await db.auditEntry.findMany({ orderBy: { id: 'asc' } })).map(({ action }) => action);

describe('the webhooks', () => {
  it('are made with a secret that is given once and stored sealed', async () => {
    const { id, secret } = await createWebhook(admin, form(), now);
    expect(secret).toMatch(/^whsec_/);
    const kept = await row(id);
    expect(JSON.stringify(kept)).not.toContain(secret);
    expect(signingSecrets(kept, now)).toEqual([secret]);
    const entries = await listWebhooks(now);
    expect(entries).toEqual([
      {
        id,
        url,
        events: ['comment.created', 'comment.decided'],
        isCheck: false,
        seesHidden: false,
        state: 'active',
        failingSince: null,
        overlapUntil: null,
        createdAt: now,
      },
    ]);
    const [entry] = await db.auditEntry.findMany();
    expect(entry).toMatchObject({ action: 'webhook.create', targetId: String(id) });
    expect(JSON.stringify(entry)).not.toMatch(/hooks\.example|whsec/);
  });

  it.each([
    ['an address without https', { url: 'http://hooks.example.org/' }, 'url'],
    ['nothing to tell', { events: [] }, 'events'],
  ])('are refused with %s', async (_, fields, path) => {
    const parsed = createWebhookForm.safeParse({ url, events: ['comment.created'], ...fields });
    if (!parsed.success) return void expect(parsed.error.issues[0]!.path).toEqual([path]);
    await expect(createWebhook(admin, parsed.data, now)).rejects.toMatchObject({
      code: 'invalid',
      fields: [{ path }],
    });
  });

  it.each([
    'ftp://a.example/',
    'https://user:word@a.example/',
    'javascript:alert(1)',
    'a',
    'https://a.example/#x',
  ])('refuse the address %s', (text) =>
    expect(createWebhookForm.safeParse({ url: text, events: ['comment.created'] }).success).toBe(
      false,
    ),
  );

  it('ask one service about comments, and no second, even at once', async () => {
    const check = form({ kind: 'check', events: [] });
    const made = await Promise.allSettled([
      createWebhook(admin, check, now),
      createWebhook(admin, check, now),
    ]);
    expect(made.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await listWebhooks(now)).toMatchObject([
      { isCheck: true, seesHidden: true, events: [] },
    ]);
  });

  it('are twenty at most', async () => {
    await db.webhook.createMany({
      data: Array.from({ length: 20 }, () => ({ url, secret: 's', events: [] })),
    });
    await expect(createWebhook(admin, form(), now)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('change their secret while the one before still signs for a day', async () => {
    const { id, secret } = await createWebhook(admin, form(), now);
    const rotated = await rotateWebhookSecret(admin, id, now);
    expect(rotated.secret).not.toBe(secret);
    const inHours = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
    expect(signingSecrets(await row(id), inHours(23))).toEqual([rotated.secret, secret]);
    expect(signingSecrets(await row(id), inHours(24))).toEqual([rotated.secret]);
    expect((await listWebhooks(now))[0]!.overlapUntil).toEqual(inHours(24));
  });

  it('are paused, let go on, changed and deleted, which the log notes', async () => {
    const { id } = await createWebhook(admin, form(), now);
    await pauseWebhook(admin, { id, isActive: false });
    await pauseWebhook(admin, { id, isActive: false });
    expect((await listWebhooks(now))[0]!.state).toBe('paused');
    expect(await countStoppedWebhooks()).toBe(0);
    await db.webhook.update({ where: { id }, data: { failingSince: now } });
    expect((await listWebhooks(now))[0]!.state).toBe('stopped');
    expect(await countStoppedWebhooks()).toBe(1);
    await pauseWebhook(admin, { id, isActive: true });
    expect(await row(id)).toMatchObject({ isActive: true, failingSince: null });
    const change = { id, url: 'https://other.example/', events: ['comment.reported' as const] };
    await changeWebhook(admin, { ...change, seesHidden: true });
    expect(await row(id)).toMatchObject({ ...change, seesHidden: true });
    await deleteWebhook(admin, id);
    await expect(deleteWebhook(admin, id)).rejects.toMatchObject({ code: 'not_found' });
    expect(await logged()).toEqual([
      'webhook.create',
      'webhook.pause',
      'webhook.resume',
      'webhook.change',
      'webhook.delete',
    ]);
  });

  it('begin without a failure at another address, and only there', async () => {
    const { id } = await createWebhook(admin, form(), now);
    const change = { id, url, events: ['comment.created' as const], seesHidden: false };
    const failing = { failingSince: now, restUntil: now };
    await db.webhook.update({ where: { id }, data: failing });
    await changeWebhook(admin, change);
    expect(await row(id)).toMatchObject(failing);
    await changeWebhook(admin, { ...change, url: 'https://other.example/' });
    expect(await row(id)).toMatchObject({ failingSince: null, restUntil: null });
    // One that was stopped goes on, and is told as stopped, until an admin lets it go on.
    await db.webhook.update({ where: { id }, data: { ...failing, isActive: false } });
    await changeWebhook(admin, change);
    expect((await listWebhooks(now))[0]!.state).toBe('stopped');
  });

  it('are the business of admins alone', async () => {
    const editor = testViewer('EDITOR', { id: admin.id });
    for (const work of [
      createWebhook(editor, form(), now),
      changeWebhook(editor, { id: 1, url, events: [], seesHidden: false }),
      pauseWebhook(editor, { id: 1, isActive: true }),
      deleteWebhook(editor, 1),
      rotateWebhookSecret(editor, 1, now),
      testWebhook(editor, 1, now),
      sendAgain(editor, 1),
    ]) {
      await expect(work).rejects.toMatchObject({ code: 'forbidden' });
    }
    const token = testViewer('ADMIN', { id: admin.id, scopes: ['webhooks'] });
    await expect(createWebhook(token, form(), now)).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('the log', () => {
  it('lists what was sent by pages, newest first, and sends again what is over', async () => {
    const { id } = await createWebhook(admin, form(), now);
    for (let second = 1; second <= 3; second++) {
      await testWebhook(admin, id, new Date(now.getTime() + second * 1_000));
    }
    const first = await listDeliveries(id, { limit: 2 });
    expect(first.items.map(({ createdAt, state, tries }) => [createdAt, state, tries])).toEqual([
      ['2026-06-01T12:00:03.000Z', 'waiting', 0],
      ['2026-06-01T12:00:02.000Z', 'waiting', 0],
    ]);
    const rest = await listDeliveries(id, { limit: 2, cursor: first.nextCursor! });
    expect(rest.items.map(({ createdAt }) => createdAt)).toEqual(['2026-06-01T12:00:01.000Z']);
    expect(rest.nextCursor).toBeNull();
    await expect(listDeliveries(id, { limit: 2, cursor: 'x' })).rejects.toMatchObject({
      code: 'invalid',
    });
    await expect(listDeliveries(id + 1, { limit: 2 })).rejects.toMatchObject({ code: 'not_found' });

    const { id: delivery } = first.items[0]!;
    await expect(sendAgain(admin, delivery)).rejects.toMatchObject({ code: 'conflict' });
    await db.webhookDelivery.update({
      where: { id: delivery },
      data: { attempts: 8, failedAt: now, lastStatus: 500 },
    });
    await db.job.deleteMany();
    const again = await Promise.allSettled([
      sendAgain(admin, delivery),
      sendAgain(admin, delivery),
    ]);
    expect(again.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await db.job.findMany()).map(({ payload }) => payload)).toEqual([
      { deliveryId: delivery, attempt: 1 },
    ]);
    await pauseWebhook(admin, { id, isActive: false });
    await expect(sendAgain(admin, delivery)).rejects.toMatchObject({ code: 'conflict' });
    await expect(testWebhook(admin, id, now)).rejects.toMatchObject({ code: 'conflict' });
  });
});
