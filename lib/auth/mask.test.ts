import { expect, it } from 'vitest';
import { maskEmail } from '@/lib/auth/mask';

it('keeps of an address the first letter and the domain', () => {
  expect(maskEmail('mette@example.org')).toBe('m…@example.org');
  expect(maskEmail('"a@b"@example.org')).toBe('"…@example.org');
});
