import { expect, it } from 'vitest';
import { fold } from '@/lib/related/fold';

it.each([
  ['Émile BRONTË', 'emile bronte'],
  ['Straße, Łódź, Øre', 'strasse, lodz, ore'],
  ['Tiếng Việt', 'tieng viet'],
  ['Ναύπακτος', 'ναυπακτος'],
  ['Ещё йод', 'еще йод'],
  ['الْمِينَاء', 'الميناء'],
  ['がギパ', 'がギパ'],
  ['เรือข้ามฟาก', 'เรือข้ามฟาก'],
  ['항구 파업', '항구 파업'],
])('%s is %s', (text, expected) => {
  expect(fold(text)).toBe(expected.normalize('NFC'));
});
