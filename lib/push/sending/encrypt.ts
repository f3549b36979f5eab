import type { PushKeys } from '@/lib/push/keys/data';
import type { PushKind } from '@/prisma/generated/enums';

export type Sealed = { body: Buffer; headers: Record<string, string> };

type Letter = {
  device: { endpoint: string; p256dh: string; auth: string };
  keys: PushKeys;
  /** Who is to be asked when something is wrong: mailto: or https: (RFC 8292, 2.1). */
  subject: string;
  kind: PushKind;
  topic: string;
  /** Seconds. */
  lifetime: number;
};

/**
 * A message for one browser: encrypted so that it alone reads it (RFC 8291), with the headers that its push service asks for
 * (RFC 8030) and our signature (RFC 8292). Throws for keys of a browser that are none.
 */
export async function sealMessage(text: string, letter: Letter): Promise<Sealed> {
  // Loaded when there is something to send: most publications never do.
  const { default: webPush } = await import('web-push');
  const { device, keys, subject, kind, topic, lifetime } = letter;
  const { endpoint, p256dh, auth } = device;
  const { body, headers } = webPush.generateRequestDetails(
    { endpoint, keys: { p256dh, auth } },
    text,
    {
      vapidDetails: { subject, ...keys },
      TTL: lifetime,
      urgency: kind === 'BREAKING' ? 'high' : 'normal',
      topic,
      contentEncoding: 'aes128gcm',
    },
  );
  return {
    body,
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, String(value)]),
    ),
  };
}
