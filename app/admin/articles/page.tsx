import type { Metadata } from 'next';
import { gate } from '../gate';
import { StoryListPage } from '@/components/admin/stories/story-list-page';
import { loadStoryList } from '@/lib/newsroom/list/loaders';
import { listFilterSchema } from '@/lib/newsroom/list/schema';
import { adminStoriesPath } from '@/lib/paths';

export const metadata: Metadata = { title: 'Stories' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function StoriesPage({ searchParams }: Props) {
  const filter = listFilterSchema.parse(await searchParams);
  const entry = await gate(adminStoriesPath(), () => loadStoryList(filter));
  if ('instead' in entry) return entry.instead;
  return <StoryListPage filter={filter} {...entry.data} />;
}
