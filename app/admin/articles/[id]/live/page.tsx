import type { Metadata } from 'next';
import { gate } from '../../../gate';
import { storyId } from '../story-id';
import { LivePage } from '@/components/admin/live/live-page';
import { loadLiveDesk } from '@/lib/live-posts/loaders';
import { adminLivePath } from '@/lib/paths';

export const metadata: Metadata = { title: 'Live coverage' };

type Props = { params: Promise<{ id: string }> };

export default async function Page({ params }: Props) {
  const id = storyId((await params).id);
  const entry = await gate(adminLivePath(id), () => loadLiveDesk(id));
  if ('instead' in entry) return entry.instead;
  return <LivePage {...entry.data} />;
}
