import type { DocNode } from '@/lib/articles/document';
import type { WireContent, WirePicture } from '@/lib/wire/schema';

/** A picture that can be fetched, and its node once it is here. */
export type FetchablePicture = WirePicture & { href: string };

const isPicture = ({ type }: DocNode) => type === 'image' || type === 'gallery';

/** A text and the pictures that stand below its end, where an agency's are put. */
export function partedPictures(body: DocNode): { text: DocNode; pictures: DocNode[] } {
  const content = body.content ?? [];
  const last = content.findLastIndex((node) => !isPicture(node));
  return {
    text: { ...body, content: content.slice(0, last + 1) },
    pictures: content.slice(last + 1),
  };
}

/** The pictures of an item that can be fetched, each once, beside those that an older version of it has. */
export function picturesToFetch(
  content: WireContent,
  older: WireContent | null,
): FetchablePicture[] {
  const had = new Set(older?.pictures.map(({ href }) => href));
  const found = new Map<string, FetchablePicture>();
  for (const picture of content.pictures) {
    const { href } = picture;
    if (href !== null && !had.has(href)) found.set(href, { ...picture, href });
  }
  return [...found.values()];
}

/** Who made a picture and who sent it: "Cy Dahl / Coast News". */
export const creditOf = ({ byline, credit }: WirePicture): string =>
  byline && credit && !byline.toLowerCase().includes(credit.toLowerCase())
    ? `${byline} / ${credit}`
    : byline || credit;
