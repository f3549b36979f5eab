import { describe, expect, it } from 'vitest';
import { seal, unseal } from '@/lib/auth/second-factor/cipher';

const mine = { purpose: 'totp', of: '7' } as const;

describe('a sealed secret', () => {
  it('opens under its own context, and is never the same text twice', () => {
    const sealed = seal('JBSWY3DPEHPK3PXP', mine);
    expect(unseal(sealed, mine)).toBe('JBSWY3DPEHPK3PXP');
    expect(sealed).not.toContain('JBSWY3DP');
    expect(seal('JBSWY3DPEHPK3PXP', mine)).not.toBe(sealed);
  });

  it('opens for nobody else and for no other purpose', () => {
    const sealed = seal('JBSWY3DPEHPK3PXP', mine);
    expect(unseal(sealed, { ...mine, of: '8' })).toBeNull();
    expect(unseal(sealed, { ...mine, purpose: 'totp-ticket' })).toBeNull();
  });

  it('does not open once a bit of any part was changed, and never throws', () => {
    const parts = seal('JBSWY3DPEHPK3PXP', mine).split('.');
    for (const [i, part] of parts.entries()) {
      const bytes = Buffer.from(part, 'base64url');
      bytes[0]! ^= 1;
      expect(unseal(parts.with(i, bytes.toString('base64url')).join('.'), mine)).toBeNull();
    }
    for (const text of ['', '..', 'a.b.c', 'x'.repeat(300)]) expect(unseal(text, mine)).toBeNull();
  });
});
