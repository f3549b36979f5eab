import type { Metadata } from 'next';
import { gate } from '../../../gate';
import { MailPage } from '@/components/admin/settings/mail/mail-page';
import { loadMail } from '@/lib/mail/templates/loaders';
import { adminMailPath } from '@/lib/paths';

export const metadata: Metadata = { title: 'Mail' };

type Props = { params: Promise<{ kind: string }> };

export default async function Page({ params }: Props) {
  const { kind } = await params;
  const entry = await gate(adminMailPath(kind), () => loadMail(kind));
  if ('instead' in entry) return entry.instead;
  return <MailPage {...entry.data} />;
}
