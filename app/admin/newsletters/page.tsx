import type { Metadata } from 'next';
import { gate } from '../gate';
import { NewsletterDesk } from '@/components/admin/newsletters/desk-page';
import { loadNewsletterDesk } from '@/lib/newsletters/issues/loaders';
import { adminNewslettersPath } from '@/lib/paths';

export const metadata: Metadata = { title: 'Newsletters' };

export default async function Page() {
  const entry = await gate(adminNewslettersPath(), loadNewsletterDesk);
  if ('instead' in entry) return entry.instead;
  return <NewsletterDesk {...entry.data} />;
}
