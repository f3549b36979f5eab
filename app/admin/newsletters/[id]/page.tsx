import type { Metadata } from 'next';
import { gate } from '../../gate';
import { NewsletterPage } from '@/components/admin/newsletters/newsletter-page';
import { loadDeskNewsletter } from '@/lib/newsletters/issues/loaders';
import { newsletterDeskQuery, readDeskId } from '@/lib/newsletters/schema';
import { adminNewsletterPath } from '@/lib/paths';

export const metadata: Metadata = { title: 'Newsletter' };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function Page({ params, searchParams }: Props) {
  const id = readDeskId((await params).id);
  const { cursor, done } = newsletterDeskQuery.parse(await searchParams);
  const entry = await gate(adminNewsletterPath(id), () => loadDeskNewsletter(id, cursor));
  if ('instead' in entry) return entry.instead;
  return <NewsletterPage {...entry.data} {...(done && { done })} />;
}
