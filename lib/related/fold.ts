const alike: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ё: 'е',
};

/**
 * A text in small letters without accents, so that "Brontë" and "Bronte" are one word: marks on Latin and Greek letters go,
 * and the vowel marks of Arabic and Hebrew; marks that are letters of their own (Thai, Hindi, Japanese) stay. What the
 * extension `unaccent` does, on any server.
 */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/(?<=[\p{Script=Latin}\p{Script=Greek}][\u0300-\u036f]*)[\u0300-\u036f]/gu, '')
    .replace(/[\u064b-\u065f\u0670\u0640\u0591-\u05c7]/gu, '')
    .normalize('NFC')
    .replace(/[ßæœøłđðþıё]/g, (letter) => alike[letter]!);
