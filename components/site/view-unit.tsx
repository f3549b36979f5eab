import { Headline } from '@/components/site/headline';
import { StoryMeta } from '@/components/site/story-meta';
import type { StoryCard } from '@/lib/articles/schema';

/** A view on a front: who thinks so, then the headline in the slanted face that news never has. */
export function ViewUnit({ story }: { story: StoryCard }) {
  return (
    <article className="story view" data-ink={story.section.ink}>
      <p className="who">
        {story.authors.map(({ name }) => name).join(', ') || story.section.name}
      </p>
      <Headline story={story} as="h3" />
      <StoryMeta story={story} show="nothing" />
    </article>
  );
}
