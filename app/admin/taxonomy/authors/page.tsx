import type { Metadata } from 'next';
import { gate } from '../../gate';
import { AuthorsPage } from '@/components/admin/taxonomy/authors-page';
import { adminAuthorsPath } from '@/lib/paths';
import { loadAuthorDesk } from '@/lib/taxonomy/desk/loaders';
import { authorDeskQuery } from '@/lib/taxonomy/authors/schema';

export const metadata: Metadata = { title: 'Authors' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Page({ searchParams }: Props) {
  const query = authorDeskQuery.parse(await searchParams);
  const { page, ...words } = query;
  const here = adminAuthorsPath({ ...words, ...(page > 1 && { page }) });
  const entry = await gate(here, () => loadAuthorDesk(query));
  if ('instead' in entry) return entry.instead;
  return <AuthorsPage {...entry.data} query={query} />;
}
