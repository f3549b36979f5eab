import { cache } from 'react';
import { getBrand, getLogoFile, getLogoPictures } from '@/lib/logo/data';
import { drawMark } from '@/lib/logo/draw';
import { markOf, marks, sourceOf, type Brand, type MarkName } from '@/lib/logo/brand';
import { markPath } from '@/lib/paths';
import { loadSettings } from '@/lib/settings/loaders';

const none: Brand = { nameplate: null, icons: null, small: null };

/** By what the publication is known, for its pages; the name alone where the database cannot be asked. */
export const loadBrand = cache(async (): Promise<Brand> =>
  loadSettings()
    .then(getBrand)
    .catch(() => none),
);

/** A drawn picture of the publication; null for an address that is not, or no longer, one of its own. */
export async function loadMark(stamp: string, name: string): Promise<Buffer | null> {
  if (!(name in marks)) return null;
  const pictures = await getLogoPictures(await loadSettings());
  const mark = name as MarkName;
  const source = sourceOf(mark, pictures);
  if (!source || markOf(mark, pictures)!.path !== markPath(stamp, name)) return null;
  const bytes = await getLogoFile(source);
  return bytes && drawMark(bytes, mark);
}
