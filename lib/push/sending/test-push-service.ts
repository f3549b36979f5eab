import {
  createDecipheriv,
  createECDH,
  createPublicKey,
  hkdfSync,
  randomBytes,
  verify,
} from 'node:crypto';
import { openReceiver, type Received } from '@/lib/webhooks/transport/test-receiver';

/** What a browser has: the keys that it tells, and the one that it does not. */
export type TestBrowser = {
  endpoint: string;
  keys: { p256dh: string; auth: string };
  /** What a message for it says; throws for one that was encrypted for somebody else. */
  read(body: Buffer): string;
};

const derive = (secret: Buffer, salt: Buffer, info: Buffer | string, length: number) =>
  Buffer.from(hkdfSync('sha256', secret, salt, info, length));

/** A browser at an endpoint, which reads as RFC 8291 and RFC 8188 say. */
export function testBrowser(endpoint: string): TestBrowser {
  const pair = createECDH('prime256v1');
  const own = pair.generateKeys();
  const auth = randomBytes(16);
  return {
    endpoint,
    keys: { p256dh: own.toString('base64url'), auth: auth.toString('base64url') },
    read(body) {
      const salt = body.subarray(0, 16);
      const keyLength = body.readUInt8(20);
      const theirs = body.subarray(21, 21 + keyLength);
      const sealed = body.subarray(21 + keyLength);
      const info = Buffer.concat([Buffer.from('WebPush: info\0'), own, theirs]);
      const input = derive(pair.computeSecret(theirs), auth, info, 32);
      const key = derive(input, salt, 'Content-Encoding: aes128gcm\0', 16);
      const nonce = derive(input, salt, 'Content-Encoding: nonce\0', 12);
      const decipher = createDecipheriv('aes-128-gcm', key, nonce);
      decipher.setAuthTag(sealed.subarray(-16));
      const padded = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
      // What ends the last record is a two, with any number of zeros after it.
      return padded.subarray(0, padded.lastIndexOf(2)).toString('utf8');
    },
  };
}

type Claims = { aud: string; exp: number; sub: string };

/** What the signature of a message says (RFC 8292), and under which key; throws when that key did not make it. */
export function readSignature({ headers }: Pick<Received, 'headers'>): Claims & { key: string } {
  const [, token, key] = /^vapid t=([\w.-]+), ?k=([\w-]+)$/.exec(headers.authorization ?? '')!;
  const [head, claims, signature] = token!.split('.') as [string, string, string];
  const point = Buffer.from(key!, 'base64url');
  const jwk = {
    ...{ kty: 'EC', crv: 'P-256' },
    x: point.subarray(1, 33).toString('base64url'),
    y: point.subarray(33).toString('base64url'),
  };
  const isTrue = verify(
    'sha256',
    Buffer.from(`${head}.${claims}`),
    { key: createPublicKey({ key: jwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
  const { alg } = JSON.parse(Buffer.from(head, 'base64url').toString()) as { alg: string };
  if (!isTrue || alg !== 'ES256') throw new Error('The signature is not of that key.');
  return { ...(JSON.parse(Buffer.from(claims, 'base64url').toString()) as Claims), key: key! };
}

/** A push service on loopback, which takes every message until it is told otherwise; each device has an address of its own there. */
export async function openPushService() {
  const receiver = await openReceiver();
  receiver.answer({ status: 201 });
  const origin = `http://127.0.0.1:${receiver.port}`;
  let made = 0;
  return {
    ...receiver,
    origin,
    browser: () => testBrowser(`${origin}/push/${++made}`),
    /** What arrived for a browser. */
    messagesFor: (browser: TestBrowser) =>
      receiver.received.filter(({ url }) => origin + url === browser.endpoint),
  };
}
