import { standingWords, type StandingName } from '@/lib/people/words';

/** How somebody stands, by shape, word and colour. */
export const StandingBadge = ({ standing }: { standing: StandingName }) => (
  <span className={`st ${standingWords[standing].sign}`}>{standingWords[standing].name}</span>
);
