import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import type { Assertion, Attestation } from '@/lib/auth/second-factor/passkeys/schema';

/** For tests: an authenticator in software (ES256, attestation "none"), of which every part can be made to lie. */

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest();

/** The four kinds of CBOR that an attestation needs. */
const head = (major: number, length: number) =>
  length < 24
    ? Buffer.from([(major << 5) | length])
    : length < 256
      ? Buffer.from([(major << 5) | 24, length])
      : Buffer.from([(major << 5) | 25, length >> 8, length & 255]);
const cborNumber = (n: number) => (n < 0 ? head(1, -1 - n) : head(0, n));
const cborBytes = (bytes: Buffer) => Buffer.concat([head(2, bytes.length), bytes]);
const cborText = (text: string) => Buffer.concat([head(3, text.length), Buffer.from(text)]);
const cborMap = (pairs: [Buffer, Buffer][]) =>
  Buffer.concat([head(5, pairs.length), ...pairs.flat()]);

const present = 0x01;
const verified = 0x04;
const attested = 0x40;

export type Lies = {
  origin?: string;
  rpId?: string;
  /** Instead of 'webauthn.get' or 'webauthn.create'. */
  type?: string;
  counter?: number;
  /** Whether the person showed themselves to it. */
  isVerified?: boolean;
  userHandle?: string;
  /** Signs with another key. */
  key?: KeyObject;
};

export type TestPasskey = ReturnType<typeof makeTestPasskey>;

/** A passkey for http://localhost:3000, unless it lies. */
export function makeTestPasskey() {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x, y } = publicKey.export({ format: 'jwk' }) as { x: string; y: string };
  const credentialId = randomBytes(32);
  const id = credentialId.toString('base64url');
  let uses = 0;

  const clientData = (type: string, challenge: string, lies: Lies) =>
    Buffer.from(
      JSON.stringify({
        type: lies.type ?? type,
        challenge,
        origin: lies.origin ?? 'http://localhost:3000',
        crossOrigin: false,
      }),
    );

  function authenticatorData(flags: number, lies: Lies): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(lies.counter ?? uses);
    const isVerified = lies.isVerified ?? true;
    const all = Buffer.from([flags | present | (isVerified ? verified : 0)]);
    return Buffer.concat([sha256(lies.rpId ?? 'localhost'), all, counter]);
  }

  return {
    id,
    /** What a browser gives when this passkey is made. */
    create(challenge: string, lies: Lies = {}): Attestation {
      const key = cborMap([
        [cborNumber(1), cborNumber(2)],
        [cborNumber(3), cborNumber(-7)],
        [cborNumber(-1), cborNumber(1)],
        [cborNumber(-2), cborBytes(Buffer.from(x, 'base64url'))],
        [cborNumber(-3), cborBytes(Buffer.from(y, 'base64url'))],
      ]);
      const length = Buffer.from([0, credentialId.length]);
      const authData = Buffer.concat([
        authenticatorData(attested, lies),
        Buffer.alloc(16),
        length,
        credentialId,
        key,
      ]);
      const attestation = cborMap([
        [cborText('fmt'), cborText('none')],
        [cborText('attStmt'), cborMap([])],
        [cborText('authData'), cborBytes(authData)],
      ]);
      return {
        id,
        rawId: id,
        type: 'public-key',
        clientExtensionResults: {},
        response: {
          clientDataJSON: clientData('webauthn.create', challenge, lies).toString('base64url'),
          attestationObject: attestation.toString('base64url'),
          transports: ['internal'],
        },
      };
    },
    /** What a browser gives when this passkey is used. */
    use(challenge: string, lies: Lies = {}): Assertion {
      uses += 1;
      const said = clientData('webauthn.get', challenge, lies);
      const data = authenticatorData(0, lies);
      const signature = sign('sha256', Buffer.concat([data, sha256(said)]), lies.key ?? privateKey);
      return {
        id,
        rawId: id,
        type: 'public-key',
        clientExtensionResults: {},
        response: {
          clientDataJSON: said.toString('base64url'),
          authenticatorData: data.toString('base64url'),
          signature: signature.toString('base64url'),
          ...(lies.userHandle ? { userHandle: lies.userHandle } : {}),
        },
      };
    },
  };
}

/** A key that belongs to nobody. */
export const strangeKey = () => generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
