import type { Metadata } from 'next';
import { gate } from '../../../gate';
import { storyId } from '../story-id';
import { PreviewsPage } from '@/components/admin/previews/previews-page';
import { adminPreviewLinksPath } from '@/lib/paths';
import { loadPreviewDesk } from '@/lib/preview-links/loaders';

export const metadata: Metadata = { title: 'Preview links' };

type Props = { params: Promise<{ id: string }> };

export default async function Page({ params }: Props) {
  const id = storyId((await params).id);
  const entry = await gate(adminPreviewLinksPath(id), () => loadPreviewDesk(id));
  if ('instead' in entry) return entry.instead;
  return <PreviewsPage {...entry.data} />;
}
