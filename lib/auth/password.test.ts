import { describe, expect, it } from 'vitest';
import { hashPassword, isOutdated, verifyPassword } from '@/lib/auth/password';

describe('passwords', () => {
  it('are compared as typed, to the last of 200 characters', async () => {
    const password = ` Tide 🌊 ${'x'.repeat(190)} `;
    const stored = await hashPassword(password);
    expect(await verifyPassword(password, stored)).toBe(true);
    expect(await verifyPassword(password.trim(), stored)).toBe(false);
    expect(await verifyPassword(`${password.slice(0, -2)}y `, stored)).toBe(false);
  });

  it('are the same however a keyboard writes é, and differ by case and by an accent', async () => {
    const stored = await hashPassword('caf\u00e9 caf\u00e9 caf\u00e9');
    expect(await verifyPassword('cafe\u0301 cafe\u0301 cafe\u0301', stored)).toBe(true);
    expect(await verifyPassword('Caf\u00e9 caf\u00e9 caf\u00e9', stored)).toBe(false);
    expect(await verifyPassword('cafe cafe cafe', stored)).toBe(false);
  });

  it('never have the same hash twice', async () => {
    expect(await hashPassword('the same words')).not.toBe(await hashPassword('the same words'));
  });

  it('fit nobody who has none', async () => {
    expect(await verifyPassword('whatever it is', null)).toBe(false);
  });

  it('are hashed again when the costs have changed', async () => {
    expect(isOutdated(await hashPassword('a long enough one'))).toBe(false);
    expect(isOutdated('scrypt$16384$8$1$c2FsdA==$a2V5')).toBe(true);
  });
});
