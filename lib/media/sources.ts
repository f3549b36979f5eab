import { cropRatios, type CropRatio } from '@/lib/media/schema';

/** What a page must know of a picture to show it. */
export type Shown = {
  path: string | null;
  width: number | null;
  height: number | null;
  revision?: number;
  /** The files that stand ready, as the library made them; anything else counts as none. */
  renditions?: unknown;
  placeholder?: string;
};

type Sources = {
  /** Shown while the sizes are being made, and by browsers that know neither format. */
  src: string;
  avif: string;
  webp: string;
};

/** A ratio as the names of files have it: "16x9". */
export const cropName = (crop: CropRatio) => crop.replace(':', 'x');

/** The names of files in what the database holds. */
export const filesOf = (renditions: unknown): string[] =>
  Array.isArray(renditions)
    ? renditions.filter((one): one is string => typeof one === 'string')
    : [];

/** Whether somebody chose a part of this shape, which is then made in all sizes. */
const isCut = (files: readonly string[], crop: CropRatio) =>
  files.some((file) => /^\d/.test(file) && file.includes(`-${cropName(crop)}.`));

const folderOf = ({ path, revision = 1 }: Shown) =>
  `${path!.slice(0, path!.lastIndexOf('/'))}/${revision}`;

/**
 * The addresses of a picture in all its sizes, for `srcset`; empty where there are none. With a crop, that part of it when
 * somebody chose one, else the whole: the page then cuts by its focal point. Null for a picture that is not on this site.
 */
export function sourcesOf(picture: Shown, crop?: CropRatio): Sources | null {
  const { path, revision = 1 } = picture;
  if (!path) return null;
  const files = filesOf(picture.renditions);
  if (files.length === 0 || !path.startsWith('/media/')) return { src: path, avif: '', webp: '' };
  const folder = folderOf(picture);
  const cut = crop && isCut(files, crop) ? `-${cropName(crop)}` : '';
  const set = (format: string) =>
    files
      .flatMap((file) => {
        const [, width, shape = '', extension] = /^(\d+)(-\w+)?\.(\w+)$/.exec(file) ?? [];
        return width && shape === cut && extension === format ? [Number(width)] : [];
      })
      .sort((a, b) => a - b)
      .map((width) => `${folder}/${width}${cut}.${format} ${width}w`)
      .join(', ');
  return { src: `${path}?r=${revision}`, avif: set('avif'), webp: set('webp') };
}

/** The picture that others show who link to a story: 1200 × 630 when that stands ready, else the picture as it is. */
export function shareImage(
  picture: Shown,
): { path: string; width: number | null; height: number | null } | null {
  if (!picture.path) return null;
  return filesOf(picture.renditions).includes('share.jpg')
    ? { path: `${folderOf(picture)}/share.jpg`, width: 1200, height: 630 }
    : { path: picture.path, width: picture.width, height: picture.height };
}

/**
 * A picture in the three shapes that search engines ask for (16:9, 4:3, 1:1): the largest file of the part that somebody
 * chose, else the part around its focal point. None of a picture of which nothing was made.
 */
export const croppedImages = (picture: Shown): string[] =>
  cropRatios.flatMap((ratio) => {
    const files = filesOf(picture.renditions);
    const usual = `search-${cropName(ratio)}.jpg`;
    if (!isCut(files, ratio)) return files.includes(usual) ? [`${folderOf(picture)}/${usual}`] : [];
    const largest = sourcesOf(picture, ratio)?.webp.split(', ').at(-1);
    return largest ? [largest.split(' ')[0]!] : [];
  });

/** The smallest file that fills so many pixels, for the newsroom's lists. */
export function thumbnail(picture: Shown, width: number): string | null {
  const sources = sourcesOf(picture);
  if (!sources) return null;
  const offers = sources.webp.split(', ').filter(Boolean);
  const fit = offers.find((offer) => Number(/ (\d+)w$/.exec(offer)![1]) >= width) ?? offers.at(-1);
  return fit ? fit.split(' ')[0]! : sources.src;
}
