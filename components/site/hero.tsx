import { Caption } from '@/components/site/caption';
import { Picture } from '@/components/site/picture';
import type { Picture as PictureData } from '@/lib/articles/schema';
import type { Place } from '@/lib/dates';
import { wordsIn } from '@/lib/i18n/words';

/** A story's main picture with its legend. One that stayed on another site is a link, so that nobody there learns of our readers. */
export function Hero({ picture, place }: { picture: PictureData; place: Place }) {
  const words = wordsIn(place);
  return (
    <figure className="hero">
      {picture.path ? (
        <Picture
          picture={picture}
          alt={picture.alt}
          isFirst
          sizes="(min-width: 80rem) 76rem, 100vw"
          crop="16:9"
        />
      ) : (
        <p className="away">
          <a href={picture.externalUrl ?? ''} rel="noopener">
            {picture.alt || words.story.picture}
          </a>{' '}
          <span lang={words.lang}>{words.story.pictureAway}</span>
        </p>
      )}
      <Caption picture={picture} />
    </figure>
  );
}
