import { expect, it } from 'vitest';
import { leavingMail } from '@/lib/account/leaving/leaving-mail';
import { defaultWords, fillMail } from '@/lib/mail/templates/fill';

it('says when, what and how to take it back, with links of the configured site', () => {
  const { kind, values } = leavingMail(
    { siteName: 'Port Ellery Tidings', siteUrl: 'https://t.example' },
    new Date('2026-11-26T09:12:00Z'),
    { locale: 'en-GB', timeZone: 'Europe/Oslo' },
  );
  const mail = fillMail(defaultWords(kind), values);
  expect(mail.subject).toBe('Your account at Port Ellery Tidings will be deleted');
  expect(mail.text).toContain('On 26 November 2026, 10:12 (Europe/Oslo) this will happen');
  expect(mail.text).toContain('https://t.example/signin\n');
});
