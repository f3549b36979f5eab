import { requirePermission } from '@/lib/auth/viewer';
import { reasonNames } from '@/lib/moderation/reasons';
import { reportCsv } from '@/lib/moderation/transparency/csv';
import { getReport } from '@/lib/moderation/transparency/data';
import { periodOf } from '@/lib/moderation/transparency/period';
import type { ReportQuery } from '@/lib/moderation/transparency/schema';
import { getSettings } from '@/lib/settings/data';

/** The report on moderation, for moderators. Throws `unauthenticated` and `forbidden`. */
export async function loadReport(query: ReportQuery) {
  await requirePermission('comment.moderate');
  const settings = await getSettings();
  const { locale, timeZone } = settings;
  const now = new Date();
  const period = periodOf(query, now, timeZone);
  const report = await getReport(period, timeZone);
  return { period, report, reasons: reasonNames(settings), locale };
}

/** The same as a file for a spreadsheet, with its name. Throws `unauthenticated` and `forbidden`. */
export async function loadReportExport(query: ReportQuery) {
  const { period, report } = await loadReport(query);
  return { name: `moderation-${period.from}-${period.to}.csv`, csv: reportCsv(report) };
}
