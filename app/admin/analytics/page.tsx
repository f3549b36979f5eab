import type { Metadata } from 'next';
import { gate } from '../gate';
import { AnalyticsPage } from '@/components/admin/analytics/analytics-page';
import { adminAnalyticsPath } from '@/lib/paths';
import { loadAnalytics } from '@/lib/readings/loaders';
import { analyticsQuery } from '@/lib/readings/schema';

export const metadata: Metadata = { title: 'Reading' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Page({ searchParams }: Props) {
  const query = analyticsQuery.parse(await searchParams);
  const entry = await gate(adminAnalyticsPath(query), () => loadAnalytics(query));
  if ('instead' in entry) return entry.instead;
  return <AnalyticsPage {...entry.data} />;
}
