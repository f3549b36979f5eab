import type { Metadata } from 'next';
import { LikesList } from '@/components/account/likes-list';
import { OwnPage } from '@/components/account/own-page';
import { OwnPager } from '@/components/account/own-pager';
import { loadOwnLikes } from '@/lib/account/loaders';
import { wordsIn } from '@/lib/i18n/words';
import { ownLikesPath } from '@/lib/paths';
import { loadPlace } from '@/lib/settings/loaders';

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await loadPlace()).own.likes.title };
}

type Props = { searchParams: Promise<{ cursor?: string | string[] }> };

export default async function LikesPage({ searchParams }: Props) {
  const { likes, nextCursor, after, place } = await loadOwnLikes(await searchParams);
  const words = wordsIn(place).own.likes;
  return (
    <OwnPage place={place} title={words.title} lede={words.lede}>
      {likes.length > 0 ? (
        <LikesList likes={likes} place={place} />
      ) : (
        <p className="hint">{words.none}</p>
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
