import { expect, it } from 'vitest';
import { storable } from '@/lib/storable';

it('takes NUL and half characters out of every text, wherever it stands', () => {
  const file = new File(['a\0'], 'a.txt');
  expect(
    storable({
      ...{ text: 'a\0b', half: 'x\ud83d', whole: '👍🏽 é', number: 7, none: null, file },
      list: ['\0', { deep: '\udc00y' }],
      bare: Object.assign(Object.create(null), { form: 'c\0' }),
    }),
  ).toEqual({
    ...{ text: 'ab', half: 'x\ufffd', whole: '👍🏽 é', number: 7, none: null, file },
    list: ['', { deep: '\ufffdy' }],
    bare: { form: 'c' },
  });
  expect(storable('a\0')).toBe('a');
  expect(storable(undefined)).toBeUndefined();
});
