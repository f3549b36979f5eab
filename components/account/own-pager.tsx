type Props = {
  /** The address of the list, with or without the place to go on from. */
  pathOf: (cursor?: string) => string;
  nextCursor: string | null;
  /** This page is not the first. */
  isLater: boolean;
};

/** From one page of a list of the account to the next, and back to its beginning. */
export function OwnPager({ pathOf, nextCursor, isLater }: Props) {
  if (!nextCursor && !isLater) return null;
  return (
    <nav className="pages" aria-label="Pages">
      {isLater && <a href={pathOf()}>Back to the newest</a>}
      {nextCursor && (
        <a href={pathOf(nextCursor)} rel="next">
          Older ones
        </a>
      )}
    </nav>
  );
}
