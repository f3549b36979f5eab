import type { Metadata } from 'next';
import { gate } from '../../gate';
import { ImportPage } from '@/components/admin/redirects/import-page';
import { adminRedirectImportPath } from '@/lib/paths';
import { loadRedirectImport } from '@/lib/redirects/loaders';

export const metadata: Metadata = { title: 'Import redirects' };

export default async function Page() {
  const entry = await gate(adminRedirectImportPath(), loadRedirectImport);
  if ('instead' in entry) return entry.instead;
  return <ImportPage {...entry.data} />;
}
