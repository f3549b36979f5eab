import { createECDH } from 'node:crypto';
import { reseal, seal } from '@/lib/auth/second-factor/cipher';
import { expireInTx } from '@/lib/cache/expire';
import { tags } from '@/lib/cache/tags';
import { db, type Tx } from '@/lib/db';
import { getPushKeys, type PushKeys } from '@/lib/push/keys/data';

function newKeys(): PushKeys {
  const pair = createECDH('prime256v1');
  return {
    publicKey: pair.generateKeys().toString('base64url'),
    // Leading zeros are part of it.
    privateKey: Buffer.concat([Buffer.alloc(32), pair.getPrivateKey()])
      .subarray(-32)
      .toString('base64url'),
  };
}

/**
 * Sees to it that there are keys: made once and kept, unless the environment has some. A pair that stands under a
 * NEXTAUTH_SECRET which is no longer known is replaced; browsers that subscribed under it have to be asked again.
 */
export async function ensurePushKeys(tx: Tx): Promise<void> {
  await tx.$queryRaw`select 1 from (select pg_advisory_xact_lock(hashtext('push_key'))) as locked`;
  if (await getPushKeys(tx)) return;
  const { publicKey, privateKey } = newKeys();
  const row = { publicKey, privateKey: seal(privateKey, { purpose: 'vapid', of: publicKey }) };
  await tx.pushKey.upsert({ where: { id: 1 }, create: row, update: row, select: { id: true } });
  // Pages hold the public one.
  await expireInTx(tx, [tags.settings()]);
}

/** Encrypts the private key anew that stands under NEXTAUTH_SECRET_PREVIOUS. Returns how many that were. */
export async function resealPushKeys(): Promise<number> {
  const row = await db.pushKey.findUnique({ where: { id: 1 } });
  const privateKey = row && reseal(row.privateKey, { purpose: 'vapid', of: row.publicKey });
  if (!privateKey) return 0;
  const where = { id: 1, privateKey: row.privateKey };
  return (await db.pushKey.updateMany({ where, data: { privateKey } })).count;
}
