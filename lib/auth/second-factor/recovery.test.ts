import { describe, expect, it } from 'vitest';
import {
  hashRecoveryCode,
  makeRecoverySet,
  newRecoveryCodes,
  readRecoveryCode,
  saltOf,
} from '@/lib/auth/second-factor/recovery';

describe('recovery codes', () => {
  it('are ten different ones of twelve letters of 32, which is 60 bits', () => {
    const codes = newRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    for (const code of codes)
      expect(code).toMatch(/^[0-9a-hjkmnp-tv-z]{4}-[0-9a-hjkmnp-tv-z]{4}-[0-9a-hjkmnp-tv-z]{4}$/);
  });

  it.each([
    ['k7wm-2q9d-x4tn', 'k7wm2q9dx4tn'],
    [' K7WM 2Q9D X4TN ', 'k7wm2q9dx4tn'],
    ['kOwm-iq9d-l4tn', 'k0wm1q9d14tn'],
  ])('are read however they are typed: "%s"', (typed, code) => {
    expect(readRecoveryCode(typed)).toBe(code);
  });

  it.each(['', '123456', 'k7wm-2q9d-x4t', 'k7wm-2q9d-x4tnn', 'k7wm-2q9d-x4tu', 'k7wm-2q9d-x4t!'])(
    'are not "%s"',
    (typed) => expect(readRecoveryCode(typed)).toBeNull(),
  );

  it('are stored as salted hashes, with another salt for each set', async () => {
    const [one, two] = [await makeRecoverySet(), await makeRecoverySet()];
    expect(one.hashes).toHaveLength(10);
    expect(one.hashes.join()).not.toContain(readRecoveryCode(one.codes[0]!));
    const salt = saltOf(one.hashes[0]!);
    expect(salt).toMatch(/^[0-9a-f]{32}$/);
    expect(saltOf(two.hashes[0]!)).not.toBe(salt);
    const again = await hashRecoveryCode(readRecoveryCode(one.codes[3]!)!, salt);
    expect(one.hashes.indexOf(again)).toBe(3);
  });
});
