import { Heads } from '@/components/site/heads';
import { StoryUnit } from '@/components/site/story-unit';
import { ViewUnit } from '@/components/site/view-unit';
import type { Place } from '@/lib/dates';
import type { Band } from '@/lib/front/arrange';
import { wordsIn } from '@/lib/i18n/words';
import { sectionPath } from '@/lib/paths';

type Props = { band: Band; place: Place };

function Stories({ band, place }: Props) {
  switch (band.layout) {
    case 'views':
      return (
        <div className="cols c4">
          {band.stories.map((story) => (
            <ViewUnit key={story.id} story={story} place={place} />
          ))}
        </div>
      );
    case 'wide':
      return (
        <div className="cols c57">
          <div>
            <StoryUnit story={band.words} isBig place={place} />
            <Heads stories={band.heads} place={place} />
          </div>
          <StoryUnit story={band.picture} isBig withPicture place={place} />
        </div>
      );
    case 'row':
      return (
        <div className="cols c3">
          {band.stories.map((story) => (
            <StoryUnit key={story.id} story={story} withPicture place={place} />
          ))}
          {band.heads.length > 0 && (
            <div>
              <Heads stories={band.heads} place={place} />
            </div>
          )}
        </div>
      );
  }
}

/** One section's part of the front, under a rule in its ink. */
export function FrontBand({ band, place }: Props) {
  const { slug, name, ink } = band.section;
  return (
    <section className="band" data-ink={ink} aria-labelledby={`band-${slug}`} data-below="">
      <header>
        <h2 id={`band-${slug}`}>{name}</h2>
        <a href={sectionPath(slug)}>{wordsIn(place).site.front.allFrom({ section: name })}</a>
      </header>
      <Stories band={band} place={place} />
    </section>
  );
}
