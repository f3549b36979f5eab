import { namedStoriesAction } from '@/lib/articles/also/actions';
import type { Pickable } from '@/lib/articles/also/schema';

const asked = new Map<number, Promise<Pickable | null>>();

/** A public story by its number, asked for once while the page is open; null when readers cannot open it. */
export function namedStory(id: number): Promise<Pickable | null> {
  const known = asked.get(id);
  if (known) return known;
  const asking = namedStoriesAction({ ids: [id] }).then((answer) => {
    if (answer.ok) return answer.data[0] ?? null;
    throw new Error(answer.error.message);
  });
  asked.set(id, asking);
  // What went wrong on the way may go right the next time.
  asking.catch(() => asked.delete(id));
  return asking;
}
