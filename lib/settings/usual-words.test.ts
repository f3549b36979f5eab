import { beforeEach, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { getSettings } from '@/lib/settings/data';
import { defaultSettings } from '@/lib/settings/schema';
import { usualWords } from '@/lib/settings/usual-words';
import { resetDatabase } from '@/scripts/testing/database';

beforeEach(() => resetDatabase());

it('are in English what the settings have by default', () =>
  expect(defaultSettings).toMatchObject(usualWords({ locale: 'en-GB' })));

it('follow the language of the site, where the newsroom has no words of its own', async () => {
  await db.setting.createMany({
    data: [
      { key: 'locale', value: 'de-AT' },
      { key: 'reasonSpam', value: 'Reklame' },
    ],
  });
  expect(await getSettings()).toMatchObject({
    commentGuidelines:
      'Schreiben Sie, wie Sie mit Nachbarn sprechen. Wir lesen Kommentare, bevor sie erscheinen.',
    reasonOffensive: 'Beleidigende Sprache',
    reasonSpam: 'Reklame',
  });
});
