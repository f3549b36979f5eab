import type { Metadata } from 'next';
import { gate } from '../../gate';
import { MailsPage } from '@/components/admin/settings/mail/mails-page';
import { loadMails } from '@/lib/mail/templates/loaders';
import { adminMailsPath } from '@/lib/paths';

export const metadata: Metadata = { title: 'Mail' };

export default async function Page() {
  const entry = await gate(adminMailsPath(), loadMails);
  if ('instead' in entry) return entry.instead;
  return <MailsPage {...entry.data} />;
}
