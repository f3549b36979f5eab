import { randomBytes, scrypt } from 'node:crypto';

/** Digits and letters without i, l, o and u: nothing that is read as something else. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const letters = 12;
const recoveryCodeCount = 10;

/** Far cheaper than for a password: a code has 60 random bits, which nobody guesses at some milliseconds each. */
const cost = { N: 2 ** 12, r: 8, p: 1 } as const;

/** Ten codes of 60 bits, as they are shown: "k7wm-2q9d-x4tn". */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: recoveryCodeCount }, () =>
    [...randomBytes(letters)]
      .map((byte) => alphabet[byte % alphabet.length])
      .join('')
      .replace(/(.{4})(?=.)/g, '$1-'),
  );

/** A code as somebody typed it, without what does not matter; null when it cannot be one. */
export function readRecoveryCode(text: string): string | null {
  const code = text.toLowerCase().replace(/[\s-]/g, '').replaceAll('o', '0').replace(/[il]/g, '1');
  return code.length === letters && [...code].every((one) => alphabet.includes(one)) ? code : null;
}

/** What is stored of a code: `salt$key`, with one salt for the codes of a set so that one look-up finds any of them. */
export const hashRecoveryCode = (code: string, salt: string) =>
  new Promise<string>((resolve, reject) =>
    scrypt(code, Buffer.from(salt, 'hex'), 32, cost, (error, key) =>
      error ? reject(error) : resolve(`${salt}$${key.toString('hex')}`),
    ),
  );

/** The salt in a stored hash. */
export const saltOf = (stored: string) => stored.split('$', 1)[0]!;

/** A new set: what is shown once, and what is stored. */
export async function makeRecoverySet(): Promise<{ codes: string[]; hashes: string[] }> {
  const salt = randomBytes(16).toString('hex');
  const codes = newRecoveryCodes();
  const hashes = await Promise.all(
    codes.map((code) => hashRecoveryCode(readRecoveryCode(code)!, salt)),
  );
  return { codes, hashes };
}
