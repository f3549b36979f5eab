import type { Metadata } from 'next';
import { gate } from './gate';
import { DeskOverview } from '@/components/admin/desk-overview';
import { RightsNotice } from '@/components/admin/media/rights-notice';
import { loadExpiring } from '@/lib/media/loaders';
import { loadDesk } from '@/lib/newsroom/loaders';
import { adminPath } from '@/lib/paths';

export const metadata: Metadata = { title: 'Desk' };

export default async function DeskPage() {
  const entry = await gate(adminPath(), loadDesk);
  if ('instead' in entry) return entry.instead;
  return (
    <>
      <RightsNotice count={await loadExpiring()} where="in use" />
      <DeskOverview {...entry.data} />
    </>
  );
}
