import { expect, it } from 'vitest';
import { z } from 'zod';
import { asked, filled, id, isHeld, jsonId } from '@/lib/input';

it.each([
  ['7', 7],
  ['2147483647', 2_147_483_647],
  ['2147483648', undefined],
  ['0', undefined],
  ['-1', undefined],
  ['1.5', undefined],
  ['', undefined],
  ['seven', undefined],
])('the number of a row: “%s” is %s', (text, number) =>
  expect(id.safeParse(text).data).toBe(number),
);

it.each([
  [7, 7],
  [2_147_483_647, 2_147_483_647],
  [2_147_483_648, undefined],
  [0, undefined],
  [1.5, undefined],
  ['7', undefined],
])('the number of a row in JSON: %j is %s', (value, number) =>
  expect(jsonId.safeParse(value).data).toBe(number),
);

it.each([
  ['0', true],
  ['2147483647', true],
  ['2147483648', false],
  ['9999999999', false],
  ['12.2147483647', true],
  ['12.2147483648', false],
  ['2147483648.12', false],
])('the numbers of the cursor “%s” are held by Postgres: %s', (cursor, holds) =>
  expect(isHeld(cursor)).toBe(holds),
);

it('takes what makes no sense in an address as not asked', () => {
  const query = z.object({ sort: asked(z.enum(['new', 'old'])) });
  expect(query.parse({ sort: 'old' })).toEqual({ sort: 'old' });
  expect(query.parse({ sort: ['old', 'new'] })).toEqual({ sort: undefined });
  expect(query.parse({})).toEqual({});
});

it('takes an empty field of a form as not filled in, and refuses a wrong one', () => {
  const form = z.object({ section: filled(id) });
  expect(form.parse({ section: '4' })).toEqual({ section: 4 });
  expect(form.parse({ section: '' }).section).toBeUndefined();
  expect(form.safeParse({ section: 'x' }).success).toBe(false);
});
