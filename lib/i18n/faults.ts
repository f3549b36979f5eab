import { textsOf } from '@/lib/i18n/texts';
import { languageOf } from '@/lib/i18n/languages';

type Key = keyof ReturnType<typeof textsOf>['faults'];

/** Refusals are thrown in English, where nobody knows the page; each with the form that finds it and what stands in it. */
const known = Object.entries(textsOf('en').faults).map(([key, text]) => {
  const form = text
    .replaceAll(/[.*+?^$()|[\]\\]/g, '\\$&')
    .replaceAll('{n}', '(?<n>[\\d,]+)')
    .replaceAll('{date}', '(?<date>.+)');
  return { key: key as Key, form: new RegExp(`^${form}$`) };
});

/** Which refusal this is; null for one that has no translation. */
const find = (message: string) => {
  for (const { key, form } of known) {
    const found = form.exec(message);
    if (found) return { key, values: found.groups ?? {} };
  }
  return null;
};

/** Whether a refusal that is thrown with these words exists in every language. */
export const isKnownFault = (message: string) => find(message) !== null;

/** What a refusal says in the language of a site of this locale; as it is where there is no translation. */
export function faultIn(message: string, { locale }: { locale: string }): string {
  const language = languageOf(locale);
  const found = language === 'en' ? null : find(message);
  if (!found) return message;
  const { n, date } = found.values;
  return textsOf(language)
    .faults[found.key].replace('{n}', () => Number(n?.replaceAll(',', '')).toLocaleString(locale))
    .replace('{date}', () => date ?? '');
}
