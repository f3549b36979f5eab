/** A phrase inside a sentence: its first letter is small, but in German, where it may be a noun. */
export const lowerFirst = (text: string, lang: string) =>
  lang.startsWith('de') ? text : text.charAt(0).toLocaleLowerCase(lang) + text.slice(1);
