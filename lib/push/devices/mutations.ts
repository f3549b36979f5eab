import { createECDH } from 'node:crypto';
import { placeOf } from '@/lib/auth/place';
import { db } from '@/lib/db';
import { env } from '@/lib/env';
import { AppError, invalidField } from '@/lib/errors';
import { locate, OutsideFault, type Resolve } from '@/lib/outside/locate';
import { getPushKeys } from '@/lib/push/keys/data';
import { getDeviceChoice } from '@/lib/push/devices/data';
import type { DeviceChoice, DeviceInput } from '@/lib/push/schema';
import { countAttempt } from '@/lib/rate-limit';
import { getSettings } from '@/lib/settings/data';

const fromOneNetwork = { name: 'push-device', max: 30, seconds: 3_600 };
const dayMilliseconds = 86_400_000;
/** A device that nobody has heard of for so long is forgotten. */
const silentDays = 400;

/**
 * Keeps what a device wants to be told, for whoever has its endpoint; what it wanted before counts no more. `network` is
 * where the wish comes from. Gives what is kept. Throws `invalid`, `conflict` (no alerts, or another key by now) and
 * `rate_limited`.
 */
export async function setDevice(
  { endpoint, keys, serverKey, breaking, sections, replaces }: DeviceInput,
  network: string,
  now: Date,
  resolve?: Resolve,
): Promise<DeviceChoice> {
  await countAttempt(fromOneNetwork, placeOf(network));
  const { pushAlerts } = await getSettings();
  if (pushAlerts !== 'ON')
    throw new AppError('conflict', 'This publication sends no alerts to devices.');
  if ((await getPushKeys())?.publicKey !== serverKey)
    throw new AppError('conflict', 'The key of this publication has changed. Load the page again.');
  if (!isPoint(keys.p256dh))
    throw invalidField('keys.p256dh', 'The public key of the browser, as it gives it.');
  await demandOutside(endpoint, resolve);
  await db.$transaction(async (tx) => {
    const wanted = await tx.section.findMany({
      where: { slug: { in: sections } },
      select: { id: true },
    });
    if (!breaking && wanted.length === 0)
      throw invalidField('sections', 'These sections are not there any more.');
    if (replaces !== undefined && replaces !== endpoint)
      await tx.pushDevice.deleteMany({ where: { endpoint: replaces } });
    const row = { p256dh: keys.p256dh, auth: keys.auth, serverKey, breaking, seenAt: now };
    const { id: deviceId } = await tx.pushDevice.upsert({
      where: { endpoint },
      create: { endpoint, ...row },
      update: row,
      select: { id: true },
    });
    await tx.pushSection.deleteMany({ where: { deviceId } });
    await tx.pushSection.createMany({
      data: wanted.map(({ id: sectionId }) => ({ deviceId, sectionId })),
    });
  });
  return (await getDeviceChoice(endpoint))!;
}

/** Whether 65 bytes are a point of P-256: nothing can be encrypted for one that is none. */
function isPoint(key: string): boolean {
  const pair = createECDH('prime256v1');
  pair.generateKeys();
  try {
    return pair.computeSecret(Buffer.from(key, 'base64url')).length === 32;
  } catch {
    return false;
  }
}

async function demandOutside(endpoint: string, resolve?: Resolve): Promise<void> {
  const allowsPrivate = env().WEBHOOKS_ALLOW_PRIVATE;
  const url = new URL(endpoint);
  if (url.protocol !== 'https:' && !allowsPrivate)
    throw invalidField('endpoint', 'The address of a push service begins with https.');
  try {
    await locate(url, { allowsPrivate, ...(resolve && { resolve }) });
  } catch (error) {
    if (!(error instanceof OutsideFault)) throw error;
    throw invalidField('endpoint', error.message);
  }
}

/** What the device at an endpoint is told of; null when it is none of ours. `network` is where the question comes from. Throws `rate_limited`. */
export async function findDevice(endpoint: string, network: string): Promise<DeviceChoice | null> {
  await countAttempt({ ...fromOneNetwork, name: 'push-find', max: 300 }, placeOf(network));
  return getDeviceChoice(endpoint);
}

/** Forgets a device with all that is kept of it, for whoever has its endpoint; twice is once. Throws `rate_limited`. */
export async function endDevice(endpoint: string, network: string): Promise<void> {
  await countAttempt(fromOneNetwork, placeOf(network));
  await db.pushDevice.deleteMany({ where: { endpoint } });
}

/** Forgets devices that have been silent, and which of them got what, a week after it went. For the sweep alone. */
export async function sweepDevices(now: Date): Promise<void> {
  const before = (days: number) => new Date(now.getTime() - days * dayMilliseconds);
  await db.pushDevice.deleteMany({ where: { seenAt: { lt: before(silentDays) } } });
  await db.pushDelivery.deleteMany({ where: { alert: { finishedAt: { lt: before(7) } } } });
}
