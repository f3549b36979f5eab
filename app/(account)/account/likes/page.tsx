import type { Metadata } from 'next';
import { LikesList } from '@/components/account/likes-list';
import { OwnPage } from '@/components/account/own-page';
import { OwnPager } from '@/components/account/own-pager';
import { loadOwnLikes } from '@/lib/account/loaders';
import { ownLikesPath } from '@/lib/paths';

export const metadata: Metadata = { title: 'What you like' };

type Props = { searchParams: Promise<{ cursor?: string | string[] }> };

export default async function LikesPage({ searchParams }: Props) {
  const { likes, nextCursor, after, place } = await loadOwnLikes(await searchParams);
  return (
    <OwnPage place={place} title="What you like" lede="Nobody but you sees who likes what.">
      {likes.length > 0 ? (
        <LikesList likes={likes} place={place} />
      ) : (
        <p className="hint">You like no comment that is still there to read.</p>
      )}
      <OwnPager
        pathOf={ownLikesPath}
        nextCursor={nextCursor}
        isLater={after !== null}
        place={place}
      />
    </OwnPage>
  );
}
