import { wordsIn } from '@/lib/i18n/words';

/** Who wrote a comment that belongs to nobody any more, as the API says it. Nobody can be called so (lib/auth/names). */
export const formerMember = 'A former member';

/** The name by a comment, as a page in the language of the site shows it. */
export const nameShown = (name: string, place: { locale: string }): string =>
  name === formerMember ? wordsIn(place).account.told.former : name;
