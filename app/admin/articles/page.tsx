import type { Metadata } from 'next';
import { gate } from '../gate';
import { StoryTable } from '@/components/admin/story-table';
import { loadDeskStories } from '@/lib/newsroom/loaders';
import { deskFilterSchema } from '@/lib/newsroom/schema';
import { adminStoriesPath } from '@/lib/paths';

export const metadata: Metadata = { title: 'Stories' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function StoriesPage({ searchParams }: Props) {
  const filter = deskFilterSchema.parse(await searchParams);
  const entry = await gate(adminStoriesPath(), () => loadDeskStories(filter));
  if ('instead' in entry) return entry.instead;
  return <StoryTable filter={filter} {...entry.data} />;
}
