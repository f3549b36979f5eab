import { createHmac, randomBytes } from 'node:crypto';

const prefix = 'whsec_';

/** A new secret in the form of the Standard Webhooks: 32 random bytes. */
export const newSigningSecret = (): string => `${prefix}${randomBytes(32).toString('base64')}`;

type Signed = { id: string; at: Date; body: string };

/**
 * The headers that prove who sends (Standard Webhooks 1.0): HMAC-SHA256 of `id.timestamp.body`, once for each secret, so
 * that a receiver that knows only one of them is content.
 */
export function signedHeaders(secrets: readonly string[], { id, at, body }: Signed) {
  const timestamp = String(Math.floor(at.getTime() / 1_000));
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice(prefix.length), 'base64');
    return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
  });
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signatures.join(' '),
  };
}
