import { expect, it } from 'vitest';
import { canonicalLanguage, languageName, languagesOffered } from '@/lib/settings/languages';

it('writes tags as the standard does', () => {
  expect(canonicalLanguage('DE-at')).toBe('de-AT');
  expect(canonicalLanguage('zh-hant-tw')).toBe('zh-Hant-TW');
  expect(canonicalLanguage('iw')).toBe('he');
  expect(canonicalLanguage('en_GB')).toBeUndefined();
  expect(canonicalLanguage('')).toBeUndefined();
});

it('knows what languages are called, and which are none', () => {
  expect(languageName('de-AT')).toBe('Austrian German');
  expect(languageName('hsb')).toBe('Upper Sorbian');
  expect(languageName('zz')).toBeUndefined();
  expect(languageName('no language')).toBeUndefined();
});

it('offers the site’s language first, then those that are set, else common ones', () => {
  expect(languagesOffered({ locale: 'de-AT', languages: ['hsb', 'de-AT', 'ar'] })).toEqual([
    { tag: 'de-AT', name: 'Austrian German' },
    { tag: 'hsb', name: 'Upper Sorbian' },
    { tag: 'ar', name: 'Arabic' },
  ]);
  const offered = languagesOffered({ locale: 'gd', languages: [] }).map(({ tag }) => tag);
  expect(offered.slice(0, 3)).toEqual(['gd', 'en-GB', 'en-US']);
  expect(offered).toHaveLength(25);
});
