import type { Place } from '@/lib/dates';
import { wordsIn } from '@/lib/i18n/words';

type Props = {
  place: Place;
  /** The address of the list, with or without the place to go on from. */
  pathOf: (cursor?: string) => string;
  nextCursor: string | null;
  /** This page is not the first. */
  isLater: boolean;
};

/** From one page of a list of the account to the next, and back to its beginning. */
export function OwnPager({ pathOf, nextCursor, isLater, place }: Props) {
  if (!nextCursor && !isLater) return null;
  const { account, site } = wordsIn(place);
  return (
    <nav className="pages" aria-label={site.lists.pages}>
      {isLater && <a href={pathOf()}>{account.newest}</a>}
      {nextCursor && (
        <a href={pathOf(nextCursor)} rel="next">
          {account.older}
        </a>
      )}
    </nav>
  );
}
