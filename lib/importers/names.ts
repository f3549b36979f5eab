import { slugOf } from '@/lib/articles/slug';
import { storyFieldsSchema } from '@/lib/articles/schema';
import type { ImportedAuthor } from '@/lib/importers/schema';

export type Entry = { id: number; slug: string; name: string };
/** One that is to be made, with all the other system's keys that mean it. */
export type FreshName = Omit<ImportedAuthor, 'key'> & { keys: string[] };
export type Settled = {
  /** Remembered from an earlier import. */
  known: Map<string, Entry>;
  /** Of the same address or name as one that is here. */
  joined: Map<string, Entry>;
  fresh: FreshName[];
};

/** The slug as our rules want it, or undefined when it breaks them. */
export function validSlug(slug: string): string | undefined {
  const parsed = storyFieldsSchema.shape.slug.safeParse(slug);
  return parsed.success ? parsed.data || undefined : undefined;
}

const lower = (text: string) => text.toLowerCase();

/**
 * Which of the paper's sections, topics or authors each name means: the one an earlier import made of it, else the one with
 * its address or name, else a new one. Two keys with one name or address mean the same.
 */
export function settleNames(
  wanted: readonly ImportedAuthor[],
  existing: readonly Entry[],
  remembered: ReadonlyMap<string, number>,
): Settled {
  const byId = new Map(existing.map((entry) => [entry.id, entry]));
  const bySlug = new Map(existing.map((entry) => [entry.slug, entry]));
  const byName = new Map(existing.map((entry) => [lower(entry.name), entry]));
  const known = new Map<string, Entry>();
  const joined = new Map<string, Entry>();
  const fresh = new Map<string, FreshName>();
  for (const { key, slug: given, name, ...more } of wanted) {
    const slug = validSlug(given) ?? (slugOf(name) || slugOf(key) || `no-${fresh.size + 1}`);
    const before = byId.get(remembered.get(key) ?? 0);
    const same = bySlug.get(slug) ?? byName.get(lower(name));
    const made =
      fresh.get(slug) ?? [...fresh.values()].find((each) => lower(each.name) === lower(name));
    if (before) known.set(key, before);
    else if (same) joined.set(key, same);
    else if (made) made.keys.push(key);
    else fresh.set(slug, { ...more, slug, name, keys: [key] });
  }
  return { known, joined, fresh: [...fresh.values()] };
}
