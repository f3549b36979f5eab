import type { Letter } from '@/lib/moderation/text/letters';
import { hint } from '@/lib/moderation/text/view';

const fewest = 3;
const longestGap = 3;

const isWordish = (cell: Letter | undefined) =>
  cell !== undefined && cell.kind !== 'other' && cell.kind !== 'sign';
const isSingle = (cell: Letter | undefined) =>
  cell?.kind === 'latin' || cell?.kind === 'foreign' || cell?.kind === 'digit';

/** The letters that stand alone from `first` on, with the same gap between each two of them. */
function singles(cells: readonly Letter[], first: number): number[] {
  const found = [first];
  let gap = '';
  let width = 0;
  for (let at = first + 1; ;) {
    if (width === 0) {
      let end = at;
      while (end < cells.length && end - at <= longestGap && !isWordish(cells[end])) end += 1;
      width = end - at;
      if (width === 0 || width > longestGap) return found;
      gap = textOf(cells, at, width);
    } else if (textOf(cells, at, width) !== gap) return found;
    const item = at + width;
    const isSign = cells[item]?.kind === 'sign' && !gap.includes(cells[item].text);
    if (!isSingle(cells[item]) && !isSign) return found;
    if (isWordish(cells[item + 1])) return found;
    found.push(item);
    at = item + 1;
  }
}

function textOf(cells: readonly Letter[], at: number, width: number): string {
  let text = '';
  for (let n = at; n < at + width && n < cells.length; n += 1) text += cells[n]!.text;
  return text;
}

/** "i d i o t" and "i.d.i.o.t" as words: takes out the gaps between three or more letters that stand alone. */
export function joinSingles(cells: readonly Letter[]): Letter[] {
  const out: Letter[] = [];
  /** The end of a row that is no word: its later parts are none either, and are not looked at again. */
  let refusedTo = -1;
  for (let at = 0; at < cells.length; at += 1) {
    out.push(cells[at]!);
    if (
      at <= refusedTo ||
      !isSingle(cells[at]) ||
      isWordish(cells[at - 1]) ||
      isWordish(cells[at + 1])
    )
      continue;
    const found = singles(cells, at);
    const letters = found.filter((item) => isSingle(cells[item]) && cells[item]!.kind !== 'digit');
    if (found.length < fewest || letters.length < 2) {
      refusedTo = found.at(-1)!;
      continue;
    }
    for (const item of found.slice(1)) {
      cells[item]!.hints |= hint.joined;
      out.push(cells[item]!);
    }
    at = found.at(-1)!;
  }
  return out;
}
