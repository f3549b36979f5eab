import type { Metadata } from 'next';
import { IgnoredList } from '@/components/account/ignores/ignored-list';
import { OwnPage } from '@/components/account/own-page';
import { OwnPager } from '@/components/account/own-pager';
import { wordsIn } from '@/lib/i18n/words';
import { loadIgnored } from '@/lib/ignores/loaders';
import { ignoredPath } from '@/lib/paths';
import { loadPlace } from '@/lib/settings/loaders';

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await loadPlace()).account.ignore.people };
}

type Props = { searchParams: Promise<{ cursor?: string | string[] }> };

export default async function IgnoredPage({ searchParams }: Props) {
  const { people, nextCursor, after, place } = await loadIgnored(await searchParams);
  const { ignore } = wordsIn(place).account;
  return (
    <OwnPage title={ignore.people} place={place} lede={ignore.lede}>
      {people.length > 0 ? (
        <IgnoredList people={people} place={place} />
      ) : (
        <p className="hint">{ignore.none}</p>
      )}
      <OwnPager
        pathOf={ignoredPath}
        nextCursor={nextCursor}
        isLater={after !== null}
        place={place}
      />
    </OwnPage>
  );
}
