import { useEffect, useState } from 'react';
import { draftQuery } from '@/components/admin/front/draft-query';
import type { DraftPlacement, FrontFill, PickStory } from '@/lib/front/editions/schema';
import { frontFillPath } from '@/lib/paths';

type Making = {
  section: string;
  placements: readonly DraftPlacement[];
  /** What was known of the places that the desk was opened with. */
  opened: { placements: readonly DraftPlacement[]; fill: FrontFill['fill'] };
  onStories: (stories: PickStory[]) => void;
  /** Whether a story is being dragged: then nothing is asked, so that no row moves below the pointer. */
  isDragging: boolean;
};

/** How long the arranging rests before the server is asked, in milliseconds. */
const rest = 150;

type Answer = {
  fill: Record<string, Omit<PickStory, 'publishedAt'> & { publishedAt: string | null }>;
};

const read = ({ fill }: Answer): FrontFill['fill'] =>
  Object.fromEntries(
    Object.entries(fill).map(([slot, story]) => [
      slot,
      { ...story, publishedAt: story.publishedAt === null ? null : new Date(story.publishedAt) },
    ]),
  );

const ask = async (query: string, signal: AbortSignal): Promise<FrontFill['fill']> => {
  try {
    const answer = await fetch(`${frontFillPath()}?${query}`, { signal });
    return answer.ok ? read((await answer.json()) as Answer) : {};
  } catch {
    return {}; // not reached, or asked anew meanwhile
  }
};

/**
 * What the places fill themselves with beside what is placed: while that is being asked, what was known before, without
 * what has been placed since; empty when the server cannot say.
 */
export function useFrontFill({
  section,
  placements,
  opened,
  onStories,
  isDragging,
}: Making): FrontFill['fill'] {
  const asked = draftQuery({ section, placements });
  const [known, setKnown] = useState({
    of: draftQuery({ section, placements: opened.placements }),
    fill: opened.fill,
  });
  useEffect(() => {
    if (known.of === asked || isDragging) return;
    const gone = new AbortController();
    const timer = setTimeout(() => {
      void ask(asked, gone.signal).then((fill) => {
        if (gone.signal.aborted) return;
        onStories(Object.values(fill));
        setKnown({ of: asked, fill });
      });
    }, rest);
    return () => {
      clearTimeout(timer);
      gone.abort();
    };
  }, [asked, known.of, onStories, isDragging]);
  const placed = new Set(placements.map(({ storyId }) => storyId));
  return Object.fromEntries(Object.entries(known.fill).filter(([, { id }]) => !placed.has(id)));
}
