import type { CSSProperties } from 'react';
import type { Picture as PictureData } from '@/lib/articles/schema';

type Props = {
  picture: PictureData | null;
  /** Beside its headline a picture says nothing more and is silent; a page's main picture has its words. */
  alt?: string;
  /** The picture that the reader sees first. */
  isFirst?: boolean;
};

/** A picture that this site serves. One that stayed on another site is not loaded: no third party learns of our readers. */
export function Picture({ picture, alt = '', isFirst = false }: Props) {
  if (!picture?.path) return null;
  const { path, width, height, focalX, focalY } = picture;
  const isCentred = focalX === 50 && focalY === 50;
  return (
    <img
      src={path}
      alt={alt}
      width={width ?? undefined}
      height={height ?? undefined}
      style={isCentred ? undefined : ({ '--at': `${focalX}% ${focalY}%` } as CSSProperties)}
      {...(isFirst ? { fetchPriority: 'high' } : { loading: 'lazy' })}
    />
  );
}
