import type { Metadata } from 'next';
import { OwnPage } from '@/components/account/own-page';
import { SessionList } from '@/components/account/session-list';
import { loadSessions } from '@/lib/auth/sessions/loaders';
import { wordsIn } from '@/lib/i18n/words';
import { loadPlace } from '@/lib/settings/loaders';

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await loadPlace()).own.sessions.title };
}

export default async function SessionsPage() {
  const { sessions, place } = await loadSessions();
  const { title, lede } = wordsIn(place).own.sessions;
  return (
    <OwnPage place={place} title={title} lede={lede}>
      <SessionList sessions={sessions} place={place} />
    </OwnPage>
  );
}
