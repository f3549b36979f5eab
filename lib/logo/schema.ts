import { z } from 'zod';
import { xmlText } from '@/lib/xml-text';

/** The pictures by which a publication is known; each is one of the library, or none. */
export const logoSlots = ['logo', 'logoDark', 'icon'] as const;
export type LogoSlot = (typeof logoSlots)[number];

const words = 'The number of a picture of the library; 0 for none.';
const picture = z.int(words).min(0, words).max(2_147_483_647, words).default(0);
export const logoShape = {
  /** The number of a picture of the library, 0 for none: the nameplate by day, and by night where that needs another. */
  logo: picture,
  logoDark: picture,
  /** A square one for tabs, home screens and feeds; without it the logo is fitted into a square. */
  icon: picture,
};

const proportions = { widest: 12, tallest: 2 } as const;
/** The least that stays sharp where it is shown. */
const least = { logo: { width: 120, height: 40 }, icon: 192 } as const;

/** What is wrong with a picture of this size as a logo or an icon; null when nothing is. */
export function shapeFault(slot: LogoSlot, { width, height }: { width: number; height: number }) {
  const has = `This picture has ${width} × ${height} pixels`;
  if (slot === 'icon') {
    if (Math.abs(width / height - 1) > 0.03) return `${has}: an icon is square.`;
    return Math.min(width, height) < least.icon
      ? `${has}: an icon needs ${least.icon} × ${least.icon} or more.`
      : null;
  }
  if (width < least.logo.width || height < least.logo.height)
    return `${has}: a logo needs ${least.logo.width} × ${least.logo.height} or more.`;
  if (width / height > proportions.widest)
    return `${has}: a logo is at most ${proportions.widest} times as wide as it is high.`;
  return height / width > proportions.tallest
    ? `${has}: a logo is at most twice as high as it is wide.`
    : null;
}

/** A file that was chosen; a form without one sends an empty file. */
const chosenFile = z
  .instanceof(File)
  .optional()
  .transform((file) => (file && file.size > 0 ? file : undefined));

/** The form of the logo: what is put up, what is taken down, what it says. */
export const logoForm = z.object({
  logoFile: chosenFile,
  logoDarkFile: chosenFile,
  iconFile: chosenFile,
  remove: z.preprocess(
    (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
    z.array(z.enum(logoSlots)),
  ),
  logoAlt: z
    .string()
    .trim()
    .max(120, 'At most 120 characters.')
    .regex(/^\P{Cc}*$/u, 'One line, please.')
    .overwrite(xmlText),
});
export type LogoForm = z.output<typeof logoForm>;
