/** One paragraph of two texts laid side by side: in both, only in the first, only in the second. */
export type DiffLine = { kind: 'both' | 'first' | 'second'; text: string };

/** Beyond this the comparison of what differs would hold up the page; then the two blocks are shown whole. */
const maxCells = 4_000_000;

/** How two lists of paragraphs differ, in reading order, by their longest common part. */
export function diffLines(first: readonly string[], second: readonly string[]): DiffLine[] {
  let start = 0;
  while (start < first.length && start < second.length && first[start] === second[start]) start++;
  let end = 0;
  while (
    end < first.length - start &&
    end < second.length - start &&
    first[first.length - 1 - end] === second[second.length - 1 - end]
  )
    end++;
  const both = (text: string): DiffLine => ({ kind: 'both', text });
  return [
    ...first.slice(0, start).map(both),
    ...middle(first.slice(start, first.length - end), second.slice(start, second.length - end)),
    ...first.slice(first.length - end).map(both),
  ];
}

function middle(a: string[], b: string[]): DiffLine[] {
  const only =
    (kind: 'first' | 'second') =>
    (text: string): DiffLine => ({ kind, text });
  if (a.length * b.length > maxCells) return [...a.map(only('first')), ...b.map(only('second'))];
  // longest[i][j]: the length of the common part of a from i and b from j.
  const longest = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      longest[i]![j] =
        a[i] === b[j]
          ? longest[i + 1]![j + 1]! + 1
          : Math.max(longest[i + 1]![j]!, longest[i]![j + 1]!);
    }
  }
  const out: DiffLine[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      out.push({ kind: 'both', text: a[i]! });
      i++;
      j++;
    } else if (longest[i + 1]![j]! >= longest[i]![j + 1]!) out.push(only('first')(a[i++]!));
    else out.push(only('second')(b[j++]!));
  }
  return [...out, ...a.slice(i).map(only('first')), ...b.slice(j).map(only('second'))];
}
