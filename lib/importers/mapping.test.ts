import { expect, it } from 'vitest';
import { readMapping } from './mapping';

it('finds categories by slug or name', () => {
  const mapping = readMapping(
    '\ufeffcategory,becomes,name\nharbour,section,Port\n# a remark\n"News, old",topic\n\nMisc , SKIP\n',
  );
  expect(mapping.find('harbour', 'Harbour')).toEqual({ becomes: 'section', name: 'Port' });
  expect(mapping.find('x', 'NEWS, OLD')).toEqual({ becomes: 'topic', name: '' });
  expect(mapping.find('misc', '')).toEqual({ becomes: 'skip', name: '' });
  expect(mapping.find('gale', 'Gale')).toBeUndefined();
});

it('says what becomes of a type of items', () => {
  const mapping = readMapping(
    'type:Recipe,story,Food\ntype: docs,page\ntype:event,skip\nevent,topic',
  );
  expect(mapping.ofType('recipe')).toEqual({ becomes: 'story', name: 'Food' });
  expect(mapping.ofType('docs')).toEqual({ becomes: 'page', name: '' });
  expect(mapping.ofType('event')).toEqual({ becomes: 'skip', name: '' });
  expect(mapping.find('event', '')).toEqual({ becomes: 'topic', name: '' });
  expect(mapping.ofType('product')).toBeUndefined();
});

it.each([
  ['type:recipe,section', 'Line 1 of the mapping: “section” should be story, page or skip.'],
  ['recipe,story', 'Line 1 of the mapping: “story” should be section, topic or skip.'],
  ['type:,story', 'Line 1 of the mapping: the type is missing behind “type:”.'],
  ['a,section\nb,desk', 'Line 2 of the mapping: “desk” should be section, topic or skip.'],
  [',topic', 'Line 1 of the mapping: the category is missing.'],
  ['"a', 'Line 1 of the mapping: this is no CSV.'],
])('says what is wrong with %j', (csv, message) => expect(() => readMapping(csv)).toThrow(message));
