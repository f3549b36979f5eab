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

/**
 * What the places fill themselves with beside what is placed at this moment; empty while that is being asked, and when
 * the server cannot say.
 */
export function useFrontFill({
  section,
  placements,
  opened,
  onStories,
}: Making): FrontFill['fill'] {
  const asked = draftQuery({ section, placements });
  const [known, setKnown] = useState({
    of: draftQuery({ section, placements: opened.placements }),
    fill: opened.fill,
  });
  useEffect(() => {
    if (known.of === asked) return;
    const gone = new AbortController();
    const timer = setTimeout(() => {
      void (async () => {
        const answer = await fetch(`${frontFillPath()}?${asked}`, { signal: gone.signal });
        if (!answer.ok) return;
        const fill = read((await answer.json()) as Answer);
        onStories(Object.values(fill));
        setKnown({ of: asked, fill });
      })().catch(() => {
        // Not reached, or asked anew meanwhile: the places go on saying that they fill themselves.
      });
    }, rest);
    return () => {
      clearTimeout(timer);
      gone.abort();
    };
  }, [asked, known.of, onStories]);
  return known.of === asked ? known.fill : {};
}
