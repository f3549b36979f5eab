import { Secret, TOTP } from 'otpauth';

/** What every authenticator app takes, and some take nothing else. */
const form = { algorithm: 'SHA1', digits: 6, period: 30 } as const;
/** Codes of the step before and after count too: clocks differ, and people type slowly. */
const window = 1;

/** A new secret of 160 bits, in base32. */
export const newTotpSecret = () => new Secret({ size: 20 }).base32;

/** What the QR code says: the secret with the names that the app shows beside the code. */
export const totpUri = (secret: string, issuer: string, label: string) =>
  new TOTP({ ...form, secret: Secret.fromBase32(secret), issuer, label }).toString();

/** The code that an app shows at this moment. */
export const totpCode = (secret: string, at: Date) =>
  TOTP.generate({ ...form, secret: Secret.fromBase32(secret), timestamp: at.getTime() });

/** The step (30 seconds since 1970) whose code this is, or null when it is none of those that count now. */
export function stepOfCode(secret: string, code: string, now: Date): number | null {
  const timestamp = now.getTime();
  const key = { ...form, secret: Secret.fromBase32(secret) };
  const delta = TOTP.validate({ ...key, token: code, window, timestamp });
  return delta === null ? null : TOTP.counter({ period: form.period, timestamp }) + delta;
}
