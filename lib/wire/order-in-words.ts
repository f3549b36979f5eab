/** What an agency orders in words, where it does not mark the version: to take it down, to hold it back, or perhaps one of them. */
export type OrderInWords = 'kill' | 'withhold' | 'unclear';

/** How words to editors begin: "EDITORS: MANDATORY KILL", "Attention news desks: please kill". */
const address = String.raw`^\W*(?:(?:urgent|bulletin|flash|mandatory|advisory|attention|att|note|to|all|editors?|eds|news|desks?|directors?|please|bc|this is a)\W+){0,6}`;
/** Of a part of it alone: "Kill the third paragraph", "Withhold the name of the victim". */
const ofPart = String.raw`(?!\W+(?:(?:the|this|that|his|her|their|all|from)\W+)*(?:\d+(?:st|nd|rd|th)?|first|second|third|fourth|fifth|last|final|opening|graf|grafs|graphs?|paras?|paragraphs?|sentences?|lines?|photos?|pictures?|images?|captions?|headlines?|bylines?|quotes?|references?|words?|names?|identit\w+|videos?|graphics?|maps?|tables?|links?|fee|switch|bill)\b)`;

const inNote = {
  kill: new RegExp(`${address}kill\\b${ofPart}`, 'i'),
  withhold: new RegExp(`${address}withhold\\b${ofPart}`, 'i'),
};
/** A headline speaks to readers: there it has to stand apart, or be ordered by words that only agencies use. */
const inLine = (verb: string) =>
  new RegExp(
    `^\\W*(?:(?:urgent|advisory|attention|editors?|eds|bc)\\W+)*(?:(?:bulletin|mandatory)\\W+${verb}\\b|${verb}\\s*(?::|–|—|\\s-\\s|$))`,
    'i',
  );
const inHeadline = { kill: inLine('kill'), withhold: inLine('withhold') };

/** The sentence that agencies have below a kill. */
const isMandatory = /\b(?:a|this) kill is mandatory\b|\bmandatory kill\b(?=\W*(?:$|[.:!–—]))/i;
/** "The kill was sent in error", "Disregard the kill". */
const isTakenBack =
  /\bkill\b(?:\W+\w+){0,4}?\W+(?:was|were|has been|is|be)\W+(?:sent|issued|moved|filed|lifted|rescinded|void|cancell?ed|withdrawn)\b|\b(?:lift|rescind|cancel|disregard|ignor)\w*\W+(?:\w+\W+){0,3}(?:kill|withhold)\b|\bno(?:t a)? kill\b/i;
const mentions = new RegExp(`${address}(?:kill|withhold)\\b`, 'i');

type Words = { headline: string; slugline: string; ednote: string; text: string };

/**
 * What a version orders in words alone, by which many agencies still send a kill: in the word to editors, before the headline,
 * or in the text's own first sentences. Null where none of them speaks of it.
 */
export function orderInWords({ headline, slugline, ednote, text }: Words): OrderInWords | null {
  const lines = [headline, slugline];
  const opening = text.slice(0, 600);
  const all = [...lines, ednote, opening];
  const isOf = (verb: 'kill' | 'withhold') =>
    inNote[verb].test(ednote) || lines.some((line) => inHeadline[verb].test(line));
  const mentioned = () => [...lines, ednote].some((each) => mentions.test(each));
  if (all.some((each) => isTakenBack.test(each))) return mentioned() ? 'unclear' : null;
  if (isOf('kill') || isMandatory.test(ednote) || isMandatory.test(opening)) return 'kill';
  if (isOf('withhold')) return 'withhold';
  return mentioned() ? 'unclear' : null;
}
