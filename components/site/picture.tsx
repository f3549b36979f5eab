import type { CSSProperties } from 'react';
import type { Picture as PictureData } from '@/lib/articles/schema';
import type { CropRatio } from '@/lib/media/schema';
import { sourcesOf } from '@/lib/media/sources';

type Props = {
  picture: PictureData | null;
  /** Beside its headline a picture says nothing more and is silent; a page's main picture has its words. */
  alt?: string;
  /** The picture that the reader sees first. */
  isFirst?: boolean;
  /** How wide it is shown, as the attribute says it. */
  sizes: string;
  /** The shape it is shown in: the part that an editor chose for it, when one did. */
  crop?: CropRatio;
};

/** A picture that this site serves, in the size and format that suit the reader's screen. One that stayed on another site is not loaded: no third party learns of our readers. */
export function Picture({ picture, alt = '', isFirst = false, sizes, crop }: Props) {
  const sources = picture && sourcesOf(picture, crop);
  if (!sources) return null;
  const { width, height, focalX, focalY, placeholder } = picture;
  const isCentred = focalX === 50 && focalY === 50;
  const style: Record<string, string> = {
    ...(isCentred ? {} : { '--at': `${focalX}% ${focalY}%` }),
    ...(placeholder ? { '--blur': `url("${placeholder}")` } : {}),
  };
  const img = (
    <img
      src={sources.src}
      alt={alt}
      width={width ?? undefined}
      height={height ?? undefined}
      style={Object.keys(style).length > 0 ? (style as CSSProperties) : undefined}
      {...(isFirst ? { fetchPriority: 'high' } : { loading: 'lazy' })}
    />
  );
  if (!sources.webp) return img;
  return (
    <picture>
      {sources.avif && <source type="image/avif" srcSet={sources.avif} sizes={sizes} />}
      <source type="image/webp" srcSet={sources.webp} sizes={sizes} />
      {img}
    </picture>
  );
}
