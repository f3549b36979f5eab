import type { Metadata } from 'next';
import { OwnPage } from '@/components/account/own-page';
import { OwnPager } from '@/components/account/own-pager';
import { KeptHere } from '@/components/account/saved/kept-here';
import { MergeKept } from '@/components/account/saved/merge-kept';
import { OfflineSwitch } from '@/components/account/saved/offline-switch';
import { SavedList } from '@/components/account/saved/saved-list';
import { loadSavedStories } from '@/lib/account/loaders';
import { savedPath, signInPath } from '@/lib/paths';

export const metadata: Metadata = { title: 'What you have saved' };

type Props = { searchParams: Promise<{ cursor?: string | string[] }> };

export default async function SavedPage({ searchParams }: Props) {
  const { own, place } = await loadSavedStories(await searchParams);
  if (!own)
    return (
      <OwnPage
        title="What you have saved"
        lede={
          <>
            A list of this device alone.{' '}
            <a href={signInPath(savedPath())}>Sign in to have it wherever you read.</a>
          </>
        }
      >
        <noscript>
          <p className="hint">Without JavaScript, saved stories need an account.</p>
        </noscript>
        <KeptHere place={place} />
        <OfflineSwitch slugs={[]} />
      </OwnPage>
    );
  const { stories, nextCursor, after } = own;
  return (
    <OwnPage title="What you have saved">
      <MergeKept />
      {stories.length > 0 ? (
        <SavedList stories={stories} place={place} />
      ) : (
        <p className="hint">Nothing yet. Under each headline there is “Save for later”.</p>
      )}
      <OwnPager pathOf={savedPath} nextCursor={nextCursor} isLater={after !== null} />
      <OfflineSwitch slugs={stories.map(({ slug }) => slug)} />
    </OwnPage>
  );
}
