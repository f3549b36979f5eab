import type { Metadata } from 'next';
import { gate } from '../../gate';
import { ExportsPage } from '@/components/admin/exports/exports-page';
import { loadExports } from '@/lib/archive/desk/loaders';
import { adminExportPath } from '@/lib/paths';

export const metadata: Metadata = { title: 'Export' };

export default async function Page() {
  const entry = await gate(adminExportPath(), loadExports);
  if ('instead' in entry) return entry.instead;
  return <ExportsPage {...entry.data} />;
}
