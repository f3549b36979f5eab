import type { Metadata } from 'next';
import { OwnPage } from '@/components/account/own-page';
import { OwnPager } from '@/components/account/own-pager';
import { SavedList } from '@/components/account/saved-list';
import { loadSavedStories } from '@/lib/account/loaders';
import { savedPath } from '@/lib/paths';

export const metadata: Metadata = { title: 'What you have saved' };

type Props = { searchParams: Promise<{ cursor?: string | string[] }> };

export default async function SavedPage({ searchParams }: Props) {
  const { stories, nextCursor, after, place } = await loadSavedStories(await searchParams);
  return (
    <OwnPage title="What you have saved">
      {stories.length > 0 ? (
        <SavedList stories={stories} place={place} />
      ) : (
        <p className="hint">Nothing yet. Under each headline there is “Save for later”.</p>
      )}
      <OwnPager pathOf={savedPath} nextCursor={nextCursor} isLater={after !== null} />
    </OwnPage>
  );
}
