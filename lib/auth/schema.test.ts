import { describe, expect, it } from 'vitest';
import { emailSchema, nameSchema, passwordSchema } from '@/lib/auth/schema';

describe('e-mail addresses', () => {
  it.each([
    [' Jonas@Example.ORG ', 'jonas@example.org'],
    ['ｊonas＠example.org', 'jonas@example.org'], // full-width letters are the same address
  ])('%j is %j', (typed, expected) => {
    expect(emailSchema.parse(typed)).toBe(expected);
  });
  it.each([
    '',
    'jonas',
    'jonas@',
    '@example.org',
    'a b@example.org',
    'a@b@c.org',
    `${'a'.repeat(250)}@b.org`,
  ])('%j is none', (typed) => {
    expect(emailSchema.safeParse(typed).success).toBe(false);
  });
});

describe('names', () => {
  it.each([
    ['  Hedda   Lund ', 'Hedda Lund'],
    ['Оксана', 'Оксана'],
    ['Ｏｌｄ Salter', 'Old Salter'],
  ])('%j is %j', (typed, expected) => {
    expect(nameSchema.parse(typed)).toBe(expected);
  });
  it.each(['', 'x', 'x'.repeat(41), 'a\u202eb', 'zero\u200bwidth', '...', 'bell\u0007'])(
    '%j is refused',
    (typed) => {
      expect(nameSchema.safeParse(typed).success).toBe(false);
    },
  );
});

describe('passwords', () => {
  it.each([
    ['eleven char', false],
    ['twelve chars', true],
    [' '.repeat(12), true],
    ['p'.repeat(200), true],
    ['p'.repeat(201), false],
  ])('%j: %s', (typed, isGood) => {
    expect(passwordSchema.safeParse(typed).success).toBe(isGood);
  });
});
