import { documentText, type DocNode } from '@/lib/articles/document';

const rowsOf = (table: DocNode): DocNode[][] =>
  (table.content ?? []).map((row) => row.content ?? []);
const wordsOf = (cell: DocNode | undefined) => (cell ? documentText(cell) : '');
const isSpanned = ({ attrs }: DocNode) =>
  Number(attrs?.colspan ?? 1) > 1 || Number(attrs?.rowspan ?? 1) > 1;

/** "1,200", "−7", "41 %", "3.5 m": a figure with little around it. */
const isFigure = (words: string) =>
  words.length <= 16 && /^\P{L}*\d\P{L}*(\p{L}{1,3})?$/u.test(words);

/**
 * How a table is laid out: how many rows at its top do nothing but head its columns, and which columns hold figures, to be
 * set one below the other. A table with cells that span others has no such columns.
 */
export function shapeOf(table: DocNode): { heads: number; figures: boolean[] } {
  const rows = rowsOf(table);
  const first = rows.findIndex((row) => row.some(({ type }) => type !== 'tableHeader'));
  const heads = Math.max(first, 0);
  if (rows.flat().some(isSpanned)) return { heads, figures: [] };
  const body = rows.slice(heads);
  const figures = (rows[0] ?? []).map((_, column) => {
    const words = body.map((row) => wordsOf(row[column]));
    const held = words.filter(isFigure).length;
    return column > 0 && held * 2 > body.length && words.every(({ length }) => length <= 16);
  });
  return { heads, figures };
}

/** The value of a figure as people write them: "1,200" and "1.200" are twelve hundred, "3,5" and "3.5" are not. NaN where it is none. */
export function valueOf(words: string): number {
  const found = /^[^\d\p{L}−-]*(\d[\d\s.,’']*)/u.exec(words.trim())?.[1]?.replace(/[\s’']/g, '');
  if (!found) return NaN;
  const marks = found.match(/[.,]/g) ?? [];
  const last = found.search(/[.,]\d*$/);
  const isGrouped = new Set(marks).size < 2 && /^\d{1,3}([.,]\d{3})+$/.test(found);
  if (marks.length === 0 || isGrouped) return Number(found.replace(/[.,]/g, ''));
  return Number(`${found.slice(0, last).replace(/[.,]/g, '')}.${found.slice(last + 1) || 0}`);
}

type Bar = { words: string; /** Of the longest one, from 0 to 1. */ share: number };
export type Chart = {
  /** What the one or two bars of each group say, as the table's head has it. */
  series: string[];
  groups: { label: string; bars: Bar[] }[];
};

/** The bars of a table that is shown as a chart: its first column names them, one or two others are figures. Null where it cannot be one: then it is shown as the table it is. */
export function chartOf(table: DocNode): Chart | null {
  if (table.attrs?.isChart !== true || rowsOf(table).flat().some(isSpanned)) return null;
  const { heads } = shapeOf(table);
  const rows = rowsOf(table);
  const [head, ...others] = rows.slice(0, heads).length === 1 ? rows : [];
  if (!head || head.length < 2 || head.length > 3 || others.length === 0) return null;
  const groups = others.map(([label, ...cells]) => ({
    label: wordsOf(label),
    bars: cells.map(wordsOf).map((words) => ({ words, value: valueOf(words) })),
  }));
  const values = groups.flatMap(({ bars }) => bars.map(({ value }) => value));
  const most = Math.max(...values);
  if (values.length !== others.length * (head.length - 1) || !(most > 0)) return null;
  return {
    series: head.slice(1).map(wordsOf),
    groups: groups.map(({ label, bars }) => ({
      label,
      bars: bars.map(({ words, value }) => ({ words, share: Number((value / most).toFixed(3)) })),
    })),
  };
}
