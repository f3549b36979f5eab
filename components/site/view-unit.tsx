import { Headline } from '@/components/site/headline';
import { StoryMeta } from '@/components/site/story-meta';
import type { StoryCard } from '@/lib/articles/schema';
import type { Place } from '@/lib/dates';
import { wordsIn } from '@/lib/i18n/words';

/** A view on a front: who thinks so, then the headline in the slanted face that news never has. */
export function ViewUnit({ story, place }: { story: StoryCard; place: Place }) {
  return (
    <article className="story view" data-ink={story.section.ink}>
      <p className="who">
        {story.authors.length > 0 ? (
          wordsIn(place).listed(story.authors.map(({ slug, name }) => <bdi key={slug}>{name}</bdi>))
        ) : (
          <bdi>{story.section.name}</bdi>
        )}
      </p>
      <Headline story={story} as="h3" place={place} />
      <StoryMeta story={story} show="nothing" place={place} />
    </article>
  );
}
