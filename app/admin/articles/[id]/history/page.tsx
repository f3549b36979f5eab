import type { Metadata } from 'next';
import { z } from 'zod';
import { gate } from '../../../gate';
import { storyId } from '../story-id';
import { HistoryPage } from '@/components/admin/history/history-page';
import { loadHistory } from '@/lib/articles/revisions/loaders';
import { comparisonSchema } from '@/lib/articles/revisions/schema';
import { asked, id } from '@/lib/input';
import { adminHistoryPath } from '@/lib/paths';

export const metadata: Metadata = { title: 'History' };

const querySchema = z.object({
  before: asked(id),
  done: z.enum(['named', 'restored', 'restored-in-part']).optional().catch(undefined),
});

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function StoryHistoryPage({ params, searchParams }: Props) {
  const id = storyId((await params).id);
  const asked = await searchParams;
  const { before, done } = querySchema.parse(asked);
  const versions = comparisonSchema.safeParse(asked).data ?? null;
  const path = adminHistoryPath(id, { ...(before && { before }), ...versions });
  const entry = await gate(path, () => loadHistory(id, { versions, ...(before && { before }) }));
  if ('instead' in entry) return entry.instead;
  return <HistoryPage {...entry.data} done={done ?? null} />;
}
