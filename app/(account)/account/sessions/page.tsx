import type { Metadata } from 'next';
import { OwnPage } from '@/components/account/own-page';
import { SessionList } from '@/components/account/session-list';
import { loadSessions } from '@/lib/auth/sessions/loaders';

export const metadata: Metadata = { title: 'Where you are signed in' };

export default async function SessionsPage() {
  const { sessions, place } = await loadSessions();
  return (
    <OwnPage
      place={place}
      title="Where you are signed in"
      lede="Do you see a browser that is not yours? End its session, then change your password."
    >
      <SessionList sessions={sessions} place={place} />
    </OwnPage>
  );
}
