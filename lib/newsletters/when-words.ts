import type { Place } from '@/lib/dates';
import { wordsIn } from '@/lib/i18n/words';
import { clockOf } from '@/lib/newsletters/rhythm';
import type { PublicNewsletter } from '@/lib/newsletters/schema';

type Facts = Pick<PublicNewsletter, 'kind' | 'sendMinute' | 'weekday'>;

/** How often a list comes, in the site's language: "Every day at 07:00". */
export function whenWords({ kind, sendMinute, weekday }: Facts, { locale }: Place): string {
  const { newsletters } = wordsIn({ locale });
  if (kind === 'BREAKING') return newsletters.breaking;
  const time = clockOf(sendMinute);
  if (weekday === null) return newsletters.daily({ time });
  // 1 January 2024 was a Monday.
  const date = new Date(Date.UTC(2024, 0, weekday));
  const named = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(date);
  const day = named.charAt(0).toLocaleUpperCase(locale) + named.slice(1);
  return newsletters.weekly({ day, time });
}
