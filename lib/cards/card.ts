import type { Article } from '@/lib/articles/schema';
import { stampOf, type Card } from '@/lib/cards/schema';
import { longDate, type Place } from '@/lib/dates';
import { shareImage } from '@/lib/media/sources';
import { cardPath } from '@/lib/paths';
import { inkTokens, type Ink } from '@/lib/taxonomy/sections/schema';
import { fixedInks, type ColourKey } from '@/lib/theme/schema';

/** The colour of a section's ink by day. */
function spotOf(ink: string, colours: Record<ColourKey, string>): string {
  const token = inkTokens[ink as Ink] ?? 'ink';
  return token === 'ink' ? fixedInks.Light.ink : colours[`${token}Light`];
}

type Paper = Record<ColourKey, string> & { siteName: string };

/** What the card of a story shows, in the paper's own colours by day; its date is of the newsroom's time zone. */
export function cardOf(article: Article, paper: Paper, place: Place) {
  const { headline, language, section, hero, publishedAt } = article;
  return {
    siteName: paper.siteName,
    paper: paper.paperLight,
    section: section.name,
    spot: spotOf(section.ink, paper),
    headline,
    language,
    day: publishedAt ? longDate(publishedAt, place) : '',
    picture: hero ? (shareImage(hero)?.path ?? null) : null,
  } satisfies Card;
}

/** Where the card of a story is: another address whenever it shows something else. */
export const cardPathOf = (slug: string, card: Card) => cardPath(slug, stampOf(card));
