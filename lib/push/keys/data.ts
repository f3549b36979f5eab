import { unseal } from '@/lib/auth/second-factor/cipher';
import { db, type Tx } from '@/lib/db';
import { env } from '@/lib/env';

/** In base64url: a point of P-256 that is not compressed, and the number that it belongs to. */
export type PushKeys = { publicKey: string; privateKey: string };

/** What messages to devices are signed with: of the environment, or the stored pair. Null without one that can be read. */
export async function getPushKeys(client: Tx = db): Promise<PushKeys | null> {
  const { VAPID_PUBLIC_KEY: publicKey, VAPID_PRIVATE_KEY: privateKey } = env();
  if (publicKey && privateKey) return { publicKey, privateKey };
  const row = await client.pushKey.findUnique({ where: { id: 1 } });
  const open = row && unseal(row.privateKey, { purpose: 'vapid', of: row.publicKey });
  return open ? { publicKey: row.publicKey, privateKey: open } : null;
}
