/** How many of these there are together. */
export const sumOf = (rows: readonly { count: number }[]): number =>
  rows.reduce((sum, { count }) => sum + count, 0);

/** The rows under each name, the most numerous name first. */
export function groupBy<T extends { count: number }>(
  rows: readonly T[],
  nameOf: (row: T) => string,
): [name: string, rows: T[]][] {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(nameOf(row), [...(groups.get(nameOf(row)) ?? []), row]);
  return [...groups].sort(([a, x], [b, y]) => sumOf(y) - sumOf(x) || (a < b ? -1 : 1));
}

const units = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const;

/** "2 hours", "1.5 days": a length of time for a table, in the largest unit that fits. */
export function spell(seconds: number): string {
  const [unit, size] = units.find(([, length]) => seconds >= length) ?? units[3];
  const value = Math.round((seconds / size) * 10) / 10;
  return `${value} ${unit}${value === 1 ? '' : 's'}`;
}
