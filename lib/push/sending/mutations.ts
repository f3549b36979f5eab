import { db, type Tx } from '@/lib/db';
import { claimNext, giveUpSilent, whenNext, type Claimed } from '@/lib/deliveries/mutations';
import { env } from '@/lib/env';
import { enqueue } from '@/lib/jobs/queue';
import { log } from '@/lib/log';
import { getBrand } from '@/lib/logo/data';
import { OutsideFault } from '@/lib/outside/locate';
import { getAlert } from '@/lib/push/data';
import { getPushKeys, type PushKeys } from '@/lib/push/keys/data';
import { alertMessage, alertTopic } from '@/lib/push/message';
import { lifetimes } from '@/lib/push/schema';
import { sealMessage } from '@/lib/push/sending/encrypt';
import { outcomeOf, type Outcome } from '@/lib/push/sending/outcome';
import { pushSubject } from '@/lib/push/sending/subject';
import { getSettings } from '@/lib/settings/data';
import { send } from '@/lib/webhooks/transport/send';
import { Prisma } from '@/prisma/generated/client';

const minute = 60_000;
const sendMilliseconds = 10_000;
/** So many are handed over at once by one worker: push services answer in their own time. */
const atOnce = 4;
/** So often a device is tried whose push service refuses for now; the waits between are 1, 5 and 25 minutes. */
const mostTries = 4;
const waitAfter = (tries: number) => minute * 5 ** (tries - 1);

const roundOf = (alertId: number) => ({ kind: 'alert', id: alertId }) as const;

type Alert = NonNullable<Awaited<ReturnType<typeof getAlert>>>;

/**
 * Sends an alert, or the rest of one, for at most `milliseconds`; then puts in a job for what is left. However many workers
 * do that at once and however often one dies, no device is told twice: a delivery is marked before it is handed over, and one
 * that a worker died with is not tried again. For the job alone.
 */
export async function sendAlert(
  alertId: number,
  { jobId, milliseconds }: { jobId: number; milliseconds: number },
): Promise<void> {
  const keys = await getPushKeys();
  if (!(await beginSending(alertId, keys, new Date())) || !keys) return;
  await giveUpSilent(roundOf(alertId), new Date());
  const { icons } = await getBrand(await getSettings());
  const paper = { keys, icon: icons?.[192].path ?? null };
  const end = Date.now() + milliseconds;
  const lane = async (): Promise<Next> => {
    for (;;) {
      const next = await sendNext(alertId, paper);
      if (next !== 'sent' || Date.now() >= end) return next;
    }
  };
  const ends = await Promise.all(Array.from({ length: atOnce }, lane));
  const moments = ends.flatMap((one) => (one === 'sent' ? new Date() : (one ?? [])));
  const runAt =
    moments.length > 0
      ? new Date(Math.min(...moments.map(Number)))
      : await finish(alertId, new Date());
  if (!runAt) return;
  // Its own name and not this job's, which is still running.
  const key = `${alertId}:after:${jobId}`;
  await db.$transaction((tx) =>
    enqueue(tx, { kind: 'send-alert', payload: { alertId }, key, runAt }),
  );
}

/** Takes the first step: every device that wants it gets a delivery. False when there is nothing to send. */
async function beginSending(alertId: number, keys: PushKeys | null, now: Date): Promise<boolean> {
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from push_alert where id = ${alertId} for no key update`;
    const row = await tx.pushAlert.findUnique({
      where: { id: alertId },
      select: { startedAt: true, finishedAt: true },
    });
    if (!row || row.finishedAt) return false;
    if (row.startedAt && keys) return true;
    const alert = await getAlert(alertId, now, tx);
    const { pushAlerts } = await getSettings(tx);
    const isDue = keys && pushAlerts === 'ON' && alert?.isPublic && lifetimeOf(alert, now) > 0;
    const recipients = isDue ? await addDeliveries(tx, alert, keys) : 0;
    await tx.pushAlert.update({
      where: { id: alertId },
      data: { startedAt: now, recipients, ...(recipients === 0 && { finishedAt: now }) },
      select: { id: true },
    });
    return recipients > 0;
  });
}

/** Seconds for which an alert is still news. */
const lifetimeOf = ({ kind, createdAt }: Alert, now: Date): number =>
  Math.floor(lifetimes[kind] - (now.getTime() - createdAt.getTime()) / 1_000);

/** Whoever takes breaking news; or follows the section of the story or the one above it, and has not been told of the story. */
function addDeliveries(tx: Tx, { id, kind, story }: Alert, { publicKey }: PushKeys) {
  const wanting =
    kind === 'BREAKING'
      ? Prisma.sql`d.breaking`
      : Prisma.sql`
        exists (select 1 from push_section p join section s on s.id = ${story.sectionId}
          where p."deviceId" = d.id and p."sectionId" in (s.id, s."parentId"))
        and not exists (select 1 from push_delivery x join push_alert a on a.id = x."alertId"
          where x."deviceId" = d.id and a."storyId" = ${story.id})`;
  return tx.$executeRaw`
    insert into push_delivery ("alertId", "deviceId")
    select ${id}, d.id from push_device d where d."serverKey" = ${publicKey} and ${wanting}
    on conflict ("alertId", "deviceId") do nothing`;
}

/** "sent": go on. A moment: go on then. Null: nothing waits that could go now. */
type Next = 'sent' | Date | null;
type Paper = { keys: PushKeys; icon: string | null };

async function sendNext(alertId: number, paper: Paper): Promise<Next> {
  const { pushPerMinute } = await getSettings();
  const limit = { name: 'push-rate', max: pushPerMinute, seconds: 60 };
  const claimed = await claimNext(roundOf(alertId), limit);
  if (claimed === null || claimed instanceof Date) return claimed;
  await handOver(alertId, claimed, paper);
  return 'sent';
}

async function handOver(
  alertId: number,
  { id, to, attempts }: Claimed,
  { keys, icon }: Paper,
): Promise<void> {
  const now = new Date();
  const [alert, device] = await Promise.all([
    getAlert(alertId, now),
    db.pushDevice.findUnique({ where: { id: to } }),
  ]);
  // Its reader has ended it: the delivery went with it.
  if (!alert || !device) return;
  const lifetime = lifetimeOf(alert, now);
  // Readers do not have the story any more, or it is old news by now.
  if (!alert.isPublic || lifetime <= 0) {
    await db.pushDelivery.updateMany({ where: { id }, data: { status: 'SKIPPED' } });
    return;
  }
  const text = alertMessage({ ...alert, icon });
  const { kind, story } = alert;
  const topic = alertTopic(story.id);
  const letter = { device, keys, subject: pushSubject(env()), kind, topic, lifetime };
  const outcome = await attemptOnce(device.endpoint, () => sealMessage(text, letter), now);
  await settle({ id, alertId, attempts, device }, outcome, now);
}

type Seal = () => ReturnType<typeof sealMessage>;

async function attemptOnce(endpoint: string, seal: Seal, now: Date): Promise<Outcome> {
  try {
    const { body, headers } = await seal();
    const answer = await send(
      endpoint,
      { body, headers: { ...headers, 'User-Agent': 'Broadsheet/1' } },
      { milliseconds: sendMilliseconds, allowsPrivate: env().WEBHOOKS_ALLOW_PRIVATE },
    );
    return outcomeOf(answer, now);
  } catch (error) {
    const words = error instanceof Error ? error.message.slice(0, 200) : 'It could not be sent.';
    return error instanceof OutsideFault
      ? { kind: 'later', words, seconds: null }
      : { kind: 'refused', words };
  }
}

type Sent = {
  id: number;
  alertId: number;
  attempts: number;
  device: { id: number; endpoint: string };
};

/** Writes down what came of one message, in the delivery and in the numbers of the alert. */
async function settle(
  { id, alertId, attempts, device }: Sent,
  outcome: Outcome,
  now: Date,
): Promise<void> {
  const count = (tx: Tx, column: 'sent' | 'failed' | 'gone') =>
    tx.pushAlert.updateMany({ where: { id: alertId }, data: { [column]: { increment: 1 } } });
  await db.$transaction(async (tx) => {
    if (outcome.kind === 'taken') {
      await tx.pushDelivery.updateMany({ where: { id }, data: { status: 'SENT', error: null } });
      await tx.pushDevice.updateMany({ where: { id: device.id }, data: { seenAt: now } });
      await count(tx, 'sent');
      return;
    }
    if (outcome.kind === 'gone') {
      await tx.pushDevice.deleteMany({ where: { id: device.id } });
      await count(tx, 'gone');
      return;
    }
    const { words: error } = outcome;
    const { origin } = new URL(device.endpoint);
    if (outcome.kind === 'later' && attempts < mostTries) {
      const wait = outcome.seconds === null ? waitAfter(attempts) : outcome.seconds * 1_000;
      const retryAt = new Date(now.getTime() + wait);
      await tx.pushDelivery.updateMany({
        where: { id },
        data: { status: 'WAITING', retryAt, error },
      });
      // It has said for how long it wants to be left alone: that is meant for all of its devices.
      if (outcome.seconds !== null)
        await tx.$executeRaw`
          update push_delivery x set "retryAt" = ${retryAt} from push_device d
          where d.id = x."deviceId" and x."alertId" = ${alertId} and x.status = 'WAITING'
            and starts_with(d.endpoint, ${`${origin}/`})
            and (x."retryAt" is null or x."retryAt" < ${retryAt})`;
      return;
    }
    log.warn({ event: 'push.refused', delivery: id, origin, words: error }, 'alert not taken');
    await tx.pushDelivery.updateMany({ where: { id }, data: { status: 'FAILED', error } });
    await count(tx, 'failed');
  });
}

/** Ends an alert of which nothing waits any more; else gives the moment to look again. */
async function finish(alertId: number, now: Date): Promise<Date | null> {
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from push_alert where id = ${alertId} for no key update`;
    const next = await whenNext(tx, roundOf(alertId), now);
    if (next) return next;
    await tx.pushAlert.updateMany({
      where: { id: alertId, finishedAt: null },
      data: { finishedAt: now },
    });
    return null;
  });
}
