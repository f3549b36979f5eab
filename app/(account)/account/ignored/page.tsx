import type { Metadata } from 'next';
import { IgnoredList } from '@/components/account/ignores/ignored-list';
import { OwnPage } from '@/components/account/own-page';
import { OwnPager } from '@/components/account/own-pager';
import { loadIgnored } from '@/lib/ignores/loaders';
import { ignoredPath } from '@/lib/paths';

export const metadata: Metadata = { title: 'People you ignore' };

type Props = { searchParams: Promise<{ cursor?: string | string[] }> };

export default async function IgnoredPage({ searchParams }: Props) {
  const { people, nextCursor, after, place } = await loadIgnored(await searchParams);
  return (
    <OwnPage
      title="People you ignore"
      lede="Their comments are folded away for you, and they cannot notify you. Nobody but you knows."
    >
      {people.length > 0 ? (
        <IgnoredList people={people} place={place} />
      ) : (
        <p className="hint">Nobody. Beside each comment there is “Report”, where you can.</p>
      )}
      <OwnPager pathOf={ignoredPath} nextCursor={nextCursor} isLater={after !== null} />
    </OwnPage>
  );
}
