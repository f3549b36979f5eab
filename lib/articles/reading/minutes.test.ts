import { expect, it } from 'vitest';
import { readingMinutes } from '@/lib/articles/reading/minutes';

it.each([
  [0, 'en-GB', null],
  [1, 'en-GB', 1],
  [350, 'en-GB', 1],
  [360, 'en-GB', 2],
  [2_380, 'en', 10],
  [1_440, 'ar', 10],
  [1_870, 'de-AT', 10],
  [2_380, 'xx', 10],
])('%i words in %s take %s minutes', (wordCount, language, minutes) => {
  expect(readingMinutes({ wordCount, language })).toBe(minutes);
});
