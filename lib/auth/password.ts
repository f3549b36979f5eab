import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto';

// A password is compared as typed: every character counts, none is cut off, no case is changed. NFC alone comes before the
// hash, because keyboards differ in how they write é.

/** OWASP's first choice of scrypt costs (2^17, 8, 1) takes 128 MiB and 300 ms here; this is its next row with the same strength. */
const cost = { N: 2 ** 15, r: 8, p: 3 } as const;
const maxmem = 96 * 1024 * 1024;

const derive = (password: string, salt: Buffer, options: ScryptOptions) =>
  new Promise<Buffer>((resolve, reject) =>
    scrypt(password.normalize('NFC'), salt, 32, { ...options, maxmem }, (error, key) =>
      error ? reject(error) : resolve(key),
    ),
  );

/** A new hash, with its costs and salt in the text: `scrypt$N$r$p$salt$key`. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, cost);
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64'), key.toString('base64')].join(
    '$',
  );
}

let decoy: Promise<string> | undefined;

/**
 * Whether the password fits. With no stored hash (no such account, or one without a password) it does the same work on a
 * decoy and says no, so that the time tells nothing.
 */
export async function verifyPassword(password: string, stored: string | null): Promise<boolean> {
  const text = stored ?? (await (decoy ??= hashPassword(randomBytes(16).toString('hex'))));
  const [, N, r, p, salt, key] = text.split('$') as [
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  const wanted = Buffer.from(key, 'base64');
  const given = await derive(password, Buffer.from(salt, 'base64'), { N: +N, r: +r, p: +p });
  return timingSafeEqual(wanted, given) && stored !== null;
}

/** True when the costs have changed since the hash was made: hash again at the next sign-in. */
export const isOutdated = (stored: string) =>
  !stored.startsWith(`scrypt$${cost.N}$${cost.r}$${cost.p}$`);
