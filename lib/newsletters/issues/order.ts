import { heaviestFirst } from '@/lib/front/weight';

type Weighed = Parameters<typeof heaviestFirst>[0][number] & { id: number };

/**
 * The stories that an issue is filled with: first those that editors have placed on the front, in their order there, then
 * the heaviest of the others.
 */
export function importantFirst<T extends Weighed>(
  stories: readonly T[],
  placed: readonly number[],
  take: number,
): T[] {
  const known = new Map(stories.map((story) => [story.id, story]));
  const chosen = [...new Set(placed)].flatMap((id) => known.get(id) ?? []);
  const others = stories.filter(({ id }) => !placed.includes(id));
  return [...chosen, ...heaviestFirst(others)].slice(0, take);
}

/** The list of ids after one of the buttons of the form: up, down, remove, place. */
export function rearranged(ids: readonly number[], intent: string): number[] {
  const [kind, typed] = intent.split(':') as [string, string | undefined];
  const id = Number(typed);
  const at = ids.indexOf(id);
  if (kind === 'place') return at < 0 ? [...ids, id] : [...ids];
  if (at < 0) return [...ids];
  const rest = ids.filter((one) => one !== id);
  if (kind === 'remove') return rest;
  if (kind === 'up') return rest.toSpliced(Math.max(0, at - 1), 0, id);
  return kind === 'down' ? rest.toSpliced(at + 1, 0, id) : [...ids];
}
