import { describe, expect, it } from 'vitest';
import {
  changeNameInput,
  confirmInput,
  emailSchema,
  nameSchema,
  passwordSchema,
  registerInput,
} from '@/lib/auth/schema';

describe('e-mail addresses', () => {
  it.each([
    [' Jonas@Example.ORG ', 'jonas@example.org'],
    ['ｊonas@ｅxample.org', 'jonas@example.org'], // full-width letters are the same address
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
    // What tricks a mail program into another address than the one that was checked.
    '"e@evil.example"@victim.com',
    '"e evil"@victim.com',
    'a＠b.com',
    'a﹫b.com',
    'a@b.com\r\nBcc: x@evil.example',
    'a@b.com\nx',
    'a\r@b.com',
    'a@b.com\0',
    'a@b.com,c@evil.example',
    'a@b.com;c@evil.example',
    'a@b.com c@evil.example',
    '<a@b.com>',
    'Anna <a@b.com>',
    'a(comment)@b.com',
    'a@[127.0.0.1]',
    'a@b',
    'a@-b.com',
    '.a@b.com',
    'a..b@b.com',
    'a\u202e@b.com',
    'a\u200b@b.com',
    'a@b.com'.padEnd(10_000, ','),
    ','.repeat(10_000),
    ['a@b.com', 'c@evil.example'],
    { toString: () => 'a@b.com' },
    null,
  ])('%j is none, and fast', (typed) => {
    const began = performance.now();
    expect(emailSchema.safeParse(typed).success).toBe(false);
    expect(performance.now() - began).toBeLessThan(50);
  });
});

describe('names', () => {
  it.each([
    ['  Hedda   Lund ', 'Hedda Lund'],
    ['Оксана', 'Оксана'],
    ['Ｏｌｄ Salter', 'Old Salter'],
    ['Zoe\u0308', 'Zoë'],
    ['Hedda\u00a0Lund', 'Hedda Lund'],
    ['李小', '李小'],
    ['नेहा शर्मा', 'नेहा शर्मा'],
    ['🌊 Ada', '🌊 Ada'],
    // forty as a reader counts them, though a computer counts eighty
    [`${'e\u0301'.repeat(39)}x`, `${'é'.repeat(39)}x`],
    ['ก็'.repeat(40), 'ก็'.repeat(40)],
  ])('%j is %j', (typed, expected) => {
    expect(nameSchema.parse(typed)).toBe(expected);
  });

  const unseen = 'cannot be seen';
  it.each([
    ['', 'At least 2'],
    ['x', 'At least 2'],
    ['e\u0301', 'At least 2'],
    ['x'.repeat(41), 'At most 40'],
    ['ก็'.repeat(41), 'At most 40'],
    ['x'.repeat(401), 'At most 40'],
    ['...', 'letter or digit'],
    ['🌊🌊', 'letter or digit'],
    // turning the direction
    ['a\u202eb', unseen],
    ['a\u2066b', unseen],
    ['\u200fab', unseen],
    ['ab\u061c', unseen],
    // without a width
    ['zero\u200bwidth', unseen],
    ['zero\u200dwidth', unseen],
    ['zero\u2060width', unseen],
    ['zero\ufeffwidth', unseen],
    ['soft\u00adhyphen', unseen],
    ['combining\u034fjoiner', unseen],
    // letters and blanks that nobody sees
    ['Hedda\u3164', unseen],
    ['ab\u115f', unseen],
    ['ab\u2800', unseen],
    ['ab\u{e0041}', unseen],
    ['ab\ufe0f', unseen],
    // control characters, half characters, private ones and ones that are none
    ['bell\u0007', unseen],
    ['nul\u0000nul', unseen],
    ['two\nlines', unseen],
    ['a\tb', unseen],
    ['line\u2028end', unseen],
    ['half\ud83d', unseen],
    ['own\ue000', unseen],
    ['none\uffff', unseen],
    [`Z${'\u0311'.repeat(5)}algo`, 'Too many signs'],
  ])('%j is refused: %s', (typed, words) => {
    const messages = nameSchema.safeParse(typed).error!.issues.map(({ message }) => message);
    expect(messages.join(' ')).toContain(words);
  });
});

describe('passwords', () => {
  it.each([
    ['eleven char', false],
    ['twelve chars', true],
    [' '.repeat(12), true],
    ['p'.repeat(200), true],
    ['p'.repeat(201), false],
    // as many as a person counts, whatever a computer makes of them
    ['🌊'.repeat(11), false],
    ['🌊'.repeat(12), true],
    ['🌊'.repeat(200), true],
    ['🌊'.repeat(201), false],
    ['e\u0301'.repeat(11), false],
    ['e\u0301'.repeat(200), true],
    ['\u0000'.repeat(12), true],
    ['p'.repeat(5_000), false],
  ])('%j: %s', (typed, isGood) => {
    expect(passwordSchema.safeParse(typed).success).toBe(isGood);
  });
});

describe('a form', () => {
  const more = {
    ...{ id: 1, role: 'ADMIN', status: 'ACTIVE', trusted: true, isVerified: true, userId: 1 },
    ...{ emailVerifiedAt: '2026-01-01', passwordHash: 'x', createdAt: '2026-01-01' },
  };
  const typed = { name: 'Hedda Lund', email: 'h@example.org', password: 'salt and herring pie' };
  it.each([
    [registerInput, typed],
    [confirmInput, { token: 't'.repeat(43), name: 'Hedda Lund', password: typed.password }],
    [changeNameInput, { name: 'Hedda Lund' }],
  ])('takes what it asks for, and no right or date besides (%#)', (schema, asked) => {
    expect(schema.parse({ ...asked, ...more })).toEqual(asked);
  });
});
