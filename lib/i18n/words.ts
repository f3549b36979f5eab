import { createElement, Fragment, type ReactNode } from 'react';
import { interfaceOf, languageOf } from '@/lib/i18n/languages';
import { speak, type Spoken } from '@/lib/i18n/messages';
import { textsOf, type Catalogue } from '@/lib/i18n/texts';

/** The site's own words in one language, with what else depends on it. */
export type Words = Spoken<Catalogue> & {
  /** For `<html>`, and for the site's words inside a story in another language. */
  lang: string;
  dir: 'ltr' | 'rtl';
  /** A number as the locale writes it. */
  number: (value: number) => string;
  /** "Maren Holt, Idris Quayle and Harbour Desk" */
  listed: (items: readonly ReactNode[]) => ReactNode;
};

const made = new Map<string, Words>();

/** So many locales are kept; a site has one. */
const mostKept = 20;

function make(locale: string): Words {
  const number = new Intl.NumberFormat(locale);
  const { lang, dir } = interfaceOf(locale);
  const list = new Intl.ListFormat(lang, { type: 'conjunction' });
  return {
    ...speak(textsOf(languageOf(locale)), locale),
    ...{ lang, dir },
    number: (value) => number.format(value),
    listed: (items) => {
      const parts = list.formatToParts(items.map((_, at) => String(at)));
      const nodes = parts.map(({ type, value }) =>
        type === 'element' ? items[Number(value)] : value,
      );
      return createElement(Fragment, null, ...nodes);
    },
  };
}

/** The site's own words as a page shows them whose place is this: `wordsIn(place).story.published({ date })`. */
export function wordsIn({ locale }: { locale: string }): Words {
  const found = made.get(locale);
  if (found) return found;
  if (made.size >= mostKept) made.clear();
  const words = make(locale);
  made.set(locale, words);
  return words;
}

/**
 * The same texts as they are stored, for scripts that know the values: `{count}` and other places are still in them, and
 * what depends on a number is its forms by category of Intl.PluralRules.
 */
export const textsIn = ({ locale }: { locale: string }): Catalogue => textsOf(languageOf(locale));
