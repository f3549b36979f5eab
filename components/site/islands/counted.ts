/** Words that the page has for a number, as JSON of its forms: the one that the page's language takes. */
export function counted(forms: string, count: number): string {
  const { lang } = document.documentElement;
  const words = JSON.parse(forms) as Record<string, string>;
  const form = words[new Intl.PluralRules(lang).select(count)] ?? words.other!;
  return form.replace('{count}', count.toLocaleString(lang));
}
