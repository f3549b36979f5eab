import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { Analytics } from '@/lib/readings/schema';
import { SeriesPanel } from './panels';

const place = { locale: 'en-GB', timeZone: 'Europe/Berlin' };
const shown = (report: Pick<Analytics, 'from' | 'to' | 'series'>) => {
  const html = renderToStaticMarkup(<SeriesPanel report={report as Analytics} place={place} />);
  return {
    drawn: [...html.matchAll(/<figcaption[^>]*>(.*?)<\/figcaption>/g)].map(([, label]) => label),
    rows: [...html.matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row]) =>
      row!.replace(/(<\/?t[hd][^>]*>)+/g, ' ').trim(),
    ),
  };
};

it('draws comments beside views, and has both in its table', () => {
  const step = { at: '2026-11-24', views: 1_200, readers: 800, comments: 3 };
  expect(shown({ from: '2026-11-24', to: '2026-11-25', series: [step] })).toEqual({
    drawn: ['Views by day', 'Comments by day'],
    rows: ['Day Views Readers Comments', 'Tuesday 24 November 2026 1,200 800 3'],
  });
  expect(
    shown({ from: '2026-11-24', to: '2026-11-24', series: [{ ...step, at: '07', comments: 0 }] }),
  ).toEqual({ drawn: ['Views by hour'], rows: ['Hour Views Comments', '07:00 1,200 0'] });
});
