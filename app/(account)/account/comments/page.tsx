import type { Metadata } from 'next';
import { OwnCommentList } from '@/components/account/own-comments';
import { OwnPage } from '@/components/account/own-page';
import { OwnPager } from '@/components/account/own-pager';
import { loadOwnComments } from '@/lib/account/loaders';
import { ownCommentsPath } from '@/lib/paths';

export const metadata: Metadata = { title: 'What you have written' };

type Props = { searchParams: Promise<{ cursor?: string | string[] }> };

export default async function OwnCommentsPage({ searchParams }: Props) {
  const { comments, nextCursor, after, place } = await loadOwnComments(await searchParams);
  return (
    <OwnPage place={place} title="What you have written">
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
