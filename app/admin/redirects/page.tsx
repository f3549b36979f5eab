import type { Metadata } from 'next';
import { gate } from '../gate';
import { RedirectsPage } from '@/components/admin/redirects/redirects-page';
import { adminRedirectsPath } from '@/lib/paths';
import { loadRedirectDesk } from '@/lib/redirects/loaders';
import { redirectDeskQuery } from '@/lib/redirects/schema';

export const metadata: Metadata = { title: 'Redirects' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Page({ searchParams }: Props) {
  const query = redirectDeskQuery.parse(await searchParams);
  const entry = await gate(adminRedirectsPath(query), () => loadRedirectDesk(query));
  if ('instead' in entry) return entry.instead;
  return <RedirectsPage {...entry.data} query={query} />;
}
