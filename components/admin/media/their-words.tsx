/** What a colleague has written meanwhile where something else is typed here; nothing where both say the same. */
export function TheirWords({ theirs, mine }: { theirs: string | null | undefined; mine: string }) {
  if (theirs === undefined || (theirs ?? '') === mine) return null;
  return (
    <p className="hint">
      {theirs ? (
        <>
          Now it says: <bdi>{theirs}</bdi>
        </>
      ) : (
        'Now it is empty.'
      )}{' '}
      Saving puts yours in its place.
    </p>
  );
}
