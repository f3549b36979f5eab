import { createHash } from 'node:crypto';

/** How large a card is, in pixels: what every platform shows whole. */
export const cardBox = { width: 1200, height: 630 } as const;

/** What is drawn on the card of a story. Plain texts: nothing of it is markup. */
export type Card = {
  siteName: string;
  section: string;
  /** The colours of the paper and of the section's ink on it, as `#rrggbb`. */
  paper: string;
  spot: string;
  headline: string;
  /** BCP 47; decides which shapes Han letters have. */
  language: string;
  /** The day of publication, as readers see it; empty where there is none. */
  day: string;
  /** The path of the picture beside the words, below /media; null for none. */
  picture: string | null;
};

/** Raised when cards are drawn in another way, so that their addresses change and nobody keeps the old ones. */
const drawing = 3;

/** What a card's address ends in: another one whenever something on the card is another. */
export const stampOf = (card: Card): string =>
  createHash('sha256')
    .update(JSON.stringify([drawing, card]))
    .digest('hex')
    .slice(0, 16);
