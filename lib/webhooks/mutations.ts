import { recordAudit } from '@/lib/audit/mutations';
import { demand, type Viewer } from '@/lib/auth/policy';
import { db, type Tx } from '@/lib/db';
import { env } from '@/lib/env';
import { AppError, invalidField } from '@/lib/errors';
import { enqueue } from '@/lib/jobs/queue';
import { countAttempt, type Limit } from '@/lib/rate-limit';
import { queueDelivery } from '@/lib/webhooks/outbox/mutations';
import {
  mostWebhooks,
  overlapHours,
  testEvent,
  type ChangeWebhook,
  type CreateWebhook,
} from '@/lib/webhooks/schema';
import { resealSecrets, sealSecret } from '@/lib/webhooks/secrets';
import { newSigningSecret } from '@/lib/webhooks/transport/signature';

/** Any number that nothing else locks. */
const lockKey = 1_849_002;
const byHand: Limit = { name: 'webhook-by-hand', max: 60, seconds: 600 };

function demandFit(url: string): void {
  if (url.startsWith('https:') || env().WEBHOOKS_ALLOW_PRIVATE) return;
  throw invalidField('url', 'The address must begin with https.');
}

async function getWebhook(tx: Tx, id: number) {
  // Two changes of one webhook go one after the other.
  await tx.$queryRaw`select 1 from webhook where id = ${id} for update`;
  const row = await tx.webhook.findUnique({
    where: { id },
    select: {
      ...{ id: true, url: true, events: true, isCheck: true, isActive: true, secret: true },
    },
  });
  if (!row) throw new AppError('not_found', 'There is no such webhook.');
  return row;
}

/**
 * Adds a webhook and gives its secret, which can never be read again. Throws `forbidden`, `invalid`, and `conflict` when
 * there are too many, or a second one would be asked about comments.
 */
export async function createWebhook(
  actor: Viewer | null,
  { url, kind, events, seesHidden }: CreateWebhook,
  now: Date,
): Promise<{ id: number; secret: string }> {
  demand(actor, 'webhook.manage');
  demandFit(url);
  const isCheck = kind === 'check';
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from (select pg_advisory_xact_lock(${lockKey})) as locked`;
    if ((await tx.webhook.count()) >= mostWebhooks) {
      throw new AppError('conflict', `There can be ${mostWebhooks} webhooks. Delete one first.`);
    }
    if (isCheck && (await tx.webhook.count({ where: { isCheck } })) > 0) {
      throw new AppError('conflict', 'One service is asked about comments already.');
    }
    const secret = newSigningSecret();
    const { id } = await tx.webhook.create({
      data: {
        ...{ url, isCheck, secret: '', createdById: actor.id, createdAt: now },
        events: isCheck ? [] : events,
        // Whoever is asked about a comment reads it before it is public.
        seesHidden: isCheck || seesHidden,
      },
      select: { id: true },
    });
    await tx.webhook.update({
      where: { id },
      data: { secret: sealSecret(id, secret) },
      select: { id: true },
    });
    await recordAudit(tx, actor, {
      action: 'webhook.create',
      target: { kind: 'webhook', id },
      after: { kind, events: isCheck ? [] : events, seesHidden: isCheck || seesHidden },
    });
    return { id, secret };
  });
}

/** Changes where a webhook goes and what it is told. Throws `forbidden`, `invalid` and `not_found`. */
export async function changeWebhook(
  actor: Viewer | null,
  { id, url, events, seesHidden }: ChangeWebhook,
): Promise<void> {
  demand(actor, 'webhook.manage');
  demandFit(url);
  await db.$transaction(async (tx) => {
    const old = await getWebhook(tx, id);
    if (!old.isCheck && events.length === 0)
      throw invalidField('events', 'Choose at least one event.');
    await tx.webhook.update({
      where: { id },
      data: {
        url,
        ...(old.isCheck ? {} : { events, seesHidden }),
        // The receiver there has not failed yet. One that we stopped stays so until it is let go on.
        ...(old.isActive && url !== old.url ? { failingSince: null, restUntil: null } : {}),
      },
      select: { id: true },
    });
    await recordAudit(tx, actor, {
      action: 'webhook.change',
      target: { kind: 'webhook', id },
      before: { events: old.events },
      after: { events: old.isCheck ? [] : events },
    });
  });
}

/** Encrypts the webhooks' secrets anew that stand under NEXTAUTH_SECRET_PREVIOUS. Returns of how many webhooks. */
export async function resealWebhooks(): Promise<number> {
  const rows = await db.webhook.findMany({
    take: mostWebhooks,
    select: { id: true, secret: true, previousSecret: true },
  });
  let done = 0;
  for (const row of rows) {
    const renewed = resealSecrets(row);
    // One that was changed meanwhile stands under today's secret already.
    if (renewed) done += (await db.webhook.updateMany({ where: row, data: renewed })).count;
  }
  return done;
}

/** Pauses a webhook, or lets it go on as if nothing had failed. What happens meanwhile it is never told. Throws `forbidden` and `not_found`. */
export async function pauseWebhook(
  actor: Viewer | null,
  { id, isActive }: { id: number; isActive: boolean },
): Promise<void> {
  demand(actor, 'webhook.manage');
  await db.$transaction(async (tx) => {
    const old = await getWebhook(tx, id);
    await tx.webhook.update({
      where: { id },
      data: { isActive, failingSince: null, restUntil: null },
      select: { id: true },
    });
    if (old.isActive === isActive) return;
    await recordAudit(tx, actor, {
      action: isActive ? 'webhook.resume' : 'webhook.pause',
      target: { kind: 'webhook', id },
    });
  });
}

/** Deletes a webhook with its log. Throws `forbidden` and `not_found`. */
export async function deleteWebhook(actor: Viewer | null, id: number): Promise<void> {
  demand(actor, 'webhook.manage');
  await db.$transaction(async (tx) => {
    await getWebhook(tx, id);
    await tx.webhook.delete({ where: { id }, select: { id: true } });
    await recordAudit(tx, actor, { action: 'webhook.delete', target: { kind: 'webhook', id } });
  });
}

/** Makes a new secret and gives it, this once. The one before signs as well for a day. Throws `forbidden` and `not_found`. */
export async function rotateWebhookSecret(
  actor: Viewer | null,
  id: number,
  now: Date,
): Promise<{ id: number; secret: string }> {
  demand(actor, 'webhook.manage');
  return db.$transaction(async (tx) => {
    const old = await getWebhook(tx, id);
    const secret = newSigningSecret();
    await tx.webhook.update({
      where: { id },
      data: {
        secret: sealSecret(id, secret),
        previousSecret: old.secret,
        previousSecretUntil: new Date(now.getTime() + overlapHours * 3_600_000),
      },
      select: { id: true },
    });
    await recordAudit(tx, actor, { action: 'webhook.rotate', target: { kind: 'webhook', id } });
    return { id, secret };
  });
}

/** Sends a test message, on the way that every event goes. Throws `forbidden`, `not_found`, `conflict` (paused) and `rate_limited`. */
export async function testWebhook(actor: Viewer | null, id: number, now: Date): Promise<void> {
  demand(actor, 'webhook.manage');
  await countAttempt(byHand, String(actor.id));
  await db.$transaction(async (tx) => {
    const { isActive, isCheck } = await getWebhook(tx, id);
    if (isCheck) throw new AppError('conflict', 'It is asked about comments, and told nothing.');
    if (!isActive) throw paused();
    await queueDelivery(tx, id, { event: testEvent, payload: {} }, now);
  });
}

/**
 * Sends a delivery again that is over, whatever came of it, under the same message id. Throws `forbidden`, `not_found`,
 * `conflict` (paused, or it still waits) and `rate_limited`.
 */
export async function sendAgain(
  actor: Viewer | null,
  id: number,
): Promise<{ id: number; state: 'waiting' }> {
  demand(actor, 'webhook.watch');
  await countAttempt(byHand, String(actor.id));
  await db.$transaction(async (tx) => {
    const row = await tx.webhookDelivery.findUnique({
      where: { id },
      select: { deliveredAt: true, failedAt: true, webhook: { select: { isActive: true } } },
    });
    if (!row) throw new AppError('not_found', 'There is no such delivery.');
    if (!row.webhook.isActive) throw paused();
    const { count } = await tx.webhookDelivery.updateMany({
      where: { id, OR: [{ deliveredAt: { not: null } }, { failedAt: { not: null } }] },
      data: { attempts: 0, deliveredAt: null, failedAt: null },
    });
    if (count === 0) throw new AppError('conflict', 'This one is still on its way.');
    await enqueue(tx, { kind: 'deliver-webhook', payload: { deliveryId: id, attempt: 1 } });
    await recordAudit(tx, actor, {
      action: 'webhook.resend',
      target: { kind: 'webhook-delivery', id },
    });
  });
  return { id, state: 'waiting' };
}

const paused = () => new AppError('conflict', 'The webhook is paused. Let it go on first.');
