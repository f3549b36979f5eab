import type { Told } from '@/lib/notifications/data';
import type {
  notificationAnswer,
  preferencesAnswer,
  preferencesInput,
  Preferences,
} from '@/lib/notifications/schema';
import { excerptOf, placeOf, tell } from '@/lib/notifications/words';
import type { z } from 'zod';

type Spelled = z.output<typeof preferencesAnswer>;
type Wish = z.output<typeof preferencesInput>;

/** Choices as the API and forms spell them. */
export const spellPreferences = (preferences: Preferences): Spelled =>
  Object.fromEntries(
    Object.entries(preferences).map(([kind, rhythm]) => [kind, rhythm.toLowerCase()]),
  ) as Spelled;

/** The same back. */
export const readPreferences = (wish: Wish): Partial<Preferences> =>
  Object.fromEntries(
    Object.entries(wish)
      .filter(([, rhythm]) => rhythm !== undefined)
      .map(([kind, rhythm]) => [kind, rhythm.toUpperCase()]),
  );

/** A notification as the API shows it. */
export function spellNotification(
  told: Told,
  { siteUrl, locale }: { siteUrl: string; locale: string },
): z.input<typeof notificationAnswer> {
  const { id, kind, comment, createdAt, isRead } = told;
  return {
    id,
    kind: kind.toLowerCase() as Lowercase<typeof kind>,
    text: tell(told, { locale }),
    excerpt: comment?.body ? excerptOf(comment.body) : null,
    commentId: comment?.id ?? null,
    url: comment && new URL(placeOf(told), siteUrl).href,
    createdAt: createdAt.toISOString(),
    read: isRead,
  };
}
