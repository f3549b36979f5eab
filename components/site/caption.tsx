import type { Picture } from '@/lib/articles/schema';

/** A picture's legend: what it shows, then whose it is. Captions may be in any language, so each finds its own direction. */
export function Caption({ picture }: { picture: Picture }) {
  if (!picture.caption && !picture.credit) return null;
  return (
    <figcaption>
      {picture.caption && <span dir="auto">{picture.caption}</span>}{' '}
      {picture.credit && (
        <span className="cr" dir="auto">
          {picture.credit}
        </span>
      )}
    </figcaption>
  );
}
