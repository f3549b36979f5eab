import type { Metadata } from 'next';
import { gate } from '../../gate';
import { SectionsPage } from '@/components/admin/settings/sections-page';
import { loadSectionComments } from '@/lib/taxonomy/conversations/loaders';
import { adminSectionCommentsPath } from '@/lib/paths';

export const metadata: Metadata = { title: 'Comments by section' };

export default async function Page() {
  const entry = await gate(adminSectionCommentsPath(), loadSectionComments);
  if ('instead' in entry) return entry.instead;
  return <SectionsPage view={entry.data} />;
}
