import { expect, it } from 'vitest';
import { lengthWords } from '@/components/admin/story-editor/word-count';

it('says the minutes that readers are told, by the pace of the language', () => {
  const text = 'mare '.repeat(2_000);
  expect(lengthWords(text, 'en-GB')).toBe('2000 words, 8 min');
  expect(lengthWords(text, 'de')).toBe('2000 words, 11 min');
  expect(lengthWords('Mare.', 'en-GB')).toBe('1 word, 1 min');
  expect(lengthWords('', 'en-GB')).toBe('0 words');
});
