import type { Metadata } from 'next';
import { gate } from '../../gate';
import { ImportsPage } from '@/components/admin/imports/imports-page';
import { loadImports } from '@/lib/importers/runs/loaders';
import { importQuery } from '@/lib/importers/runs/schema';
import { adminImportPath } from '@/lib/paths';

export const metadata: Metadata = { title: 'Import' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Page({ searchParams }: Props) {
  const { run } = importQuery.parse(await searchParams);
  const entry = await gate(adminImportPath(run), () => loadImports(run));
  if ('instead' in entry) return entry.instead;
  return <ImportsPage {...entry.data} />;
}
