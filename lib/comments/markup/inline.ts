import { findLinks } from '@/lib/comments/markup/links';
import type { Inline } from '@/lib/comments/markup/tree';

type Mark = 'em' | 'strong';

/** Stars in a row: what they close and open, and how many of them are left as stars. */
type Run = { start: number; end: number; left: number; closes: Mark[]; opens: Mark[] };

type Leaf = { node: Inline; em: boolean; strong: boolean };

const stars = /\*+/g;
/** Four stars in a row are stars. */
const longestRun = 3;
/** Inside a word a star is a star: 5*3*2. Scripts without spaces between words have no inside. */
const inWord =
  /(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}])[\p{L}\p{M}\p{N}]/u;

const before = (text: string, at: number) => [...text.slice(Math.max(0, at - 2), at)].at(-1) ?? '';
const after = (text: string, at: number) => [...text.slice(at, at + 2)][0] ?? '';
const isGap = (character: string) => character === '' || /\s/.test(character);

/** The runs of stars outside addresses, with what they open and close. Each is pushed and popped once. */
function runsOf(text: string, isLinked: (at: number) => boolean): Run[] {
  const runs: Run[] = [];
  const open: Run[] = [];
  for (const { 0: found, index: start } of text.matchAll(stars)) {
    if (isLinked(start)) continue;
    const run: Run = {
      start,
      end: start + found.length,
      left: found.length,
      closes: [],
      opens: [],
    };
    runs.push(run);
    const [left, right] = [before(text, start), after(text, run.end)];
    if (found.length > longestRun || left === '\\') continue;
    if (!isGap(left) && !inWord.test(right)) close(run, open);
    if (run.left > 0 && !isGap(right) && !inWord.test(left)) open.push(run);
  }
  return runs;
}

function close(run: Run, open: Run[]): void {
  for (let opener = open.at(-1); opener && run.left > 0; opener = open.at(-1)) {
    const isStrong = opener.left >= 2 && run.left >= 2;
    const mark = isStrong ? 'strong' : 'em';
    opener.opens.unshift(mark);
    run.closes.push(mark);
    opener.left -= isStrong ? 2 : 1;
    run.left -= isStrong ? 2 : 1;
    if (opener.left === 0) open.pop();
  }
}

/** Cuts a text into leaves, each with the marks that hold there. */
function leavesOf(text: string): Leaf[] {
  const links = findLinks(text);
  let next = 0;
  const runs = runsOf(text, (at) => {
    while (next < links.length && links[next]!.end <= at) next += 1;
    return next < links.length && links[next]!.start <= at;
  });
  const out: Leaf[] = [];
  const depth = { em: 0, strong: 0 };
  const add = (node: Inline) => out.push({ node, em: depth.em > 0, strong: depth.strong > 0 });
  const addText = (words: string) => {
    for (const [line, part] of words.split('\n').entries()) {
      if (line > 0) add({ type: 'break' });
      if (part !== '') add({ type: 'text', text: part });
    }
  };
  let end = 0;
  for (const part of [...links, ...runs].sort((a, b) => a.start - b.start)) {
    addText(text.slice(end, part.start));
    end = part.end;
    if ('href' in part) {
      add({ type: 'link', text: text.slice(part.start, part.end), href: part.href });
      continue;
    }
    for (const mark of part.closes) depth[mark] -= 1;
    if (part.left > 0) addText('*'.repeat(part.left));
    for (const mark of part.opens) depth[mark] += 1;
  }
  addText(text.slice(end));
  return out;
}

/** Puts leaves in a row that share a mark into one element, with `inside` around what it holds. */
function grouped(leaves: Leaf[], mark: Mark, inside: (leaves: Leaf[]) => Inline[]): Inline[] {
  const out: Inline[] = [];
  for (let from = 0; from < leaves.length;) {
    let to = from;
    while (to < leaves.length && leaves[to]![mark] === leaves[from]![mark]) to += 1;
    const content = inside(leaves.slice(from, to));
    if (leaves[from]![mark]) out.push({ type: mark, content });
    else out.push(...content);
    from = to;
  }
  return out;
}

/** Stars that are left as stars are text like the text around them. */
function joined(leaves: Leaf[]): Inline[] {
  const out: Inline[] = [];
  for (const { node } of leaves) {
    const last = out.at(-1);
    if (last?.type === 'text' && node.type === 'text')
      out[out.length - 1] = { type: 'text', text: last.text + node.text };
    else out.push(node);
  }
  return out;
}

/** Words with `*emphasis*`, `**strong**`, addresses as links and ends of lines. Time is linear in the text. */
export const parseInline = (text: string): Inline[] =>
  grouped(leavesOf(text), 'strong', (strong) => grouped(strong, 'em', joined));
