import { stringify } from 'csv-stringify/sync';
import { z } from 'zod';
import { articlePath } from '@/lib/paths';
import type { Analytics } from './schema';
import { analyticsQuery } from './schema';

export const exportLists = ['days', 'stories', 'sections', 'authors', 'sources'] as const;
export type ExportList = (typeof exportLists)[number];

/** Which list is wanted as a file, and of which days. */
export const exportQuery = analyticsQuery.extend({ list: z.enum(exportLists).catch('stories') });

type Table = { columns: string[]; rows: (string | number)[][] };

const tables: Record<ExportList, (report: Analytics) => Table> = {
  days: ({ series, from, to }) => ({
    columns: [from === to ? 'hour' : 'day', 'views', 'readers', 'comments'],
    rows: series.map(({ at, views, readers, comments }) => [at, views, readers, comments]),
  }),
  stories: ({ stories }) => ({
    columns: [
      'no.',
      'headline',
      'address',
      'section',
      'views',
      'readers',
      'read to the end',
      'seconds',
      'comments',
    ],
    rows: stories.map((s) => [
      ...[s.id, s.headline, articlePath(s.slug), s.section, s.views, s.readers],
      ...[s.readThrough, s.seconds, s.comments],
    ]),
  }),
  sections: ({ sections }) => namedTable('section', sections),
  authors: ({ authors }) => namedTable('author', authors),
  sources: ({ sources }) => ({
    columns: ['source', 'views'],
    rows: sources.map(({ source, views }) => [source, views]),
  }),
};

const namedTable = (what: string, rows: Analytics['sections']): Table => ({
  columns: [what, 'views', 'read to the end', 'comments'],
  rows: rows.map(({ name, views, readThrough, comments }) => [name, views, readThrough, comments]),
});

/**
 * A list as CSV (RFC 4180, UTF-8 with a mark for spreadsheets). A cell that a spreadsheet would run as a formula begins with
 * an apostrophe.
 */
export function analyticsCsv(list: ExportList, report: Analytics): string {
  const { columns, rows } = tables[list](report);
  return stringify(rows, {
    header: true,
    columns,
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  });
}
