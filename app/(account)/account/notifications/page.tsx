import type { Metadata } from 'next';
import { DeskMailForm } from '@/components/account/notifications/desk-mail-form';
import { NotificationList } from '@/components/account/notifications/notification-list';
import { PreferencesForm } from '@/components/account/notifications/preferences-form';
import { OwnPage } from '@/components/account/own-page';
import { OwnPager } from '@/components/account/own-pager';
import { loadNotifications } from '@/lib/notifications/loaders';
import { spellPreferences } from '@/lib/notifications/spelling';
import { ignoredPath, notificationsPath } from '@/lib/paths';

export const metadata: Metadata = { title: 'Notifications' };

type Props = { searchParams: Promise<{ cursor?: string | string[] }> };

export default async function NotificationsPage({ searchParams }: Props) {
  const page = await loadNotifications(await searchParams);
  const { items, nextCursor, after, place, preferences, deskMail, isConfirmed } = page;
  return (
    <OwnPage title="Notifications">
      <NotificationList items={items} place={place} />
      <OwnPager pathOf={notificationsPath} nextCursor={nextCursor} isLater={after !== null} />
      <section aria-labelledby="mail">
        <h2 id="mail">By mail</h2>
        {!isConfirmed && <p className="hint">Nothing is mailed before you confirm your address.</p>}
        <PreferencesForm preferences={spellPreferences(preferences)} />
      </section>
      {deskMail && (
        <section aria-labelledby="desk-mail">
          <h2 id="desk-mail">From the newsroom</h2>
          <DeskMailForm deskMail={deskMail} />
        </section>
      )}
      <p>
        <a href={ignoredPath()}>People you ignore</a>
      </p>
    </OwnPage>
  );
}
