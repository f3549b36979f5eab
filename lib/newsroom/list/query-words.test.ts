import { expect, it } from 'vitest';
import { beginnings, storyNumber } from '@/lib/newsroom/list/query-words';

it.each([
  ['harb boar', 'harb:* & boar:*'],
  ['100%', '100:*'],
  ['north-mole', 'north:* & mole:*'],
  ["l'été & (b) | c:*", 'l:* & été:* & b:* & c:*'],
  ['학교', '학교:*'],
  ['%', null],
  ['gale -wind', null],
  ['"north mole"', null],
  ['gale or wind', null],
])('%j by beginnings is %j', (q, wanted) => expect(beginnings(q)).toBe(wanted));

it.each([
  ['#12', 12],
  ['# 12', 12],
  ['12', null],
  ['#0', null],
  ['#99999999999', null],
  ['#x', null],
])('%j names story %j', (q, wanted) => expect(storyNumber(q)).toBe(wanted));
