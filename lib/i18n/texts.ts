import type { Language } from '@/lib/i18n/languages';
import { refused } from '@/lib/i18n/texts/refused';
import { broken } from '@/lib/i18n/texts/broken';
import { feeds } from '@/lib/i18n/texts/feeds';
import { faults } from '@/lib/i18n/texts/faults';
import { account } from '@/lib/i18n/texts/account';
import { comments } from '@/lib/i18n/texts/comments';
import { mails } from '@/lib/i18n/texts/mails';
import { own } from '@/lib/i18n/texts/own';
import { live } from '@/lib/i18n/texts/live';
import { newsletters } from '@/lib/i18n/texts/newsletters';
import { search } from '@/lib/i18n/texts/search';
import { site } from '@/lib/i18n/texts/site';
import { story } from '@/lib/i18n/texts/story';

/** The texts by area: a file for each language, the English one first. */
const areas = {
  ...{ faults, refused, broken, account, own, mails, newsletters, feeds },
  ...{ site, story, live, comments, search },
};

/** The texts as they are in English, from which the others are translated. */
export type Catalogue = { [Area in keyof typeof areas]: (typeof areas)[Area]['en'] };

/** All texts of a language. */
export const textsOf = (language: Language): Catalogue =>
  Object.fromEntries(
    Object.entries(areas).map(([area, all]) => [area, all[language]]),
  ) as unknown as Catalogue;
