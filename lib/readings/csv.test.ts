import { expect, it } from 'vitest';
import { analyticsCsv } from './csv';
import type { Analytics } from './schema';

const report: Analytics = {
  from: '2026-11-24',
  to: '2026-11-25',
  totals: { views: 3, readers: 2, storyViews: 3, quarters: [3, 2, 1, 1], seconds: 60, comments: 1 },
  series: [{ at: '2026-11-24', views: 3, readers: 2, comments: 1 }],
  stories: [
    {
      ...{ id: 7, slug: 'häfen', headline: '=HYPERLINK("x")', section: 'Harbour, docks' },
      ...{ views: 3, readers: 2, readThrough: 1, seconds: 60, comments: 1 },
    },
  ],
  sections: [{ slug: 'harbour', name: '@harbour', views: 3, readThrough: 1, comments: 1 }],
  authors: [],
  sources: [{ source: 'example.org', views: 3 }],
  pages: [],
};
const lines = (list: Parameters<typeof analyticsCsv>[0]) =>
  analyticsCsv(list, report).replace('\ufeff', '').trimEnd().split('\r\n');

it('is a table a line, with no cell that a spreadsheet would run', () => {
  expect(lines('stories')).toEqual([
    'no.,headline,address,section,views,readers,read to the end,seconds,comments',
    `7,"'=HYPERLINK(""x"")",/article/h%C3%A4fen,"Harbour, docks",3,2,1,60,1`,
  ]);
  expect(lines('sections')).toEqual(['section,views,read to the end,comments', "'@harbour,3,1,1"]);
  expect(lines('days')).toEqual(['day,views,readers,comments', '2026-11-24,3,2,1']);
  expect(lines('sources')).toEqual(['source,views', 'example.org,3']);
  expect(lines('authors')).toEqual(['author,views,read to the end,comments']);
});
