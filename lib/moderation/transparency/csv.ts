import { stringify } from 'csv-stringify/sync';
import type { Report, Times } from '@/lib/moderation/transparency/schema';

const columns = [
  'month',
  'what',
  'by',
  'rule',
  'reason',
  'outcome',
  'count',
  'median seconds',
  '90th percentile seconds',
] as const;

const timesOf = (what: string, times: Times[]) =>
  times.map(({ month, count, median, p90 }) => [
    ...[month ?? 'all', what, 'person', '', '', '', count, Math.round(median), Math.round(p90)],
  ]);

/**
 * The report as CSV (RFC 4180, UTF-8 with a mark for spreadsheets), a number a line. A cell that a spreadsheet would run as
 * a formula begins with an apostrophe.
 */
export function reportCsv(report: Report): string {
  const rows = [
    ...report.decisions.map(({ month, by, rule, reason, outcome, count }) => [
      ...[month, 'decision', by, rule ?? '', reason ?? '', outcome, count, '', ''],
    ]),
    ...timesOf('time to decision', report.decisionTimes),
    ...report.reports.map(({ month, by, reason, outcome, count }) => [
      ...[month, 'report', by, '', reason, outcome, count, '', ''],
    ]),
    ...timesOf('time to settle a report', report.reportTimes),
    ...timesOf('time to settle a notice of broken law', report.noticeTimes),
    ...report.appeals.map(({ month, outcome, count }) => [
      ...[month, 'appeal', 'member', '', '', outcome, count, '', ''],
    ]),
    ...timesOf('time to hear an appeal', report.appealTimes),
    ...report.sanctions.map(({ month, action, count }) => [
      ...[month, 'sanction', 'person', '', '', action, count, '', ''],
    ]),
  ];
  return stringify(rows, {
    header: true,
    columns: [...columns],
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  });
}
