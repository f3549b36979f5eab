import type { Metadata } from 'next';
import { gate } from '../../gate';
import { InvitationsPage } from '@/components/admin/people/invitations-page';
import { adminInvitationsPath } from '@/lib/paths';
import { loadInvitations } from '@/lib/people/invitations/loaders';

export const metadata: Metadata = { title: 'Invitations' };

type Props = { searchParams: Promise<{ done?: string | string[] }> };

export default async function Page({ searchParams }: Props) {
  const entry = await gate(adminInvitationsPath(), loadInvitations);
  if ('instead' in entry) return entry.instead;
  const { done } = await searchParams;
  return (
    <InvitationsPage
      {...entry.data}
      done={done === 'sent' || done === 'withdrawn' ? done : undefined}
    />
  );
}
