/** Languages whose words no space parts, or whose words carry their particles with them (Korean). */
const languages = new Set(['zh', 'ja', 'th', 'ko', 'yue', 'lo', 'km', 'my']);

const unparted = [
  /[\p{Script=Han}々〆]+/u,
  /[\p{Script=Hiragana}\p{Script=Katakana}ー]+/u,
  /\p{Script=Hangul}+/u,
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/u,
].map(({ source }) => source);
const run = new RegExp(
  `${unparted.map((source) => `(${source})`).join('|')}|(?:(?!${unparted.join('|')})[\\p{L}\\p{M}\\p{N}])+`,
  'gu',
);
/** Only the grammar of Japanese is written in these alone: pairs of them tell nothing about the subject. */
const isHiragana = /^\p{Script=Hiragana}+$/u;

/** Whether a language is read by pairs of characters. */
export const hasBigrams = (baseLanguage: string): boolean => languages.has(baseLanguage);

/**
 * The overlapping pairs of characters of a text without spaces, with how often each stands there; a character that stands
 * alone counts as it is, and so do words in letters that are parted (names in Latin script).
 */
export function countBigrams(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const [word, ...groups] of text.matchAll(run)) {
    if (groups.every((group) => group === undefined)) {
      add(word);
      continue;
    }
    const characters = [...word];
    if (characters.length === 1) add(word);
    for (let i = 0; i + 2 <= characters.length; i++) {
      const pair = characters[i]! + characters[i + 1]!;
      if (!isHiragana.test(pair)) add(pair);
    }
  }
  return counts;
}
