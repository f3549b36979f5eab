import { expect, it } from 'vitest';
import { Flow } from './flow';

const said = (keepsLines: boolean, ...parts: string[]) => {
  const flow = new Flow(keepsLines);
  for (const part of parts) {
    if (part === '<br>') flow.lineBreak();
    else flow.text(part, []);
  }
  flow.end();
  return flow.blocks.map(({ content }) => content!.map(({ text }) => text ?? '|').join(''));
};

it.each<[string[], string[]]>([
  [['  a  ', ' b '], ['a b']],
  [['a', '<br>', ' b'], ['a|b']],
  [
    ['a ', '<br>', '<br>', 'b'],
    ['a', 'b'],
  ],
  [['<br>', 'a', '<br>'], ['a']],
  [['a\n\nb'], ['a b']],
  [[' \u00a0\u200b\u202e '], []],
])('collapses %j', (parts, expected) => expect(said(false, ...parts)).toEqual(expected));

it.each<[string[], string[]]>([
  [['a\nb'], ['a|b']],
  [['a\r\n\r\n b'], ['a', 'b']],
  [['a', '<br>', '\nb'], ['a|b']],
  [
    ['a', '<br>', '\n\nb'],
    ['a', 'b'],
  ],
  [
    ['a \n', '\n b'],
    ['a', 'b'],
  ],
])('keeps the lines of %j', (parts, expected) => expect(said(true, ...parts)).toEqual(expected));

it('joins text of the same marks and no other', () => {
  const flow = new Flow(false);
  flow.text('a', [{ type: 'bold' }]);
  flow.text('b', [{ type: 'bold' }]);
  flow.text('c', [{ type: 'link', attrs: { href: '/x' } }]);
  flow.text('d', [{ type: 'link', attrs: { href: '/y' } }]);
  flow.end();
  expect(flow.blocks[0]!.content!.map(({ text }) => text)).toEqual(['ab', 'c', 'd']);
});
