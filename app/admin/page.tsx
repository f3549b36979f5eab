import type { Metadata } from 'next';
import { gate } from './gate';
import { DeskOverview } from '@/components/admin/desk-overview';
import { Refused } from '@/components/admin/refused';
import { loadDesk } from '@/lib/newsroom/loaders';
import { adminPath } from '@/lib/paths';

export const metadata: Metadata = { title: 'Desk' };

export default async function DeskPage() {
  const entry = await gate(adminPath(), loadDesk);
  if ('refused' in entry) return <Refused words={entry.refused} />;
  return <DeskOverview {...entry.data} />;
}
