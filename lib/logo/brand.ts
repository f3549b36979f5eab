import { createHash } from 'node:crypto';
import type { LogoSlot } from '@/lib/logo/schema';
import { markPath } from '@/lib/paths';

/** A picture of the library that is a logo or an icon. */
export type LogoPicture = {
  id: number;
  mime: string;
  width: number;
  height: number;
  fingerprint: string;
  revision: number;
  renditions: unknown;
};
export type LogoPictures = Record<LogoSlot, LogoPicture | null>;

/** What is drawn, each a PNG: the box that it fits into, and whether it fills it. */
export const marks = {
  logo: { of: 'logo', width: 960, height: 160 },
  'logo-dark': { of: 'logoDark', width: 960, height: 160 },
  'logo-144': { of: 'logo', width: 144, height: 144 },
  'icon-32': { of: 'icon', width: 32, height: 32 },
  'icon-144': { of: 'icon', width: 144, height: 144 },
  'icon-180': { of: 'icon', width: 180, height: 180 },
  'icon-192': { of: 'icon', width: 192, height: 192 },
  'icon-512': { of: 'icon', width: 512, height: 512 },
} as const satisfies Record<string, { of: LogoSlot; width: number; height: number }>;
export type MarkName = keyof typeof marks;

/** A drawn picture: its address on this site and its size in pixels. */
export type Mark = { path: string; width: number; height: number };

/** By what a publication is known; null for what it has not chosen. */
export type Brand = {
  /** In place of the name in the masthead. */
  nameplate: { day: Mark; night: Mark | null; alt: string } | null;
  /** By their size in pixels. */
  icons: Record<32 | 144 | 180 | 192 | 512, Mark> | null;
  /** At most 144 pixels in a direction, as RSS wants it. */
  small: Mark | null;
};

/** Raised when marks are drawn in another way, so that nobody keeps the old ones. */
const drawing = 1;

/** The picture that a mark is drawn from. */
export const sourceOf = (name: MarkName, pictures: LogoPictures): LogoPicture | null => {
  const { of } = marks[name];
  return pictures[of] ?? (of === 'icon' ? pictures.logo : null);
};

/** The mark as it is drawn; null where there is nothing to draw. */
export function markOf(name: MarkName, pictures: LogoPictures): Mark | null {
  const source = sourceOf(name, pictures);
  if (!source) return null;
  const box = marks[name];
  const stamp = createHash('sha256')
    .update(JSON.stringify([drawing, name, source.fingerprint, source.revision]))
    .digest('hex')
    .slice(0, 16);
  const path = markPath(stamp, name);
  if (box.of === 'icon') return { path, width: box.width, height: box.height };
  const scale = Math.min(1, box.width / source.width, box.height / source.height);
  return {
    path,
    width: Math.max(1, Math.round(source.width * scale)),
    height: Math.max(1, Math.round(source.height * scale)),
  };
}

/** Everything that is drawn of a publication's logo and icon. `alt` is what the logo says. */
export function brandOf(pictures: LogoPictures, alt: string): Brand {
  const day = markOf('logo', pictures);
  const icon = (size: 32 | 144 | 180 | 192 | 512) => markOf(`icon-${size}`, pictures)!;
  return {
    nameplate: day && { day, night: markOf('logo-dark', pictures), alt },
    icons: sourceOf('icon-32', pictures) && {
      ...{ 32: icon(32), 144: icon(144), 180: icon(180), 192: icon(192), 512: icon(512) },
    },
    small: markOf('logo-144', pictures) ?? markOf('icon-144', pictures),
  };
}
