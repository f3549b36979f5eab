import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { languages } from '@/lib/i18n/languages';
import { textsIn } from '@/lib/i18n/words';
import { mailKinds, mailSpec, type MailKind } from '@/lib/mail/templates/catalogue';
import { defaultWords } from '@/lib/mail/templates/default-words';
import { faultsOf, fillMail } from '@/lib/mail/templates/fill';
import { samplesFor } from '@/lib/mail/templates/samples';
import { mailWordsSchema } from '@/lib/mail/templates/schema';

const samplesIn = (kind: MailKind, locale: string) =>
  samplesFor(kind, { siteName: 'The Paper', locale, timeZone: 'Europe/Oslo' });

describe('the mails of the catalogue', () => {
  it.each(mailKinds)('%s is in our words as it must be, and whole with its samples', (kind) => {
    for (const locale of languages) {
      const words = defaultWords(kind, { locale });
      expect([locale, faultsOf(kind, words)]).toEqual([locale, []]);
      expect(mailWordsSchema.parse(words)).toEqual(words);
      const { subject, text } = fillMail(words, samplesIn(kind, locale));
      expect(subject + text).not.toMatch(/[{}]/);
      expect(subject + text).toContain('The Paper');
    }
    expect(mailSpec(kind).when).toMatch(/^[A-Z].*\.$/);
  });

  it.each(mailKinds)(
    '%s has samples in the language of the site, but for names and addresses',
    (kind) => {
      const english = samplesIn(kind, 'en');
      for (const locale of languages.filter((one) => one !== 'en')) {
        const samples = samplesIn(kind, locale);
        const same = Object.keys(english).filter((name) => samples[name] === english[name]);
        const { placeholders } = mailSpec(kind);
        expect([locale, same.filter((name) => placeholders[name]!.sample === undefined)]).toEqual([
          locale,
          [],
        ]);
      }
    },
  );

  it('are shown with what would be said in them', () => {
    expect(samplesIn('notifications', 'de')).toMatchObject({
      summary: 'Marit Aas hat Ihnen geantwortet (The Paper)',
    });
    expect(samplesIn('story-scheduled', 'fr')).toMatchObject({
      headline: 'Le conseil du port vote le dragage',
      at: '26 novembre 2026, 18:00 (Europe/Oslo)',
    });
    expect(samplesIn('wire', 'en').what).toMatch(/^The agency has called the item back\./);
  });

  it('are all of those that there are words for', () =>
    expect(Object.keys(textsIn({ locale: 'en' }).mails.kinds)).toEqual(mailKinds));

  it('are each sent by something', () => {
    const code = execFileSync('grep', ['-rhoE', "mailOf\\([^)]*|isNew \\? '[^)]*", 'lib'], {
      encoding: 'utf8',
    });
    expect(mailKinds.filter((kind) => !code.includes(`'${kind}'`))).toEqual([]);
  });

  it('leave by one way', () => {
    const files = execFileSync('grep', ['-rlE', "kind: 'send-mail',$", 'lib', '--include=*.ts'], {
      encoding: 'utf8',
    });
    expect(
      files
        .trim()
        .split('\n')
        .filter((file) => !file.includes('.test.')),
    ).toEqual(['lib/mail/mutations.ts']);
  });
});

describe('words of the newsroom', () => {
  const text = 'Hi {name}: {link}';
  it('may only hold what the mail knows, where it belongs, and must keep what it is for', () => {
    const faults = (words: object) => faultsOf('confirm-address', { subject: 'S', text, ...words });
    expect(faults({})).toEqual([]);
    expect(faults({ text: 'Hi {nmae}: {link}' })).toEqual([
      {
        path: 'text',
        message: 'This mail knows no {nmae}. It knows {siteName}, {siteLink}, {name}, {link}.',
      },
    ]);
    expect(faults({ subject: 'Use {link}' })).toEqual([
      { path: 'subject', message: '{link} can only stand in the text.' },
    ]);
    expect(faults({ text: 'Hi {name}' })).toEqual([
      {
        path: 'text',
        message: '{link} must stay in the text: the link that confirms.',
      },
    ]);
    expect(faults({ text: `{ name } ${text}` })).toHaveLength(1);
  });

  it('take what people wrote as it is, once, and a subject as one line', () => {
    const values = { name: '{link} $& {name}', link: 'https://t.example/v' };
    expect(fillMail({ subject: 'For {name}', text }, { ...values, name: 'A\r\nBcc: b@c' })).toEqual(
      {
        subject: 'For A Bcc: b@c',
        text: 'Hi A\r\nBcc: b@c: https://t.example/v\n',
      },
    );
    expect(fillMail({ subject: 'S', text }, values).text).toBe(
      'Hi {link} $& {name}: https://t.example/v\n',
    );
  });

  it('lose a line whose one placeholder has nothing to say', () => {
    const words = { subject: 'S', text: 'A\n\n{message}\n\nB\n{due}\nC {due}' };
    expect(fillMail(words, { message: '', due: '' }).text).toBe('A\n\nB\nC \n');
    expect(fillMail(words, { message: 'M\n\n\nN', due: 'D' }).text).toBe(
      'A\n\nM\n\n\nN\n\nB\nD\nC D\n',
    );
  });

  it('end their subject with no half of a character, which no job could keep', () => {
    const words = { subject: '{headline}', text: 'T' };
    expect(fillMail(words, { headline: `${'x'.repeat(249)}😀` }).subject).toBe(
      `${'x'.repeat(249)}\ufffd`,
    );
  });
});
