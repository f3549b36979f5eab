import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { BarChart, roundUp } from './bar-chart';

it.each([
  [0, 2],
  [1, 2],
  [3, 5],
  [7, 10],
  [10, 10],
  [11, 20],
  [499, 500],
  [5_001, 10_000],
])('ends a scale for %i at %i', (value, top) => {
  expect(roundUp(value)).toBe(top);
});

it('says in its table what it draws, bar by bar, also with one reading or none', () => {
  const rowsOf = (...values: number[]) => {
    const bars = values.map((value, i) => ({
      ...{ key: String(i), name: `12:0${i}`, brief: `12:0${i}`, value, besides: [value * 2] },
    }));
    const html = renderToStaticMarkup(
      <BarChart
        {...{ bars, label: 'Views by minute', head: ['Minute', 'Views', 'Twice'] }}
        unit={['view', 'views']}
      />,
    );
    expect(html.match(/<title>/g)).toHaveLength(values.length);
    return [...html.matchAll(/<tr><th scope="row">(.*?)<\/tr>/g)].map(([, row]) =>
      row!.replace(/(<\/?t[hd][^>]*>)+/g, ' ').trim(),
    );
  };
  expect(rowsOf(0, 1_234)).toEqual(['12:00 0 0', '12:01 1,234 2,468']);
  expect(rowsOf(0, 1)).toEqual(['12:00 0 0', '12:01 1 2']);
});
