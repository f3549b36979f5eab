import { expect, it } from 'vitest';
import { fieldsOf } from '@/lib/errors';
import { themeForm } from '@/lib/theme/form';
import { designTheme } from '@/lib/theme/schema';

it('reads colours however they are typed, and says which one is none', () => {
  const typed = { ...designTheme, intent: 'save', petrolLight: ' 0B5B67', lampDark: '#fc5' };
  expect(themeForm.parse(typed)).toEqual({ ...typed, petrolLight: '#0b5b67', lampDark: '#ffcc55' });
  const read = themeForm.safeParse({ ...typed, mossDark: 'green', storyFace: 'COMIC' });
  expect(fieldsOf(read.error!.issues)).toEqual([
    { path: 'mossDark', message: 'A colour such as #0b5b67.' },
    { path: 'storyFace', message: 'Invalid option: expected one of "LITERATA"|"LIBRE_FRANKLIN"' },
  ]);
});

it('goes back to the design whatever is typed', () => {
  expect(themeForm.parse({ intent: 'default', mossDark: 'green' })).toEqual({ intent: 'default' });
});
