import { Headline } from '@/components/site/headline';
import { Picture } from '@/components/site/picture';
import { Slug } from '@/components/site/slug';
import { StoryMeta } from '@/components/site/story-meta';
import { writing } from '@/lib/articles/language';
import type { StoryCard } from '@/lib/articles/schema';
import type { Place } from '@/lib/dates';
import { wordsIn } from '@/lib/i18n/words';

type Props = { stories: StoryCard[]; empty: string; place: Place };

/** Stories by rank, down a staff of numbers; or the words for none. */
export function RankedList({ stories, empty, place }: Props) {
  if (stories.length === 0) return <p className="nothing">{empty}</p>;
  return (
    <ol className="staff river">
      {stories.map((story, index) => (
        <li key={story.id} data-ink={story.section.ink}>
          <span className="at num" aria-hidden="true">
            {wordsIn(place).number(index + 1)}
          </span>
          <article className={story.hero?.path ? 'story pic' : 'story'}>
            <div>
              <Slug section={story.section} />
              <Headline story={story} as="h2" place={place} />
              {story.standfirst && (
                <p {...writing(story.language, wordsIn(place))}>{story.standfirst}</p>
              )}
              <StoryMeta story={story} show="authors" place={place} />
            </div>
            <Picture picture={story.hero} sizes="(min-width: 60rem) 12rem, 6rem" crop="1:1" />
          </article>
        </li>
      ))}
    </ol>
  );
}
