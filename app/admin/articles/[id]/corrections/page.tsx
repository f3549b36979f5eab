import type { Metadata } from 'next';
import { gate } from '../../../gate';
import { storyId } from '../story-id';
import { CorrectionsPage } from '@/components/admin/corrections/corrections-page';
import { loadCorrectionDesk } from '@/lib/corrections/loaders';
import { adminCorrectionsPath } from '@/lib/paths';

export const metadata: Metadata = { title: 'Corrections' };

type Props = { params: Promise<{ id: string }> };

export default async function Page({ params }: Props) {
  const id = storyId((await params).id);
  const entry = await gate(adminCorrectionsPath(id), () => loadCorrectionDesk(id));
  if ('instead' in entry) return entry.instead;
  return <CorrectionsPage {...entry.data} />;
}
