import { expect, it } from 'vitest';
import { directionOfText } from '@/lib/articles/direction';

it.each([
  ['It rained.', 'ltr'],
  ['“أمطرت”', 'rtl'],
  ['12:30 ירד גשם in Haifa', 'rtl'],
  ['Haifa: ירד גשם', 'ltr'],
  ['下雨了', 'ltr'],
  ['14–55', null],
  ['', null],
])('%j runs %s', (text, direction) => expect(directionOfText(text)).toBe(direction));
