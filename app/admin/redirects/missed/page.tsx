import type { Metadata } from 'next';
import { gate } from '../../gate';
import { MissesPage } from '@/components/admin/redirects/misses-page';
import { adminMissedPath } from '@/lib/paths';
import { loadMisses } from '@/lib/redirects/loaders';

export const metadata: Metadata = { title: 'Not found' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Page({ searchParams }: Props) {
  const isIgnored = (await searchParams).ignored === 'yes';
  const path = adminMissedPath(isIgnored ? 'yes' : undefined);
  const entry = await gate(path, () => loadMisses({ isIgnored }));
  if ('instead' in entry) return entry.instead;
  return <MissesPage {...entry.data} isIgnored={isIgnored} />;
}
