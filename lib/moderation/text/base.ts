import { neededOrInvisible } from '@/lib/comments/invisible';
import type { Cell } from '@/lib/moderation/text/view';

/** More than any comment holds; what comes after it is not looked at. */
const textCap = 20_000;

/** A cell of the base view that also remembers its capitals, because they look like other letters. */
export type BaseCell = Cell & { typed: string };

export type Base = {
  cells: BaseCell[];
  /** How many invisible characters were taken out that serve nothing. */
  stripped: number;
  /** Whether something in it turns the direction of what follows. */
  hasBidi: boolean;
};

/** Embeddings, overrides and isolates; plain marks of direction harm nobody. */
const turning = /[\u202A\u202B\u202D\u202E\u2066-\u2068]/;
/** What can be composed with the character before it. */
const continuing = /[\p{M}\u1160-\u11FF\uD7B0-\uD7FF\uFF9E\uFF9F\uFFC2-\uFFDC]/u;
/** Normalising sorts the marks of a letter, which is slow for a tower of them. */
const longestChunk = 16;
/** A few signs of Arabic stand for a whole sentence, which nobody searches for words. */
const longestForm = 6;

/** What may be invisible, roughly. */
const special = /[^\t\n\x20-\x7E]/;

const isPlain = (code: number) => (code >= 32 && code < 127) || code === 9 || code === 10;

function lowered(typed: string): string {
  const lower = typed.toLowerCase();
  return lower === 'ς' ? 'σ' : lower;
}

/** The letters of a text in compatibility form and lower case, without what nobody sees. Time is linear. */
export function baseCells(original: string): Base {
  const text = original.slice(0, textCap).toWellFormed();
  const base: Base = { cells: [], stripped: 0, hasBidi: turning.test(text) };
  const unseen = unseenSpans(text);
  base.stripped = unseen.stripped;
  let chunk = '';
  let length = 0;
  let start = 0;
  let end = 0;
  const flush = () => {
    const isAscii = chunk.length === 1 && chunk.charCodeAt(0) < 128;
    const composed = isAscii ? chunk : chunk.normalize('NFKC');
    const form = length === 1 && composed.length > longestForm ? chunk : composed;
    for (const typed of form)
      base.cells.push({ text: lowered(typed), typed, start, end, hints: 0 });
    chunk = '';
  };
  let next = 0;
  for (let at = 0; at < text.length;) {
    const span = unseen.spans[next];
    if (span && span.start === at) {
      at = span.end;
      next += 1;
      continue;
    }
    const code = text.codePointAt(at)!;
    const units = code > 0xffff ? 2 : 1;
    const isNew =
      isPlain(code) || length >= longestChunk || !continuing.test(text.slice(at, at + units));
    if (isNew) {
      flush();
      length = 0;
      start = at;
    }
    chunk += text.slice(at, at + units);
    length += 1;
    at += units;
    end = at;
  }
  flush();
  return base;
}

function unseenSpans(text: string) {
  const spans: { start: number; end: number }[] = [];
  let stripped = 0;
  if (!special.test(text)) return { spans, stripped };
  for (const { 0: found, 1: useless, index } of text.matchAll(neededOrInvisible)) {
    spans.push({ start: index, end: index + found.length });
    if (useless) stripped += 1;
  }
  return { spans, stripped };
}
