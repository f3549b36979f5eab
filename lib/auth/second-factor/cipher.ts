import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { env } from '@/lib/env';

/** What is encrypted, for whom: a text that was sealed under one context opens under no other. */
type Context = { purpose: 'totp' | 'totp-ticket' | 'webhook'; of: string };

const keyOf = ({ purpose }: Context) =>
  Buffer.from(hkdfSync('sha256', env().NEXTAUTH_SECRET, '', `broadsheet ${purpose}`, 32));

/** AES-256-GCM under a key made from NEXTAUTH_SECRET (HKDF): nonce, tag and text with dots between. */
export function seal(text: string, context: Context): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyOf(context), nonce);
  cipher.setAAD(Buffer.from(context.of));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return [nonce, cipher.getAuthTag(), body].map((part) => part.toString('base64url')).join('.');
}

/** What seal() was given, or null where the text was changed or belongs to another context or key. Never throws. */
export function unseal(sealed: string, context: Context): string | null {
  const [nonce, tag, body] = sealed.split('.').map((part) => Buffer.from(part, 'base64url'));
  if (nonce?.length !== 12 || tag?.length !== 16 || !body) return null;
  try {
    const decipher = createDecipheriv('aes-256-gcm', keyOf(context), nonce);
    decipher.setAAD(Buffer.from(context.of));
    decipher.setAuthTag(tag);
    return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}
