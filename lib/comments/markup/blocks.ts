import { parseInline } from '@/lib/comments/markup/inline';
import type { Block, ListItem } from '@/lib/comments/markup/tree';

const deepestQuote = 3;
/** ">" with a space, alone, or right before a word; ">_<" and ">50" are none. */
const quote = /^ {0,3}>[ >]*(?:$|(?<= )|[\p{L}"'“‘«¿¡*(])/u;
const nothingQuoted = /^[ >]*$/;
const quoteMark = /^ {0,3}> ?/;
const bullet = /^ {0,3}- +(?=\S)/;
const number = /^ {0,3}(\d{1,3})\. +(?=\S)/;
const indented = /^ {2,}/;

type Found = { isOrdered: boolean; items: { lines: string[]; number: number }[]; next: number };

const markOf = (line: string, isOrdered: boolean) => (isOrdered ? number : bullet).exec(line);

/**
 * The list that begins at a line, if it has two items or more: one dash is a signature, and one number with a full stop is
 * a year. Items may have an empty line between them and go on in indented lines.
 */
function listAt(lines: readonly string[], first: number): Found | undefined {
  const isOrdered = number.test(lines[first]!);
  const found: Found = { isOrdered, items: [], next: first };
  for (let at = first; at < lines.length; at += 1) {
    const line = lines[at]!;
    const mark = markOf(line, isOrdered);
    if (mark)
      found.items.push({ lines: [line.slice(mark[0].length)], number: Number(mark[1] ?? 0) });
    else if (at > first && indented.test(line)) found.items.at(-1)!.lines.push(line.trim());
    else if (line !== '' || !markOf(lines[at + 1] ?? '', isOrdered)) break;
    found.next = at + 1;
  }
  return found.items.length > 1 ? found : undefined;
}

function listBlock({ isOrdered, items }: Found): Block {
  const start = isOrdered ? items[0]!.number : 1;
  // Dashes have no numbers, and "1. 1. 1." asks to be counted; other numbers are shown as they were typed.
  const isCounted = !isOrdered || items.every(({ number }) => number === 1);
  const shown = items.map(({ lines, number }, at): ListItem => {
    const content = parseInline(lines.join('\n'));
    const follows = at === 0 || isCounted || number === items[at - 1]!.number + 1;
    return follows ? { content } : { content, value: number };
  });
  return { type: 'list', isOrdered, start, items: shown };
}

/** Whether a line ends the paragraph before it: a quote, or a list, of which a numbered one begins with 1. */
function interrupts(lines: readonly string[], at: number): boolean {
  const line = lines[at]!;
  if (quote.test(line)) return true;
  const numbered = number.exec(line);
  if (!bullet.test(line) && Number(numbered?.[1]) !== 1) return false;
  return listAt(lines, at) !== undefined;
}

/** The blocks of lines that stand `depth` quotes deep. Time is linear: a line is looked at once for each depth. */
export function parseBlocks(lines: readonly string[], depth = 0): Block[] {
  const out: Block[] = [];
  for (let at = 0; at < lines.length;) {
    const first = at;
    if (lines[at]!.trim() === '') {
      at += 1;
      continue;
    }
    if (depth < deepestQuote && quote.test(lines[at]!)) {
      while (at < lines.length && quote.test(lines[at]!)) at += 1;
      const quoted = lines.slice(first, at);
      if (quoted.every((line) => nothingQuoted.test(line))) out.push(paragraph(quoted));
      else out.push({ type: 'quote', content: parseBlocks(quoted.map(unquoted), depth + 1) });
      continue;
    }
    const list = bullet.test(lines[at]!) || number.test(lines[at]!) ? listAt(lines, at) : undefined;
    if (list) {
      out.push(listBlock(list));
      at = list.next;
      continue;
    }
    do at += 1;
    while (at < lines.length && lines[at]!.trim() !== '' && !interrupts(lines, at));
    out.push(paragraph(lines.slice(first, at)));
  }
  return out;
}

const unquoted = (line: string) => line.replace(quoteMark, '');

const paragraph = (lines: readonly string[]): Block => ({
  type: 'paragraph',
  content: parseInline(lines.join('\n')),
});
