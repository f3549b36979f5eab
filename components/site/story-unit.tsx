import { Headline } from '@/components/site/headline';
import { Picture } from '@/components/site/picture';
import { StoryMeta } from '@/components/site/story-meta';
import { writing } from '@/lib/articles/language';
import type { StoryCard } from '@/lib/articles/schema';
import type { Place } from '@/lib/dates';
import { wordsIn } from '@/lib/i18n/words';

type Props = {
  story: StoryCard;
  as?: 'h2' | 'h3';
  isBig?: boolean;
  withPicture?: boolean;
  isFirst?: boolean;
  show?: 'section' | 'authors';
  place: Place;
  /** Adds the hour of publication. */
  withHour?: boolean;
};

/** A story on a front: picture, headline, standfirst, facts. */
export function StoryUnit({
  story,
  as = 'h3',
  isBig,
  withPicture,
  isFirst,
  show = 'authors',
  place,
  withHour,
}: Props) {
  return (
    <article className={isBig ? 'story big' : 'story'} data-ink={story.section.ink}>
      {withPicture && (
        <Picture
          picture={story.hero}
          isFirst={isFirst}
          sizes="(min-width: 60rem) 24rem, 100vw"
          crop="4:3"
        />
      )}
      <Headline story={story} as={as} place={place} />
      {story.standfirst && <p {...writing(story.language, wordsIn(place))}>{story.standfirst}</p>}
      <StoryMeta story={story} show={show} place={place} withHour={withHour} />
    </article>
  );
}
