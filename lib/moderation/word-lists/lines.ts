/** A list with some of its lines taken out and others put at its end; what stands there already is not put in again. */
export function changedLines(
  text: string,
  { add = [], remove = [] }: { add?: readonly string[]; remove?: readonly string[] },
): { text: string; changed: number } {
  const lines = text === '' ? [] : text.replace(/\n$/, '').split('\n');
  const out = new Set(remove);
  const kept = lines.filter((line) => !out.has(line.trim()));
  const there = new Set(kept.map((line) => line.trim()));
  const added = [...new Set(add)].filter((line) => !there.has(line));
  const changed = lines.length - kept.length + added.length;
  if (changed === 0) return { text, changed };
  return { text: [...kept, ...added].join('\n'), changed };
}
