import type { Metadata } from 'next';
import { OwnCommentList } from '@/components/account/own-comments';
import { OwnPage } from '@/components/account/own-page';
import { OwnPager } from '@/components/account/own-pager';
import { loadOwnComments } from '@/lib/account/loaders';
import { wordsIn } from '@/lib/i18n/words';
import { ownCommentsPath } from '@/lib/paths';
import { loadPlace } from '@/lib/settings/loaders';

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await loadPlace()).own.written.title };
}

type Props = { searchParams: Promise<{ cursor?: string | string[] }> };

export default async function OwnCommentsPage({ searchParams }: Props) {
  const { comments, nextCursor, after, place } = await loadOwnComments(await searchParams);
  return (
    <OwnPage place={place} title={wordsIn(place).own.written.title}>
      <OwnCommentList comments={comments} place={place} />
      <OwnPager
        pathOf={ownCommentsPath}
        nextCursor={nextCursor}
        isLater={after !== null}
        place={place}
      />
    </OwnPage>
  );
}
