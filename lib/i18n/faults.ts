import { textsOf } from '@/lib/i18n/texts';
import { languageOf } from '@/lib/i18n/languages';

type Key = keyof ReturnType<typeof textsOf>['faults'];

/** Refusals are thrown in English, where nobody knows the page; each with the form that finds it and what stands in it. */
const known = Object.entries(textsOf('en').faults).map(([key, text]) => {
  const form = text.replaceAll(/[.*+?^$()|[\]\\]/g, '\\$&').replaceAll('{n}', '(\\d+)');
  return { key: key as Key, form: new RegExp(`^${form}$`) };
});

/** What a refusal says in the language of a site of this locale; as it is where there is no translation. */
export function faultIn(message: string, { locale }: { locale: string }): string {
  const language = languageOf(locale);
  if (language === 'en') return message;
  for (const { key, form } of known) {
    const found = form.exec(message);
    if (!found) continue;
    const [, n = ''] = found;
    return textsOf(language).faults[key].replace('{n}', n && Number(n).toLocaleString(locale));
  }
  return message;
}
