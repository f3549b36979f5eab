import { Caption } from '@/components/site/caption';
import { Headline } from '@/components/site/headline';
import { Picture } from '@/components/site/picture';
import { Slug } from '@/components/site/slug';
import { writing } from '@/lib/articles/language';
import type { StoryCard } from '@/lib/articles/schema';
import type { Place } from '@/lib/dates';
import { wordsIn } from '@/lib/i18n/words';
import { articlePath } from '@/lib/paths';

type Props = { story: StoryCard; more: StoryCard[]; place: Place };

/** The front's first story, far larger than the rest, and two more of its section. */
export function FrontLead({ story, more, place }: Props) {
  const words = wordsIn(place);
  return (
    <article className="lead" data-ink={story.section.ink}>
      <Slug section={story.section} />
      <Headline story={story} as="h2" place={place} />
      {story.standfirst && (
        <p className="stand" {...writing(story.language, words)}>
          {story.standfirst}
        </p>
      )}
      {story.hero?.path && (
        <figure>
          <Picture
            picture={story.hero}
            alt={story.hero.alt}
            isFirst
            sizes="(min-width: 60rem) 40rem, 100vw"
            crop="4:3"
          />
          <Caption picture={story.hero} />
        </figure>
      )}
      {more.length > 0 && (
        <div className="more">
          {more.map(({ id, slug, headline, language }) => (
            <p key={id} {...writing(language, words)}>
              <a className="plain" href={articlePath(slug)}>
                {headline}
              </a>
            </p>
          ))}
        </div>
      )}
    </article>
  );
}
