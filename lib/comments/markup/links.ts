/** An address in running text that becomes a link. */
export type Link = { start: number; end: number; href: string };

// The rules are GFM's for extended autolinks, without bare mail addresses. Beyond them an address also ends before a quote
// mark, a backslash and the punctuation of Chinese and Japanese, which does without spaces.
const beginning = /https?:\/\/|www\./gi;
const stop = /[\s<>"`\\。，、！？；：「」『』（）【】《》]/g;
/** Before "www." stands nothing, a space or one of these; before a scheme no letter or digit. */
const beforeWww = /^$|[\s*_~([{“”"‘’'«»>]$/u;
const beforeScheme = /(?<![A-Za-z0-9])$/;
const trailing = new Set('?!.,:*_~\'";…’”»');
/** Brackets that belong to an address when they were opened in it. */
const pairs: Readonly<Record<string, string>> = { ')': '(', ']': '[' };
const schemes = new Set(['http:', 'https:']);

/** Where an address ends: the full stop or bracket after it belongs to the sentence. */
function trimmed(text: string, start: number, limit: number): number {
  const surplus: Record<string, number> = {};
  for (const [closing, opening] of Object.entries(pairs)) {
    const found = text.slice(start, limit);
    surplus[closing] = found.split(closing).length - found.split(opening).length;
  }
  let end = limit;
  while (end > start) {
    const last = text[end - 1]!;
    if ((surplus[last] ?? 0) > 0) surplus[last]! -= 1;
    else if (!trailing.has(last)) break;
    end = last === ';' ? beforeEntity(text, start, end) : end - 1;
  }
  return end;
}

/** "&copy;" at the end is no part of an address; of any other end only the semicolon is taken off. */
function beforeEntity(text: string, start: number, end: number): number {
  let at = end - 2;
  while (at > start && /[A-Za-z0-9]/.test(text[at]!)) at -= 1;
  return text[at] === '&' && at < end - 2 ? at : end - 1;
}

/** The host: names with dots between, no underscore in the last two, and at least one dot after "www.". */
function isHost(host: string): boolean {
  const names = host.split('.');
  const lastTwo = names.slice(-2).join('');
  return names.every((name) => /^[\p{L}\p{M}\p{N}_-]+$/u.test(name)) && !lastTwo.includes('_');
}

/** The address to open, or undefined for one that is none or pretends: "https://bank.example@elsewhere.example". */
function hrefOf(typed: string): string | undefined {
  const address = /^www\./i.test(typed) ? `http://${typed}` : typed;
  const host = /^https?:\/\/([^/?#:]*)/i.exec(address)?.[1] ?? '';
  if (!isHost(host) || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  const isHonest = url.username === '' && url.password === '' && schemes.has(url.protocol);
  return isHonest && url.hostname !== '' ? url.href : undefined;
}

/** The addresses in a text in their order. Time is linear: what an address could not be is not looked at again. */
export function findLinks(text: string): Link[] {
  const out: Link[] = [];
  beginning.lastIndex = 0;
  for (let found = beginning.exec(text); found; found = beginning.exec(text)) {
    const start = found.index;
    const before = text.slice(Math.max(0, start - 1), start);
    if (!(/^w/i.test(found[0]) ? beforeWww : beforeScheme).test(before)) continue;
    stop.lastIndex = start;
    const limit = stop.exec(text)?.index ?? text.length;
    const end = trimmed(text, start, limit);
    const href = hrefOf(text.slice(start, end));
    if (href) out.push({ start, end, href });
    beginning.lastIndex = href ? end : limit;
  }
  return out;
}
