import type { Metadata } from 'next';
import { OwnPage } from '@/components/account/own-page';
import { OwnPager } from '@/components/account/own-pager';
import { KeptHere } from '@/components/account/saved/kept-here';
import { MergeKept } from '@/components/account/saved/merge-kept';
import { OfflineSwitch } from '@/components/account/saved/offline-switch';
import { SavedList } from '@/components/account/saved/saved-list';
import { loadSavedStories } from '@/lib/account/loaders';
import { wordsIn } from '@/lib/i18n/words';
import { savedPath, signInPath } from '@/lib/paths';
import { loadPlace } from '@/lib/settings/loaders';

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await loadPlace()).account.keep.title };
}

type Props = { searchParams: Promise<{ cursor?: string | string[] }> };

export default async function SavedPage({ searchParams }: Props) {
  const { own, place } = await loadSavedStories(await searchParams);
  const { keep } = wordsIn(place).account;
  if (!own)
    return (
      <OwnPage
        title={keep.title}
        place={place}
        lede={keep.device({ signIn: <a href={signInPath(savedPath())}>{keep.signIn}</a> })}
      >
        <noscript>
          <p className="hint">{keep.noScript}</p>
        </noscript>
        <KeptHere place={place} />
        <OfflineSwitch slugs={[]} />
      </OwnPage>
    );
  const { stories, nextCursor, after } = own;
  return (
    <OwnPage title={keep.title} place={place}>
      <MergeKept />
      {stories.length > 0 ? (
        <SavedList stories={stories} place={place} />
      ) : (
        <p className="hint">{keep.nothing}</p>
      )}
      <OwnPager pathOf={savedPath} nextCursor={nextCursor} isLater={after !== null} place={place} />
      <OfflineSwitch
        slugs={stories.map(({ slug }) => slug)}
        isPart={nextCursor !== null || after !== null}
      />
    </OwnPage>
  );
}
