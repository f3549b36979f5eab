import type { Metadata } from 'next';
import { gate } from '../../gate';
import { ReportPage } from '@/components/admin/transparency/report-page';
import { loadReport } from '@/lib/moderation/transparency/loaders';
import { reportQuery } from '@/lib/moderation/transparency/schema';
import { adminReportPath } from '@/lib/paths';

export const metadata: Metadata = { title: 'Transparency report' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Page({ searchParams }: Props) {
  const query = reportQuery.parse(await searchParams);
  const entry = await gate(adminReportPath(query), () => loadReport(query));
  if ('instead' in entry) return entry.instead;
  return <ReportPage {...entry.data} />;
}
