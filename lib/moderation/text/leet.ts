import { signs, type Letter } from '@/lib/moderation/text/letters';
import { hint } from '@/lib/moderation/text/view';

const digits: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '6': 'g',
  '7': 't',
  '8': 'b',
  '9': 'g',
};
const strokes = new Set(['1', '!', '|']);

/** "1st", "24h", "5kg": a number with what is counted. */
const ordinary =
  /^[$€£]?\d+(?:st|nd|rd|th|s|[a-z]|am|pm|hr?s?|min|sec|days?|yrs?|yo|km|cm|mm|kg|mg|ml|ft|lbs?|oz|mph|kph|kw|mw|gw|kb|mb|gb|tb|hz|khz|mhz|ghz|bn|mn|tn|pc|px|pt|usd|eur|gbp)$/;

/** The letter that a digit or a sign stands for, and whether it may be an i or an l. */
export const leetLetter = (text: string): { letter: string; isStroke: boolean } | undefined => {
  const letter = digits[text] ?? signs[text];
  return letter ? { letter, isStroke: strokes.has(text) } : undefined;
};

/** Whether a word with digits is a number with its unit and not a disguise. */
export const isOrdinary = (word: string): boolean => ordinary.test(word);

/** "covid19", "mp3", "1990s", "24hours": digits at one end are numbers unless signs or digits stand elsewhere too. */
function isNumbered(word: string): boolean {
  return isOrdinary(word) || /^\p{L}+\d+$|^\d{2,}\p{L}+$|^\p{Sc}\d+\p{L}*$/u.test(word);
}

/**
 * Where a word begins and ends among signs: "You idiot!", "@name", "¡Hola" and "C++" have signs that are signs. A dollar beside
 * a letter is one, and so is what stands at an end of a word that is disguised elsewhere too ("@n1m@l").
 */
function trimSigns(word: readonly Letter[]): { from: number; to: number } {
  const isSign = (at: number, wanted: string) =>
    word[at]?.kind === 'sign' && wanted.includes(word[at].text);
  let from = 0;
  let to = word.length;
  while (from < to && (isSign(from, '+€£¢¥') || (isSign(from, '!|¡') && !isLetter(word[from + 1]))))
    from += 1;
  while (to > from && isSign(to - 1, '!|¡€£¢¥')) to -= 1;
  const [first, last] = [isSign(from, '@¡') ? from + 1 : from, trailing(word, to)];
  const core = word.slice(first, last);
  const isDisguised = core.some((cell) => !isLetter(cell)) && !isNumbered(textOf(core));
  return isDisguised && core.length > 1 ? { from, to } : { from: first, to: last };
}

function trailing(word: readonly Letter[], to: number): number {
  let last = to;
  while (last > 0 && word[last - 1]!.kind === 'sign' && '@+'.includes(word[last - 1]!.text))
    last -= 1;
  return last;
}

const isLetter = (cell: Letter | undefined) => cell?.kind === 'latin' || cell?.kind === 'foreign';
const textOf = (word: readonly Letter[]) => word.map(({ text }) => text).join('');

/** Puts letters for the digits and signs of a word that has Latin letters, in place. */
export function unleet(word: readonly Letter[]): void {
  const { from, to } = trimSigns(word);
  const body = word.slice(from, to);
  if (!body.some(({ kind }) => kind === 'latin') || body.every(isLetter)) return;
  if (isNumbered(textOf(body))) return;
  for (const [at, cell] of body.entries()) {
    if (cell.kind !== 'digit' && cell.kind !== 'sign') continue;
    // "no!!!yes" is an outcry.
    if (cell.text === '!' && (body[at - 1]?.text === '!' || body[at + 1]?.text === '!')) continue;
    const found = leetLetter(cell.text);
    if (!found) continue;
    cell.text = found.letter;
    cell.kind = 'latin';
    cell.hints |= hint.leet | (found.isStroke ? hint.stroke : 0);
  }
}
