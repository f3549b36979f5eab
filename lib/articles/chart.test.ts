import { describe, expect, it } from 'vitest';
import { chartOf, shapeOf, valueOf } from '@/lib/articles/chart';
import type { DocNode } from '@/lib/articles/document';

type Kind = 'tableHeader' | 'tableCell';
const cell = (type: Kind, words: string, attrs?: object): DocNode => ({
  type,
  ...(attrs && { attrs: { ...attrs } }),
  content: [{ type: 'paragraph', content: words ? [{ type: 'text', text: words }] : [] }],
});
const row = (type: Kind, ...words: string[]): DocNode => ({
  type: 'tableRow',
  content: words.map((one, i) => cell(i === 0 ? 'tableHeader' : type, one)),
});
const table = (...content: DocNode[]): DocNode => ({ type: 'table', content });
const chart = (...content: DocNode[]): DocNode => ({
  ...table(...content),
  attrs: { isChart: true },
});
const head = (...words: string[]) => row('tableHeader', ...words);
const line = (...words: string[]) => row('tableCell', ...words);

describe('the shape of a table', () => {
  it('has heads and columns of figures', () => {
    const fees = table(
      head('Boat', 'Now', 'Change', 'Where'),
      line('Trawler, 8 to 18 m', '62', '−7', 'Fish quay'),
      line('Coaster', '1,310', '+35 %', 'Coal berth'),
      line('Open boat', '14 kr', 'none', ''),
    );
    expect(shapeOf(fees)).toEqual({ heads: 1, figures: [false, true, true, false] });
  });

  it('has no head where every row heads itself, and no such columns where cells span others', () => {
    expect(shapeOf(table(head('a', 'b'))).heads).toBe(0);
    const spanned = table({ type: 'tableRow', content: [cell('tableCell', '1', { colspan: 2 })] });
    expect(shapeOf(spanned)).toEqual({ heads: 0, figures: [] });
  });
});

it.each([
  ['410', 410],
  ['1,200', 1200],
  ['1.200.000', 1_200_000],
  ['1 200,50 kr', 1200.5],
  ['1,200.75', 1200.75],
  ['3,5 %', 3.5],
  ['€ 12', 12],
  ['0', 0],
  ['−7', NaN],
  ['none', NaN],
  ['', NaN],
])('reads %j as %d', (words, value) => expect(valueOf(words)).toBe(value));

describe('a chart', () => {
  it('has bars as long as the figures are large', () => {
    expect(
      chartOf(
        chart(head('Quay', 'Now', 'During'), line('East', '410', '455'), line('North', '330', '0')),
      ),
    ).toEqual({
      series: ['Now', 'During'],
      groups: [
        {
          label: 'East',
          bars: [
            { words: '410', share: 0.901 },
            { words: '455', share: 1 },
          ],
        },
        {
          label: 'North',
          bars: [
            { words: '330', share: 0.725 },
            { words: '0', share: 0 },
          ],
        },
      ],
    });
  });

  it.each([
    ['nobody asked for one', table(head('a', 'b'), line('c', '1'))],
    ['nothing heads its columns', chart(line('a', '1'), line('b', '2'))],
    ['a figure is words', chart(head('a', 'b'), line('c', '1'), line('d', 'many'))],
    ['a figure is less than nothing', chart(head('a', 'b'), line('c', '-1'), line('d', '2'))],
    ['all are nothing', chart(head('a', 'b'), line('c', '0'))],
    ['there are four columns', chart(head('a', 'b', 'c', 'd'), line('e', '1', '2', '3'))],
    ['a cell is missing', chart(head('a', 'b', 'c'), line('d', '1'))],
  ])('is none where %s', (_, node) => expect(chartOf(node)).toBeNull());
});
