import { expect, it } from 'vitest';
import { settingsSchema } from '@/lib/settings/schema';

it('words are kept without what XML has no place for', () => {
  const { description, siteName } = settingsSchema.parse({
    description: '\u0007 Fish\ufffe\n& chips\u000b\uffff ',
    siteName: 'The \ufffeTidings\uffff',
  });
  expect([description, siteName]).toEqual(['Fish\n& chips', 'The Tidings']);
  for (const motto of ['By the\nsea', 'By the\u0007sea'])
    expect(settingsSchema.safeParse({ motto }).success, motto).toBe(false);
  expect(settingsSchema.safeParse({ siteName: '\uffff' }).success).toBe(false);
});
