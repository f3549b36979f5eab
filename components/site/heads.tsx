import { Headline } from '@/components/site/headline';
import type { StoryCard } from '@/lib/articles/schema';
import type { Place } from '@/lib/dates';

/** A list of headlines and nothing else. */
export function Heads({ stories, place }: { stories: StoryCard[]; place: Place }) {
  if (stories.length === 0) return null;
  return (
    <ul className="heads">
      {stories.map((story) => (
        <li key={story.id} data-ink={story.section.ink}>
          <Headline story={story} as="h3" place={place} />
        </li>
      ))}
    </ul>
  );
}
