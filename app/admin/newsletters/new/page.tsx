import type { Metadata } from 'next';
import { gate } from '../../gate';
import { NewNewsletterPage } from '@/components/admin/newsletters/new-page';
import { loadNewNewsletter } from '@/lib/newsletters/issues/loaders';
import { adminNewNewsletterPath } from '@/lib/paths';

export const metadata: Metadata = { title: 'A new newsletter' };

export default async function Page() {
  const entry = await gate(adminNewNewsletterPath(), loadNewNewsletter);
  if ('instead' in entry) return entry.instead;
  return <NewNewsletterPage {...entry.data} />;
}
