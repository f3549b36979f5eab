/** Words that the page has for a number: of its forms the one that the page's language takes. */
export function counted(words: Record<string, string>, count: number): string {
  const { lang } = document.documentElement;
  return (words[new Intl.PluralRules(lang).select(count)] ?? words.other!).replace(
    '{count}',
    count.toLocaleString(lang),
  );
}
