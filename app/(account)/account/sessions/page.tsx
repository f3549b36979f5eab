import type { Metadata } from 'next';
import { SessionList } from '@/components/account/session-list';
import { loadSessions } from '@/lib/auth/sessions/loaders';
import { accountPath } from '@/lib/paths';

export const metadata: Metadata = { title: 'Where you are signed in' };

export default async function SessionsPage() {
  const { sessions, place } = await loadSessions();
  return (
    <div className="account-list">
      <header>
        <p className="meta">
          <a href={accountPath()}>Your account</a>
        </p>
        <h1>Where you are signed in</h1>
        <p className="lede">
          Do you see a browser that is not yours? End its session, then change your password.
        </p>
      </header>
      <SessionList sessions={sessions} place={place} />
    </div>
  );
}
