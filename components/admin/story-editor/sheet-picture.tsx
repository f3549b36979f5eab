import { Caption } from '@/components/site/caption';
import type { Picture } from '@/lib/articles/schema';

/** The story's picture between headline and text, where readers will have it. */
export function SheetPicture({ picture }: { picture: Picture | undefined }) {
  if (!picture?.path) return null;
  return (
    <figure className="sheet-picture">
      <img src={picture.path} alt={picture.alt} />
      <Caption picture={picture} />
    </figure>
  );
}
