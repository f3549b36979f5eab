const by = /^(?:by|von|av|af|door|par|por|di|da|od|text)\b\s*:?\s+/iu;
const between = /\s*(?:[,;&]|\s(?:and|und|och|og|et|y|e|en)\s)\s*/iu;
const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** The people in a byline such as "Von Ann Lee und Bo Ek/TT, dpa", at most five; none where only the agency signs. */
export function namesIn(byline: string, service: string): string[] {
  const names = byline
    .replace(by, '')
    .split(between)
    .map((part) => part.split(/\s*[/|]\s*/)[0]!.trim())
    .filter((name) => name.length >= 3 && name.length <= 60 && /\p{L}/u.test(name))
    .filter((name) => plain(name) !== plain(service));
  return [...new Set(names)].slice(0, 5);
}
