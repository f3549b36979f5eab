/** A part of a post's text: of the block editor, or written as blogs were before it. */
export type Part = { isClassic: boolean; html: string };

const mark =
  /<!--\s+(\/)?wp:([a-z][\w-]*(?:\/[a-z][\w-]*)?)\s+(?:\{(?:(?!-->)[^])*\}\s+)?(\/)?-->/g;
const breaks = /<!--\s*(?:more\b(?:(?!-->)[^])*|nextpage|noteaser)\s*-->/g;

/** Blocks that say nothing even on the old site. */
const mute = new Set(['more', 'nextpage', 'spacer', 'separator', 'core/more', 'core/nextpage']);

/**
 * A post's text in parts. Where it was written with the block editor, only what stands outside of all blocks is classic.
 * `leftOut` hears of blocks that the old site filled in when it was read (latest posts, menus): they hold no words.
 */
export function partsOf(content: string, leftOut: (block: string) => void): Part[] {
  const html = content.replace(/\r\n?/g, '\n');
  const parts: Part[] = [];
  const add = (isClassic: boolean, text: string) => {
    const last = parts.at(-1);
    if (last?.isClassic === isClassic) last.html += text;
    else if (text.trim()) parts.push({ isClassic, html: text });
  };
  let depth = 0;
  let end = 0;
  for (const { 0: whole, 1: closes, 2: name, 3: isVoid, index } of html.matchAll(mark)) {
    add(depth === 0, html.slice(end, index));
    end = index + whole.length;
    if (isVoid) {
      if (!mute.has(name!)) leftOut(name!);
    } else depth = Math.max(0, depth + (closes ? -1 : 1));
    // So that blocks in one another stay one part.
    if (depth > 0) add(false, ' ');
  }
  add(depth === 0, html.slice(end));
  // "Read more" and page ends part paragraphs; nothing else is left of them.
  return parts.map((part) => ({ ...part, html: part.html.replace(breaks, '\n\n') }));
}

const reusable = /<!--\s+wp:(?:core\/)?block\s+\{[^{}]*"ref":\s*(\d{1,20})[^{}]*\}\s+\/-->/g;
const deepest = 5;
const longest = 2_000_000;

/**
 * A post's text with the reusable blocks (synced patterns) that it names by their numbers written out, those within them too;
 * `leftOut` hears of those that are not in the file.
 */
export function withReusable(
  content: string,
  blockOf: (id: string) => string | undefined,
  leftOut: (id: string) => void,
): string {
  let text = content;
  for (let depth = 0; depth < deepest && text.length < longest; depth++) {
    const before = text;
    text = text.replace(reusable, (_, id: string) => {
      const block = blockOf(id);
      if (block === undefined) leftOut(id);
      return block === undefined ? '' : `\n\n${block}\n\n`;
    });
    if (text === before) break;
  }
  return text;
}
