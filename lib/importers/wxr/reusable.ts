import { createHash } from 'node:crypto';
import { getMarks, marked } from '@/lib/importers/marks';
import type { PlannedStory } from '@/lib/importers/schema';
import { blocksNamed } from '@/lib/importers/wxr/blocks';

/** What is known of reusable blocks after a first reading. */
export type Blocks = {
  /** Their texts, by number. */
  texts: ReadonlyMap<string, string>;
  /** Which of them posts name, by the number of the post. */
  named: ReadonlyMap<string, readonly string[]>;
};

/** The mark of the blocks of these numbers and of those within them; `isWhole`: all of them are in the file. */
function markOf(named: readonly string[], texts: Blocks['texts']) {
  const open = new Set(named);
  const found: string[] = [];
  // What is added to a set while it is gone through is come to as well.
  for (const id of open) {
    const text = texts.get(id);
    if (text === undefined) continue;
    found.push(id, text);
    for (const inside of blocksNamed(text)) open.add(inside);
  }
  const isWhole = found.length === open.size * 2;
  if (found.length === 0) return { mark: '', isWhole };
  const hash = createHash('sha256').update(JSON.stringify(found)).digest('hex');
  return { mark: `+${hash.slice(0, 16)}`, isWhole };
}

/**
 * Marks the stories that show reusable blocks, so that a change in a block changes them; returns the marks by key. Where a
 * block is not in the file, such as in one of posts alone, it counts as unchanged.
 */
export async function markBlocks(
  source: string,
  entries: readonly PlannedStory[],
  { texts, named }: Blocks,
): Promise<Map<string, string>> {
  const marks = new Map<string, string>();
  const ofBlocks = entries.filter(({ key }) => named.has(key));
  const cut: PlannedStory[] = [];
  for (const entry of ofBlocks) {
    const { mark, isWhole } = markOf(named.get(entry.key)!, texts);
    marks.set(entry.key, mark);
    if (!isWhole) cut.push(entry);
  }
  for (const [key, mark] of await getMarks(source, cut)) marks.set(key, mark);
  for (const entry of ofBlocks) entry.hash = marked(entry.hash, marks.get(entry.key)!);
  return marks;
}
