import { expect, it } from 'vitest';
import { whenWords } from '@/lib/newsletters/when-words';

const place = (locale: string) => ({ locale, timeZone: 'UTC' });

it('says how often a list comes in the language of the site', () => {
  const weekly = { kind: 'WEEKLY', sendMinute: 480, weekday: 7 } as const;
  expect(whenWords({ kind: 'DAILY', sendMinute: 420, weekday: null }, place('en-GB'))).toBe(
    'Every day at 07:00',
  );
  expect(whenWords(weekly, place('en-GB'))).toBe('Sunday at 08:00');
  expect(whenWords(weekly, place('fr'))).toBe('Dimanche à 08:00');
  expect(whenWords({ ...weekly, weekday: 1 }, place('de-AT'))).toBe('Montag um 08:00');
  expect(whenWords({ kind: 'BREAKING', sendMinute: 0, weekday: null }, place('es'))).toBe(
    'Cuando algo no puede esperar',
  );
});
