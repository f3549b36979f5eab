import type { Metadata } from 'next';
import { gate } from '../gate';
import { SectionsPage } from '@/components/admin/taxonomy/sections-page';
import { adminTaxonomyPath } from '@/lib/paths';
import { loadSectionDesk } from '@/lib/taxonomy/desk/loaders';
import { sectionDeskQuery } from '@/lib/taxonomy/sections/schema';

export const metadata: Metadata = { title: 'Sections' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Page({ searchParams }: Props) {
  const { edit } = sectionDeskQuery.parse(await searchParams);
  const entry = await gate(adminTaxonomyPath({ ...(edit && { edit }) }), loadSectionDesk);
  if ('instead' in entry) return entry.instead;
  return <SectionsPage {...entry.data} {...(edit && { edit })} />;
}
