import { expect, it } from 'vitest';
import { keyOf } from '@/components/admin/key-of';

const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

it('is the key, also with capitals locked, and with Shift only where that makes a sign', () => {
  const shiftKey = true;
  expect(keyOf({ ...none, key: 'f' })).toBe('f');
  expect(keyOf({ ...none, key: 'F' })).toBe('f');
  expect(keyOf({ ...none, shiftKey, key: '?' })).toBe('?');
  expect(keyOf({ ...none, shiftKey, key: '/' })).toBe('/');
  for (const key of ['F', 'f', 'D', 'é']) expect(keyOf({ ...none, shiftKey, key })).toBeNull();
});

it.each(['ctrlKey', 'metaKey', 'altKey'] as const)('is none with %s', (modifier) => {
  for (const key of ['f', '?']) expect(keyOf({ ...none, [modifier]: true, key })).toBeNull();
});
