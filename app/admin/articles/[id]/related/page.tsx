import type { Metadata } from 'next';
import { gate } from '../../../gate';
import { storyId } from '../story-id';
import { RelatedPage } from '@/components/admin/related/related-page';
import { adminRelatedPath } from '@/lib/paths';
import { loadRelatedDesk } from '@/lib/related/editing/loaders';

export const metadata: Metadata = { title: 'Related stories' };

type Props = { params: Promise<{ id: string }> };

export default async function Page({ params }: Props) {
  const id = storyId((await params).id);
  const entry = await gate(adminRelatedPath(id), () => loadRelatedDesk(id, new Date()));
  if ('instead' in entry) return entry.instead;
  return <RelatedPage {...entry.data} />;
}
