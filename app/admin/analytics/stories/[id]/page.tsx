import type { Metadata } from 'next';
import { gate } from '../../../gate';
import { StoryReadingPage } from '@/components/admin/analytics/story-reading-page';
import { adminStoryAnalyticsPath } from '@/lib/paths';
import { loadStoryAnalytics } from '@/lib/readings/loaders';
import { analyticsQuery, storyParams } from '@/lib/readings/schema';

export const metadata: Metadata = { title: 'Reading of a story' };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function Page({ params, searchParams }: Props) {
  const asked = storyParams.safeParse(await params);
  const id = asked.success ? asked.data.id : 0;
  const query = analyticsQuery.parse(await searchParams);
  const entry = await gate(adminStoryAnalyticsPath(id, query), () => loadStoryAnalytics(id, query));
  if ('instead' in entry) return entry.instead;
  return <StoryReadingPage {...entry.data} />;
}
