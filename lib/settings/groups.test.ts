import { describe, expect, it } from 'vitest';
import { saveSettingsForm, settingGroups } from '@/lib/settings/groups';
import { defaultSettings } from '@/lib/settings/schema';
import { fieldsOf } from '@/lib/errors';

const publication = {
  group: 'publication',
  siteName: ' The Tidings ',
  motto: '',
  description: 'News.',
  locale: 'en-GB',
  languages: '',
  timeZone: 'Europe/London',
};
const signIn = {
  group: 'sign-in',
  sessionIdleHoursReader: '720',
  sessionDaysReader: '365',
  sessionIdleHoursStaff: '12',
  sessionDaysStaff: '7',
};
const members = {
  group: 'members',
  disposableAddresses: 'HOLD',
  allowedDomains: '',
  refusedDomains: '',
  heldDomains: '',
  reservedNames: '',
};
const faults = (form: object) => {
  const parsed = saveSettingsForm.safeParse(form);
  return parsed.success ? [] : fieldsOf(parsed.error.issues);
};

describe('the forms of the settings', () => {
  it('hold every setting once', () => {
    expect(Object.values(settingGroups).flat().sort()).toEqual(Object.keys(defaultSettings).sort());
  });

  it('read text, numbers, boxes and lines', () => {
    expect(saveSettingsForm.parse(publication)).toEqual({
      ...publication,
      siteName: 'The Tidings',
      languages: [],
    });
    const typed = { locale: 'DE-at', languages: 'ar\r\nZH-hant\nar', timeZone: 'asia/calcutta' };
    expect(saveSettingsForm.parse({ ...publication, ...typed })).toMatchObject({
      locale: 'de-AT',
      languages: ['ar', 'zh-Hant'],
      timeZone: 'Asia/Kolkata',
    });
    expect(saveSettingsForm.parse(signIn)).toEqual({
      group: 'sign-in',
      secondFactorRoles: [],
      sessionIdleHoursReader: 720,
      sessionDaysReader: 365,
      sessionIdleHoursStaff: 12,
      sessionDaysStaff: 7,
    });
    for (const [boxes, roles] of [
      ['ADMIN', ['ADMIN']],
      [
        ['EDITOR', 'ADMIN'],
        ['EDITOR', 'ADMIN'],
      ],
    ]) {
      expect(saveSettingsForm.parse({ ...signIn, secondFactorRoles: boxes })).toMatchObject({
        secondFactorRoles: roles,
      });
    }
    const refusedDomains = 'Example.org\r\n\r\n  @bücher.example ';
    expect(saveSettingsForm.parse({ ...members, refusedDomains })).toMatchObject({
      refusedDomains: ['example.org', 'xn--bcher-kva.example'],
      heldDomains: [],
    });
  });

  it('say what is wrong with which field', () => {
    expect(faults({ ...publication, siteName: '  ', locale: 'no such', timeZone: 'Mars' })).toEqual(
      [
        { path: 'siteName', message: 'The publication needs a name.' },
        { path: 'locale', message: 'Not a language code, such as en-GB or de-AT.' },
        { path: 'timeZone', message: 'Not an IANA time zone, such as Europe/London.' },
      ],
    );
    for (const typed of ['', '0', '1.5', '91', 'a week', '1e3']) {
      expect(faults({ ...signIn, sessionDaysStaff: typed }), typed).toEqual([
        { path: 'sessionDaysStaff', message: 'A whole number from 1 to 90.' },
      ]);
    }
    expect(faults({ ...members, heldDomains: 'example.org\nexample' })).toEqual([
      { path: 'heldDomains.1', message: 'A domain such as example.org.' },
    ]);
    expect(faults({ ...publication, languages: 'de\nzz' })).toEqual([
      { path: 'languages.1', message: 'Not a language code, such as en-GB or de-AT.' },
    ]);
    expect(faults({ ...publication, siteName: 'A\u0000B' })).toEqual([
      { path: 'siteName', message: 'One line, please.' },
    ]);
  });

  it('know no other fields and leave none out', () => {
    expect(saveSettingsForm.parse({ ...publication, commentMode: 'OPEN' })).not.toHaveProperty(
      'commentMode',
    );
    expect(faults({ group: 'publication', siteName: 'A' }).map(({ path }) => path)).toEqual([
      'motto',
      'description',
      'locale',
      'timeZone',
    ]);
    expect(faults({ group: 'everything' })).toHaveLength(1);
  });
});
