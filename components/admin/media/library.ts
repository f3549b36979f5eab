import type { MediaAnswer } from '@/lib/media/api';
import type { DescribedPicture } from '@/lib/media/schema';
import { mediaApiPath } from '@/lib/paths';

/** A picture as the library's own list tells of it, with a small file to show. */
export type LibraryPicture = DescribedPicture & { isDecorative: boolean; thumbnail: string | null };

/** The smallest file that fills so many pixels. */
function small({ sources, url }: MediaAnswer, width: number): string {
  const offers = sources.webp.split(', ').filter(Boolean);
  const fit = offers.find((offer) => Number(/ (\d+)w$/.exec(offer)?.[1]) >= width) ?? offers.at(-1);
  return new URL(fit ? fit.split(' ')[0]! : url).pathname;
}

/** What the library tells of a picture, as the editor knows it. One that stayed on another site is not loaded here. */
export function pictureOf(answer: MediaAnswer): LibraryPicture {
  const isOurs = new URL(answer.url).origin === window.location.origin;
  const { id, version, alt, isDecorative, caption, credit, width, height, focalX, focalY } = answer;
  return {
    ...{ id, version, alt, isDecorative, caption, credit, width, height, focalX, focalY },
    path: isOurs ? new URL(answer.url).pathname : null,
    externalUrl: isOurs ? null : answer.url,
    thumbnail: isOurs ? small(answer, 320) : null,
  };
}

/** A picture by its number; null when it is not there any more or the server cannot be reached. */
export async function fetchPicture(id: number): Promise<LibraryPicture | null> {
  const answer = await fetch(`${mediaApiPath()}/${id}`).catch(() => null);
  return answer?.ok ? pictureOf((await answer.json()) as MediaAnswer) : null;
}
