import { Headline } from '@/components/site/headline';
import type { StoryCard } from '@/lib/articles/schema';

/** A list of headlines and nothing else. */
export function Heads({ stories }: { stories: StoryCard[] }) {
  if (stories.length === 0) return null;
  return (
    <ul className="heads">
      {stories.map((story) => (
        <li key={story.id} data-ink={story.section.ink}>
          <Headline story={story} as="h3" />
        </li>
      ))}
    </ul>
  );
}
