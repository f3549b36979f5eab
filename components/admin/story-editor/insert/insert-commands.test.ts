import { expect, it } from 'vitest';
import { inserts, matching } from '@/components/admin/story-editor/insert/insert-commands';

const names = (typed: string) => matching(typed).map(({ name }) => name);

it('offers everything until something is typed', () =>
  expect(names('')).toHaveLength(inserts.length));

it.each([
  ['ga', ['Gallery']],
  ['you', ['Embed']],
  ['quot', ['Pull quote', 'Quote']],
  ['Read al', ['Read also']],
  ['pho', ['Picture', 'Gallery']],
  ['hoto', []],
])('finds %j', (typed, found) => expect(names(typed)).toEqual(found));
