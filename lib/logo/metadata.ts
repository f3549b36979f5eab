import type { Metadata } from 'next';
import type { Brand, Mark } from '@/lib/logo/brand';
import { manifestPath } from '@/lib/paths';

const sized = ({ path, width, height }: Mark) => ({
  url: path,
  sizes: `${width}x${height}`,
  type: 'image/png',
});

/** The icons in the head of every page; without one of its own the publication has the file app/icon.svg, which Next names. */
export const brandMetadata = ({ icons }: Brand): Metadata => ({
  manifest: manifestPath(),
  ...(icons
    ? { icons: { icon: [sized(icons[32]), sized(icons[192])], apple: [sized(icons[180])] } }
    : {}),
});
