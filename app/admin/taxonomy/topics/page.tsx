import type { Metadata } from 'next';
import { gate } from '../../gate';
import { TopicsPage } from '@/components/admin/taxonomy/topics-page';
import { adminTopicsPath } from '@/lib/paths';
import { loadTopicDesk } from '@/lib/taxonomy/desk/loaders';
import { topicDeskQuery } from '@/lib/taxonomy/topics/schema';

export const metadata: Metadata = { title: 'Topics' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Page({ searchParams }: Props) {
  const query = topicDeskQuery.parse(await searchParams);
  const { page, ...words } = query;
  const here = adminTopicsPath({ ...words, ...(page > 1 && { page }) });
  const entry = await gate(here, () => loadTopicDesk(query));
  if ('instead' in entry) return entry.instead;
  return <TopicsPage {...entry.data} query={query} />;
}
