import { db, type Tx } from '@/lib/db';
import { env } from '@/lib/env';
import { enqueue } from '@/lib/jobs/queue';
import { quietAfter, waitAfter } from '@/lib/webhooks/delivery/back-off';
import { getDelivery, getEventData } from '@/lib/webhooks/delivery/data';
import { messageIdOf } from '@/lib/webhooks/message-id';
import { failingDays } from '@/lib/webhooks/schema';
import { signingSecrets } from '@/lib/webhooks/secrets';
import { send } from '@/lib/webhooks/transport/send';
import { signedHeaders } from '@/lib/webhooks/transport/signature';

const day = 86_400_000;
const sendMilliseconds = 5_000;
/** A receiver that has failed for so long is left alone for so long after each failure. */
const restsAfter = 300_000;
const restMilliseconds = 60_000;

type Delivery = NonNullable<Awaited<ReturnType<typeof getDelivery>>>;
type Came = { status: number | null; error: string | null; milliseconds: number };

/**
 * Sends one delivery and writes down what came of it; a failure is tried again later. For the job alone, which may come
 * twice: a try that was made already is not made again.
 */
export async function deliver(
  { deliveryId, attempt }: { deliveryId: number; attempt: number },
  now: Date,
): Promise<void> {
  const delivery = await getDelivery(deliveryId);
  if (!delivery || delivery.attempts !== attempt - 1) return;
  const { webhook } = delivery;
  if (!webhook.isActive) return giveUp(delivery, 'The webhook is paused.', now);
  const { restUntil } = webhook;
  if (restUntil && restUntil > now) {
    const runAt = new Date(restUntil.getTime() + Math.random() * restMilliseconds);
    await db.$transaction((tx) =>
      enqueue(tx, { kind: 'deliver-webhook', payload: { deliveryId, attempt }, runAt }),
    );
    return;
  }
  const data = await getEventData({ ...delivery, seesHidden: webhook.seesHidden }, now);
  if (!data) return giveUp(delivery, 'What it was about has been erased.', now);
  await settle(delivery, await attemptOnce(delivery, data, now), now);
}

async function attemptOnce(delivery: Delivery, data: object, now: Date): Promise<Came> {
  const { event, createdAt, webhook } = delivery;
  const secrets = signingSecrets(webhook, now);
  if (secrets.length === 0) {
    // It stands under a NEXTAUTH_SECRET that is no longer known.
    return { status: null, error: 'The secret cannot be read. Make a new one.', milliseconds: 0 };
  }
  const id = messageIdOf(delivery);
  const body = JSON.stringify({ id, event, createdAt: createdAt.toISOString(), data });
  const headers = { 'Broadsheet-Event': event, ...signedHeaders(secrets, { id, at: now, body }) };
  const began = performance.now();
  const took = () => Math.round(performance.now() - began);
  const allowsPrivate = env().WEBHOOKS_ALLOW_PRIVATE;
  try {
    const options = { milliseconds: sendMilliseconds, allowsPrivate };
    const { status } = await send(webhook.url, { body, headers }, options);
    const isTaken = status >= 200 && status < 300;
    return { status, error: isTaken ? null : `It answered ${status}.`, milliseconds: took() };
  } catch (error) {
    const message = error instanceof Error ? error.message : 'It could not be sent.';
    return { status: null, error: message.slice(0, 200), milliseconds: took() };
  }
}

/** Writes one try down, asks for the next one, and looks at how the receiver has been doing. */
async function settle(delivery: Delivery, came: Came, now: Date): Promise<void> {
  const { id, attempts, webhook } = delivery;
  const tries = attempts + 1;
  // Gone: the receiver says itself that it wants no more.
  const isGone = came.status === 410;
  const wait = came.error === null || isGone ? null : waitAfter(tries, Math.random());
  await db.$transaction(async (tx) => {
    const { count } = await tx.webhookDelivery.updateMany({
      where: { id, attempts, deliveredAt: null, failedAt: null },
      data: {
        attempts: tries,
        lastStatus: came.status,
        lastError: came.error,
        lastAt: now,
        lastMilliseconds: came.milliseconds,
        ...(came.error === null ? { deliveredAt: now } : wait === null ? { failedAt: now } : {}),
      },
    });
    if (count === 0) return;
    if (wait !== null) {
      const runAt = new Date(now.getTime() + wait);
      const payload = { deliveryId: id, attempt: tries + 1 };
      await enqueue(tx, { kind: 'deliver-webhook', payload, runAt });
    }
    // Those that were paused, or sent elsewhere, meanwhile stay as they are: an admin has decided.
    const where = { id: webhook.id, isActive: true, url: webhook.url };
    if (came.error === null) {
      await tx.webhook.updateMany({
        where: { ...where, failingSince: { not: null } },
        data: { failingSince: null, restUntil: null },
      });
      return;
    }
    const since = (await getFailingSince(tx, delivery, now)) ?? now;
    const failing = now.getTime() - since.getTime();
    await tx.webhook.updateMany({
      where,
      data: {
        failingSince: since,
        restUntil: failing >= restsAfter ? new Date(now.getTime() + restMilliseconds) : null,
        isActive: !isGone && failing < failingDays * day,
      },
    });
  });
}

/** Since when all tries have failed; null when this is the first one, or the first after a quiet time. */
async function getFailingSince(
  tx: Tx,
  { id, lastAt, lastError, webhook }: Delivery,
  now: Date,
): Promise<Date | null> {
  // Failures of one receiver are counted one after the other: the first of several begins the time for all.
  await tx.$queryRaw`select 1 from webhook where id = ${webhook.id} for update`;
  const row = await tx.webhook.findUnique({
    where: { id: webhook.id },
    select: { failingSince: true },
  });
  if (!row?.failingSince) return null;
  const from = new Date(now.getTime() - quietAfter);
  if (lastError !== null && lastAt && lastAt >= from) return row.failingSince;
  const failed = await tx.webhookDelivery.findFirst({
    where: {
      ...{ webhookId: webhook.id, id: { not: id } },
      ...{ lastAt: { gte: from }, lastError: { not: null } },
    },
    select: { id: true },
  });
  return failed && row.failingSince;
}

async function giveUp({ id, attempts }: Delivery, lastError: string, now: Date): Promise<void> {
  await db.webhookDelivery.updateMany({
    where: { id, attempts, deliveredAt: null, failedAt: null },
    data: { failedAt: now, lastError },
  });
}
