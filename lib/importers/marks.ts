import { getRemembered } from '@/lib/importers/data';
import { hashesOf, type PlannedStory } from '@/lib/importers/schema';

/**
 * A story's hash with a mark behind that of its words, for what they hang on beside themselves (where the old site was, the
 * texts of reusable blocks). '' marks nothing; all others begin with a sign that no hash has.
 */
export function marked(hash: string, mark: string): string {
  const { words, comments } = hashesOf(hash);
  return `${words}${mark}.${comments}`;
}

/** The marks with which stories came in whose own words are still the same, by their keys. */
export async function getMarks(
  source: string,
  entries: readonly Pick<PlannedStory, 'key' | 'hash'>[],
): Promise<Map<string, string>> {
  const marks = new Map<string, string>();
  for (let at = 0; at < entries.length; at += 1_000) {
    const some = entries.slice(at, at + 1_000);
    const keys = some.map(({ key }) => key);
    const known = await getRemembered(source, 'story', keys);
    for (const { key, hash } of some) {
      const before = hashesOf(known.get(key)?.hash ?? '').words;
      const { words } = hashesOf(hash);
      if (before.startsWith(words)) marks.set(key, before.slice(words.length));
    }
  }
  return marks;
}
