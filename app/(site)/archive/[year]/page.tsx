import type { Metadata, Route } from 'next';
import { permanentRedirect } from 'next/navigation';
import { notHere, notHereMetadata } from '../../not-here';
import type { PageProps } from '../../props';
import { loadArchiveYearPath } from '@/lib/articles/months/loaders';

/** Of the page for a year that is not there: one that is leads on, and has no head. */
export const generateMetadata = (): Promise<Metadata> => notHereMetadata();

export default async function ArchiveYearPage({ params }: PageProps<{ year: string }>) {
  const path = await loadArchiveYearPath((await params).year);
  if (path === null) return notHere();
  permanentRedirect(path as Route);
}
