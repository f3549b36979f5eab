import data from 'unhomoglyph/data.json' with { type: 'json' };

/** Alphabets of which letters pass for Latin ones. Those of East and South Asia are left alone: a likeness there is chance. */
const scripts = [
  ...['Cyrillic', 'Greek', 'Coptic', 'Armenian', 'Georgian', 'Cherokee', 'Lisu', 'Tifinagh'],
  ...['Canadian_Aboriginal', 'Deseret', 'Osage', 'Warang_Citi', 'Lycian', 'Carian', 'Lydian'],
  ...['Elbasan', 'Gothic', 'Old_Italic', 'Runic', 'Miao', 'Kayah_Li'],
].map((script) => new RegExp(`(?=\\p{L})\\p{Script=${script}}`, 'u'));
const latin = /\p{Script=Latin}/u;
/** The number of the alphabet that a letter is of; -1 for one of no such alphabet. */
const alphabetOf = (letter: string) => scripts.findIndex((script) => script.test(letter));
/** Alphabets whose small letters are the capitals drawn smaller. */
const oneForm = /[\p{Script=Cherokee}\p{Script=Deseret}\p{Script=Coptic}]/u;

const bare = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
const pairs = (list: string) =>
  list.split(' ').map((pair) => [[...pair][0]!, pair.slice([...pair][0]!.length)] as const);

/** Letters of the Latin script that are read as plain ones: strokes, hooks, small capitals, ligatures. */
const latinForms = new Map([
  ...pairs('ßss ðd þth ŋn ɛe əe ǝe ɜe ʙb ᴅd ᴇe ꜰf ɢg ʜh ᴊj ᴋk ʟl ᴍm ɴn ᴘp ꞯq ʀr ᴛt ᴀa ɱm ᵯm ɓb ɾr'),
]);
/**
 * Letters of other alphabets as close to Latin ones as the standard's list has them: it compares capitals apart, and leaves out
 * some of Cherokee and of the Canadian syllabics, which pages offer as a "font".
 */
const close = new Map(
  pairs(
    'вb нh кk мm тt ӏl εe κk χx ηn μu ωw βb τt ςs Ԁd Ꮖi Ꮎo Ꭴo Ꮻo Ꮜu Ꭹy Ꮆg Ꮹg Ꮒh Ꮸc ' +
      'ᗩa ᗷb ᑕc ᗪd ᗴe ᘜg ᕼh ᒍj ᒪl ᗰm ᑎn ᑭp ᑫq ᖇr ᔕs ᑌu ᐯv ᗯw ᘔz',
  ),
);
/** Likenesses that only count inside a word with Latin letters: nobody reads a whole word of them as Latin. */
const farFetched = new Map(
  pairs(
    'яr Яr иu Иn шw Шw щw Щw пn Пn дa Дa бb эe Эe цu зe Зe ъb чy πn Πn δd Δa λl Λa Σe ξe Ξe θo ' +
      'էt Էt եt Եt աw ժd իh Իh րn պw ֆf Ֆs վu տm Մu',
  ),
);

for (const [from, to] of Object.entries(data as Record<string, string>)) {
  if ([...from].length !== 1 || from.charCodeAt(0) < 128) continue;
  const letters = bare(to);
  if (!/^[a-z]{1,2}$/.test(letters)) continue;
  if (latin.test(from)) {
    if (!latinForms.has(from)) latinForms.set(from, letters);
  } else if (alphabetOf(from) >= 0 && !close.has(from)) {
    close.set(from, letters);
  }
}
// A capital iota or Ukrainian I is drawn like an l and is still an I to whoever writes it.
for (const [from, letters] of close)
  if (letters === 'l' && close.get(from.toLowerCase()) === 'i') close.set(from, 'i');

/** A Latin letter with strokes, hooks or in small capitals as plain letters; undefined for one that is plain. */
export const plainLatin = (letter: string): string | undefined =>
  latinForms.get(letter) ?? latinForms.get(letter.toLowerCase());

for (const [from, letters] of [...close])
  if (oneForm.test(from) && !close.has(from.toLowerCase())) close.set(from.toLowerCase(), letters);

/** The Latin letters that a letter of another alphabet passes for, whether it does so anywhere, and of which alphabet it is. */
export type Look = { letters: string; isClose: boolean; alphabet: number };

const lookOf = (letter: string, letters: string, isClose: boolean): Look => ({
  ...{ letters, isClose },
  alphabet: alphabetOf(letter),
});
const looks = new Map<string, Look>();
for (const [letter, letters] of farFetched) looks.set(letter, lookOf(letter, letters, false));
for (const [letter, letters] of close) looks.set(letter, lookOf(letter, letters, true));

/** How a letter of another alphabet looks among Latin ones; undefined for one that looks like none of them. */
export const latinLook = (letter: string): Look | undefined => looks.get(letter);

/** Letters in black squares and circles, which Unicode has as pictures: the letter, else undefined. */
export function pictureLetter(code: number): string | undefined {
  for (const first of [0x1f150, 0x1f170, 0x1f1e6])
    if (code >= first && code < first + 26) return String.fromCharCode(97 + code - first);
  return undefined;
}
