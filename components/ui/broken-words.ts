import { useSyncExternalStore } from 'react';
import { languageOf } from '@/lib/i18n/languages';
import { speakArea } from '@/lib/i18n/messages';
import { broken } from '@/lib/i18n/texts/broken';

const never = () => () => undefined;
/** As the page before it said, or, where there was none, as the browser does. */
const pageLanguage = () => document.documentElement.lang || navigator.language;

/** The words for a page that broke: without asking anything that may be what broke. `lang` is the language that they are in. */
export function useBrokenWords() {
  const locale = useSyncExternalStore(never, pageLanguage, () => 'en');
  return { ...speakArea(broken, locale), lang: languageOf(locale) };
}
