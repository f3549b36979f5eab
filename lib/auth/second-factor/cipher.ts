import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { readableSecrets } from '@/lib/auth/keys';
import { env } from '@/lib/env';

/** What is encrypted, for whom: a text that was sealed under one context opens under no other. */
type Context = { purpose: 'totp' | 'totp-ticket' | 'webhook' | 'vapid'; of: string };

const keyOf = (secret: string, { purpose }: Context) =>
  Buffer.from(hkdfSync('sha256', secret, '', `broadsheet ${purpose}`, 32));

/** AES-256-GCM under a key made from NEXTAUTH_SECRET (HKDF): nonce, tag and text with dots between. */
export function seal(text: string, context: Context): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyOf(env().NEXTAUTH_SECRET, context), nonce);
  cipher.setAAD(Buffer.from(context.of));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return [nonce, cipher.getAuthTag(), body].map((part) => part.toString('base64url')).join('.');
}

/** What seal() was given, or null where the text was changed or belongs to another context or key. Never throws. */
export function unseal(sealed: string, context: Context): string | null {
  for (const secret of readableSecrets()) {
    const text = unsealUnder(secret, sealed, context);
    if (text !== null) return text;
  }
  return null;
}

/** The same text under today's secret, where it stands under the one before; null where there is nothing to do. */
export function reseal(sealed: string, context: Context): string | null {
  const { NEXTAUTH_SECRET_PREVIOUS: before } = env();
  const text = before ? unsealUnder(before, sealed, context) : null;
  return text === null ? null : seal(text, context);
}

function unsealUnder(secret: string, sealed: string, context: Context): string | null {
  const [nonce, tag, body] = sealed.split('.').map((part) => Buffer.from(part, 'base64url'));
  if (nonce?.length !== 12 || tag?.length !== 16 || !body) return null;
  try {
    const decipher = createDecipheriv('aes-256-gcm', keyOf(secret, context), nonce);
    decipher.setAAD(Buffer.from(context.of));
    decipher.setAuthTag(tag);
    return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}
