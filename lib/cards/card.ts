import type { Article } from '@/lib/articles/schema';
import { stampOf, type Card } from '@/lib/cards/schema';
import { longDate, type Place } from '@/lib/dates';
import { shareImage } from '@/lib/media/sources';
import { cardPath } from '@/lib/paths';
import { inkColours, type Ink } from '@/lib/taxonomy/sections/schema';

/** What the card of a story shows. */
export function cardOf(article: Article, { siteName, place }: { siteName: string; place: Place }) {
  const { headline, language, section, hero, publishedAt } = article;
  return {
    siteName,
    section: section.name,
    spot: inkColours[section.ink as Ink] ?? inkColours.notices,
    headline,
    language,
    day: publishedAt ? longDate(publishedAt, place) : '',
    picture: hero ? (shareImage(hero)?.path ?? null) : null,
  } satisfies Card;
}

/** Where the card of a story is: another address whenever it shows something else. */
export const cardPathOf = (slug: string, card: Card) => cardPath(slug, stampOf(card));
