import type { Metadata } from 'next';
import { DeskMailForm } from '@/components/account/notifications/desk-mail-form';
import { NotificationList } from '@/components/account/notifications/notification-list';
import { PreferencesForm } from '@/components/account/notifications/preferences-form';
import { OwnPage } from '@/components/account/own-page';
import { OwnPager } from '@/components/account/own-pager';
import { wordsIn } from '@/lib/i18n/words';
import { loadNotifications } from '@/lib/notifications/loaders';
import { spellPreferences } from '@/lib/notifications/spelling';
import { ignoredPath, notificationsPath } from '@/lib/paths';
import { loadPlace } from '@/lib/settings/loaders';

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await loadPlace()).account.told.title };
}

type Props = { searchParams: Promise<{ cursor?: string | string[] }> };

export default async function NotificationsPage({ searchParams }: Props) {
  const page = await loadNotifications(await searchParams);
  const { items, nextCursor, after, place, preferences, deskMail, isConfirmed } = page;
  const { told, ignore } = wordsIn(place).account;
  return (
    <OwnPage title={told.title} place={place}>
      <NotificationList items={items} place={place} />
      <OwnPager
        pathOf={notificationsPath}
        nextCursor={nextCursor}
        isLater={after !== null}
        place={place}
      />
      <section aria-labelledby="mail">
        <h2 id="mail">{told.byMail}</h2>
        {!isConfirmed && <p className="hint">{told.notBefore}</p>}
        <PreferencesForm preferences={spellPreferences(preferences)} />
      </section>
      {deskMail && (
        <section aria-labelledby="desk-mail">
          <h2 id="desk-mail">{told.fromNewsroom}</h2>
          <DeskMailForm deskMail={deskMail} />
        </section>
      )}
      <p>
        <a href={ignoredPath()}>{ignore.people}</a>
      </p>
    </OwnPage>
  );
}
