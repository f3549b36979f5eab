import { writing } from '@/lib/articles/language';
import type { StoryCard } from '@/lib/articles/schema';
import type { Place } from '@/lib/dates';
import { wordsIn } from '@/lib/i18n/words';
import { articlePath } from '@/lib/paths';

type Props = {
  story: Pick<StoryCard, 'slug' | 'headline' | 'language' | 'isLive'>;
  as: 'h2' | 'h3';
  place: Place;
};

/** A story's headline as the link to it, in its own language and direction. */
export function Headline({ story, as: Tag, place }: Props) {
  const words = wordsIn(place);
  return (
    <Tag {...writing(story.language, words)}>
      {story.isLive && (
        <>
          <span className="on-air" lang={words.lang} dir={words.dir}>
            {words.live.live}
          </span>{' '}
        </>
      )}
      <a href={articlePath(story.slug)}>{story.headline}</a>
    </Tag>
  );
}
