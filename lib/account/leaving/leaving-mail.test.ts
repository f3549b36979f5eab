import { expect, it } from 'vitest';
import { leavingMail } from '@/lib/account/leaving/leaving-mail';
import { defaultWords } from '@/lib/mail/templates/default-words';
import { fillMail } from '@/lib/mail/templates/fill';

it('says when, what and how to take it back, with links of the configured site', () => {
  const { kind, values } = leavingMail(
    { siteName: 'Port Ellery Tidings', siteUrl: 'https://t.example' },
    new Date('2026-11-26T09:12:00Z'),
    { locale: 'en-GB', timeZone: 'Europe/Oslo' },
  );
  const mail = fillMail(defaultWords(kind, { locale: 'en-GB' }), values);
  expect(mail.subject).toBe('Your account at Port Ellery Tidings will be deleted');
  expect(mail.text).toContain('On 26 November 2026, 10:12 (Europe/Oslo) this will happen');
  expect(mail.text).toContain('https://t.example/signin\n');
});

it('says so in the language of the site', () => {
  const { kind, values } = leavingMail(
    { siteName: 'Elbzeitung', siteUrl: 'https://t.example' },
    new Date('2026-11-26T09:12:00Z'),
    { locale: 'de-DE', timeZone: 'Europe/Berlin' },
  );
  const mail = fillMail(defaultWords(kind, { locale: 'de-DE' }), values);
  expect(mail.subject).toBe('Ihr Konto bei Elbzeitung wird gelöscht');
  expect(mail.text).toContain('Am 26. November 2026, 10:12 (Europe/Berlin) geschieht Folgendes');
});
