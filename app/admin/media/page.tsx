import type { Metadata } from 'next';
import { gate } from '../gate';
import { LibraryPage } from '@/components/admin/media/library-page';
import { loadLibrary } from '@/lib/media/loaders';
import { mediaFilterSchema } from '@/lib/media/schema';
import { adminMediaPath } from '@/lib/paths';

export const metadata: Metadata = { title: 'Pictures' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Page({ searchParams }: Props) {
  const filter = mediaFilterSchema.parse(await searchParams);
  const entry = await gate(adminMediaPath(filter), () => loadLibrary(filter));
  if ('instead' in entry) return entry.instead;
  return <LibraryPage filter={filter} {...entry.data} />;
}
