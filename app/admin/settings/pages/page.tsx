import type { Metadata } from 'next';
import { gate } from '../../gate';
import { PagesPage } from '@/components/admin/settings/pages/pages-page';
import { loadPagesDesk } from '@/lib/pages/loaders';
import { adminPagesPath } from '@/lib/paths';

export const metadata: Metadata = { title: 'Pages' };

export default async function Page() {
  const entry = await gate(adminPagesPath(), loadPagesDesk);
  if ('instead' in entry) return entry.instead;
  return <PagesPage {...entry.data} />;
}
