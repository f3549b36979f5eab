import type { Metadata } from 'next';
import { OwnNewsletters } from '@/components/account/newsletters/own-newsletters';
import { OwnPage } from '@/components/account/own-page';
import { wordsIn } from '@/lib/i18n/words';
import { loadOwnNewsletters } from '@/lib/newsletters/subscriptions/loaders';
import { whenWords } from '@/lib/newsletters/when-words';
import { newslettersPath } from '@/lib/paths';
import { loadPlace } from '@/lib/settings/loaders';

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await loadPlace()).newsletters.title };
}

export default async function OwnNewslettersPage() {
  const { newsletters, chosen, place, email, isConfirmed, hasAlerts } = await loadOwnNewsletters();
  const words = wordsIn(place).newsletters;
  const lists = newsletters.map((list) => ({
    ...{ id: list.id, name: list.name, description: list.description },
    when: whenWords(list, place),
  }));
  return (
    <OwnPage title={words.title} lede={words.own({ email: <bdi>{email}</bdi> })} place={place}>
      {lists.length === 0 ? (
        <p className="hint">{words.none}</p>
      ) : isConfirmed ? (
        <OwnNewsletters newsletters={lists} chosen={chosen} />
      ) : (
        <p className="hint">{words.ownNone}</p>
      )}
      {hasAlerts && (
        <p>
          <a href={`${newslettersPath()}#alerts`}>{words.push.title}</a>
        </p>
      )}
    </OwnPage>
  );
}
