/** A stretch of a text in UTF-16 units: from `start` up to, not including, `end`. */
export type Span = { start: number; end: number };

/** Why a unit of a folded view stands there; combined by addition. */
export const hint = {
  /** Drawn as a stroke: it may be an i or an l. */
  stroke: 1,
  /** Stands for the same letter three times or more. */
  stretched: 2,
  /** Stood alone between spaces or dots, and was joined to the one before it. */
  joined: 4,
  /** Was a digit or a sign. */
  leet: 8,
  /** Was a letter of another alphabet. */
  lookAlike: 16,
} as const;

/** A normalised form of a text that knows for each of its units where in the original it comes from. */
export type View = {
  text: string;
  /** For each unit of `text`, the span of the original that it stands for. */
  starts: Uint32Array;
  ends: Uint32Array;
  /** For each unit of `text`, the sum of its hints. */
  hints: Uint8Array;
};

/** Where a stretch of a view stands in the original. */
export const originalSpan = ({ starts, ends }: View, { start, end }: Span): Span =>
  start < end ? { start: starts[start]!, end: ends[end - 1]! } : { start: 0, end: 0 };

/** A character on its way into a view, with its place in the original. */
export type Cell = { text: string; start: number; end: number; hints: number };

/** Cells as a view. */
export function viewOf(cells: readonly Cell[]): View {
  let text = '';
  for (const cell of cells) text += cell.text;
  const starts = new Uint32Array(text.length);
  const ends = new Uint32Array(text.length);
  const hints = new Uint8Array(text.length);
  let at = 0;
  for (const cell of cells) {
    for (const next = at + cell.text.length; at < next; at += 1) {
      starts[at] = cell.start;
      ends[at] = cell.end;
      hints[at] = cell.hints;
    }
  }
  return { text, starts, ends, hints };
}
