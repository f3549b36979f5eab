type Placed = { id: number; parentId: number | null };

/**
 * The order after one section has gone a step up or down among its own, or to the place of another of them. Those below it
 * go along. Null when it cannot go there.
 */
export function moved(
  tree: readonly Placed[],
  id: number,
  to: { by: -1 | 1 } | { onto: number },
): number[] | null {
  const one = tree.find((row) => row.id === id);
  if (!one) return null;
  const own = tree.filter(({ parentId }) => parentId === one.parentId).map((row) => row.id);
  const from = own.indexOf(id);
  const target = 'by' in to ? from + to.by : own.indexOf(to.onto);
  if (target === from || target < 0 || target >= own.length) return null;
  own.splice(target, 0, own.splice(from, 1)[0]!);
  const below = (parent: number) =>
    tree.filter(({ parentId }) => parentId === parent).map((row) => row.id);
  const tops =
    one.parentId === null
      ? own
      : tree.filter(({ parentId }) => parentId === null).map((row) => row.id);
  return tops.flatMap((top) => [top, ...(top === one.parentId ? own : below(top))]);
}
