import unhomoglyph from 'unhomoglyph';

/** What people write for a letter so that a filter does not see it: "adm1n", "$taff". "i" and "l" count as one anyway. */
const letterFor: Record<string, string> = {
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '@': 'a',
  $: 's',
  '!': 'l',
  i: 'l',
};

/** Accents of no script in particular, wherever they stand; not those that make another kana. */
const accents = /(?![\u3099\u309a])(?=\p{sc=Inherited})\p{M}/gu;
/** Marks on letters that stay the same without them, or on no letter. In other scripts they are vowels: मीना is not मोना. */
const optional =
  /(?<=^|[^\p{L}\p{M}]|[\p{sc=Common}\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Arabic}\p{sc=Hebrew}])\p{M}+/gu;
const withoutMarks = (text: string) => text.normalize('NFKD').replace(optional, '');
const withoutAccents = (text: string) => text.normalize('NFKD').replace(accents, '');
const folded = (text: string) =>
  withoutMarks(unhomoglyph(unhomoglyph(withoutMarks(withoutAccents(text))).toLowerCase()))
    .replaceAll('vv', 'w')
    .replace(/[34578@$!i]/g, (character) => letterFor[character]!);

/**
 * What a name looks like, word by word: names that share one of these can be taken for each other. The skeletons of
 * Unicode TR 39 after NFKC, without case, accents, figures at the end of a word, and with letters for figures elsewhere.
 * Made before and after lower-casing, because a capital may look like another letter than its small one (Greek Η).
 */
export function skeletonWords(name: string): string[][] {
  const text = name.normalize('NFKC');
  const texts = [text, text.replace(/\p{N}+(?!\p{L}|\p{N})/gu, '')];
  return texts
    .flatMap((one) => [folded(one), folded(one.toLowerCase())])
    .map((skeleton) => skeleton.split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean))
    .filter((words) => words.length > 0);
}

/** The same without what parts the words: "Hedda_Lund" and "HeddaLund" look like "Hedda Lund". */
export const skeletons = (name: string): string[] => [
  ...new Set(skeletonWords(name).map((words) => words.join(''))),
];
