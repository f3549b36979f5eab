import type { DocNode } from '@/lib/articles/document';
import { diffLines, type DiffLine } from '@/lib/articles/field-diff';
import { blockText } from '@/lib/articles/revisions/block-text';
import { partsOf } from '@/lib/articles/words';

/** A block of the one text beside the block of the other that it corresponds to; null where the other has none. */
export type Pair = { first: DocNode | null; second: DocNode | null; isSame: boolean };

/** A block with its keys in one order: the database keeps another than the editor. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

/** From which share of common words on two blocks are taken for one that was changed. */
const kinship = 0.35;
/** Beyond this many comparisons of blocks, what stands at the same place is taken for the same block. */
const maxCells = 40_000;

/** The blocks of two texts side by side, in reading order of both; changed ones beside what became of them. */
export function alignBlocks(first: readonly DocNode[], second: readonly DocNode[]): Pair[] {
  const [a, b] = [first.map(canonical), second.map(canonical)];
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  let [gone, come]: [DocNode[], DocNode[]] = [[], []];
  const flush = () => {
    pairs.push(...pairUp(gone, come));
    [gone, come] = [[], []];
  };
  for (const { kind } of diffLines(a, b)) {
    if (kind === 'first') gone.push(first[i++]!);
    else if (kind === 'second') come.push(second[j++]!);
    else {
      flush();
      pairs.push({ first: first[i++]!, second: second[j++]!, isSame: true });
    }
  }
  flush();
  return pairs;
}

/** Which of the blocks that went became which of those that came: the order that keeps most words together. */
function pairUp(gone: DocNode[], come: DocNode[]): Pair[] {
  const isLarge = gone.length * come.length > maxCells;
  const bags = [gone.map(bagOf), come.map(bagOf)] as const;
  const score = (i: number, j: number) =>
    gone[i]!.type !== come[j]!.type
      ? 0
      : isLarge
        ? Number(i === j)
        : share(bags[0][i]!, bags[1][j]!);
  // best[i][j]: the most that blocks from i and from j on can have in common.
  const best = Array.from({ length: gone.length + 1 }, () => new Float64Array(come.length + 1));
  const likeness = Array.from({ length: gone.length }, () => new Float64Array(come.length));
  for (let i = gone.length - 1; i >= 0; i--)
    for (let j = come.length - 1; j >= 0; j--) {
      const found = score(i, j);
      likeness[i]![j] = found >= kinship ? found : 0;
      best[i]![j] = Math.max(
        best[i + 1]![j]!,
        best[i]![j + 1]!,
        likeness[i]![j]! + best[i + 1]![j + 1]!,
      );
    }
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  while (i < gone.length || j < come.length) {
    const like = i < gone.length && j < come.length ? likeness[i]![j]! : 0;
    if (like > 0 && best[i]![j] === like + best[i + 1]![j + 1]!)
      pairs.push({ first: gone[i++]!, second: come[j++]!, isSame: false });
    else if (i < gone.length && (j === come.length || best[i]![j] === best[i + 1]![j]!))
      pairs.push({ first: gone[i++]!, second: null, isSame: false });
    else pairs.push({ first: null, second: come[j++]!, isSame: false });
  }
  return pairs;
}

const words = new Intl.Segmenter('und', { granularity: 'word' });

type Bag = { counts: Map<string, number>; size: number };
function bagOf(block: DocNode): Bag {
  const counts = new Map<string, number>();
  let size = 0;
  for (const { segment, isWordLike } of partsOf(words, blockText(block))) {
    if (!isWordLike) continue;
    counts.set(segment, (counts.get(segment) ?? 0) + 1);
    size++;
  }
  return { counts, size };
}

/** How much two blocks have in common, from 0 to 1; two without words are taken for each other. */
function share(a: Bag, b: Bag): number {
  if (a.size + b.size === 0) return 1;
  let common = 0;
  for (const [word, count] of a.counts) common += Math.min(count, b.counts.get(word) ?? 0);
  return (2 * common) / (a.size + b.size);
}

/** How two passages differ, word by word; neighbours of one kind are one piece. */
export function diffWords(first: string, second: string): DiffLine[] {
  const split = (text: string) => [...partsOf(words, text)].map(({ segment }) => segment);
  const pieces: DiffLine[] = [];
  for (const { kind, text } of inOrder(diffLines(split(first), split(second)))) {
    const last = pieces.at(-1);
    if (last?.kind === kind) last.text += text;
    else pieces.push({ kind, text });
  }
  return pieces;
}

/** Within a stretch that differs, all that went before all that came: single words taking turns cannot be read. */
function inOrder(lines: DiffLine[]): DiffLine[] {
  const out: DiffLine[] = [];
  let held: DiffLine[] = [];
  const flush = () => {
    out.push(
      ...held.filter(({ kind }) => kind === 'first'),
      ...held.filter(({ kind }) => kind === 'second'),
    );
    held = [];
  };
  lines.forEach((line, at) => {
    // A lone space between two words that differ belongs to the stretch.
    const isBridge =
      line.kind === 'both' &&
      held.length > 0 &&
      /^\s+$/.test(line.text) &&
      lines[at + 1]?.kind !== 'both';
    if (isBridge && at + 1 < lines.length)
      held.push({ kind: 'first', text: line.text }, { kind: 'second', text: line.text });
    else if (line.kind === 'both') {
      flush();
      out.push(line);
    } else held.push(line);
  });
  flush();
  return out;
}
