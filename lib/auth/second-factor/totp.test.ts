import { Secret } from 'otpauth';
import { describe, expect, it } from 'vitest';
import { newTotpSecret, stepOfCode, totpCode, totpUri } from '@/lib/auth/second-factor/totp';

/** The key of RFC 6238, appendix B. */
const secret = Secret.fromLatin1('12345678901234567890').base32;
const at = (seconds: number) => new Date(seconds * 1000);

describe('a one-time code', () => {
  // The last six of the RFC's eight digits: both are the same number, cut at another length.
  it.each([
    [59, '287082', 1],
    [1_111_111_109, '081804', 37_037_036],
    [1_111_111_111, '050471', 37_037_037],
    [1_234_567_890, '005924', 41_152_263],
    [2_000_000_000, '279037', 66_666_666],
    [20_000_000_000, '353130', 666_666_666],
  ])('at %i seconds is %s (RFC 6238, SHA-1)', (seconds, code, step) => {
    expect(totpCode(secret, at(seconds))).toBe(code);
    expect(stepOfCode(secret, code, at(seconds))).toBe(step);
  });

  it('counts in its own 30 seconds and the 30 before and after', () => {
    const code = '005924'; // of step 41152263: seconds 1234567890 to 1234567919
    const stepAt = (seconds: number) => stepOfCode(secret, code, at(seconds));
    expect(stepAt(1_234_567_859)).toBeNull();
    expect(stepAt(1_234_567_860)).toBe(41_152_263);
    expect(stepAt(1_234_567_919)).toBe(41_152_263);
    expect(stepAt(1_234_567_949)).toBe(41_152_263);
    expect(stepAt(1_234_567_950)).toBeNull();
  });

  it.each(['', '5924', '0059240', '00592x', 'abcdef'])('is not "%s"', (code) => {
    expect(stepOfCode(secret, code, at(1_234_567_890))).toBeNull();
  });
});

describe('the secret', () => {
  it('has 160 bits and is another one each time', () => {
    const one = newTotpSecret();
    expect(Secret.fromBase32(one).bytes).toHaveLength(20);
    expect(newTotpSecret()).not.toBe(one);
  });

  it('stands in the QR code with the paper and the address', () => {
    const uri = new URL(totpUri(secret, 'Port Ellery: Tidings', 'hedda@example.org'));
    expect(uri.protocol + uri.host).toBe('otpauth:totp');
    expect(decodeURIComponent(uri.pathname)).toContain('hedda@example.org');
    expect(Object.fromEntries(uri.searchParams)).toEqual({
      issuer: 'Port Ellery: Tidings',
      secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
      algorithm: 'SHA1',
      digits: '6',
      period: '30',
    });
  });
});
