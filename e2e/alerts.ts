import { randomUUID } from 'node:crypto';
import { tags } from '@/lib/cache/tags';
import { expireInTx } from '@/lib/cache/expire';
import { db } from '@/lib/db';
import { getPushKeys } from '@/lib/push/keys/data';
import { ensurePushKeys } from '@/lib/push/keys/mutations';
import { testBrowser } from '@/lib/push/sending/test-push-service';

/** Switches alerts on devices on; they stay on, since other tests rely on it as well. */
export async function letAlerts(): Promise<void> {
  const key = 'pushAlerts';
  await db.$transaction(async (tx) => {
    await tx.setting.upsert({
      where: { key },
      create: { key, value: 'ON' },
      update: { value: 'ON' },
    });
    await ensurePushKeys(tx);
    await expireInTx(tx, [tags.settings()]);
  });
  // All of these come from one address.
  await db.rateWindow.deleteMany({ where: { key: { startsWith: 'push-' } } });
}

/** What a device sends that wants breaking news; its push service is nobody's. */
export async function aDevice(endpoint = `http://127.0.0.1:9/${randomUUID()}`) {
  await letAlerts();
  const { keys } = testBrowser(endpoint);
  const { publicKey: serverKey } = (await getPushKeys())!;
  return { endpoint, keys, serverKey, breaking: true };
}

/** One that is told of breaking news already. */
export async function aKnownDevice(): Promise<{ endpoint: string }> {
  const { endpoint, keys, ...rest } = await aDevice();
  await db.pushDevice.create({ data: { endpoint, ...keys, ...rest } });
  return { endpoint };
}
