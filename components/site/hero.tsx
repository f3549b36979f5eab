import { Caption } from '@/components/site/caption';
import { Picture } from '@/components/site/picture';
import type { Picture as PictureData } from '@/lib/articles/schema';

/** A story's main picture with its legend. One that stayed on another site is a link, so that nobody there learns of our readers. */
export function Hero({ picture }: { picture: PictureData }) {
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
            {picture.alt || 'Picture'}
          </a>{' '}
          <span>(picture on another site)</span>
        </p>
      )}
      <Caption picture={picture} />
    </figure>
  );
}
