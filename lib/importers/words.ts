import { lineOf, parseHtml } from '@/lib/articles/html/tree';

/** What turns other words around or hides in them; joiners stay, because Persian and Hindi are written with them. */
const hidden = /[\u200b\u200e\u200f\u061c\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/g;

/** A line of plain words from a field that may hold HTML: a title, a name, a summary. At most `longest` characters. */
export function plainLine(html: string, longest: number): { text: string; isCut: boolean } {
  const whole = lineOf(parseHtml(html), Infinity).replace(hidden, '').normalize('NFC');
  const line = whole.replace(/\s+/g, ' ').trim();
  if (line.length <= longest) return { text: line, isCut: false };
  const head = line.slice(0, longest - 1).toWellFormed();
  // Between words where there are any.
  const words = head.replace(/\s+\S*$/, '');
  return { text: `${words.length > longest / 2 ? words : head.trimEnd()}…`, isCut: true };
}

/** A slug as WordPress keeps it (percent-encoded UTF-8) as letters. */
export function decodedSlug(slug: string): string {
  try {
    return decodeURIComponent(slug).replace(hidden, '').normalize('NFC');
  } catch {
    return slug;
  }
}
