import { z } from 'zod';
import { composedLine } from '@/lib/one-line';

export const bannerLength = 140;
/** Breaking news that has stood for so long is none. */
export const bannerDays = 7;

const text = z
  .string()
  .transform(composedLine)
  .pipe(
    z
      .string()
      .min(1, 'Say what has happened.')
      .max(bannerLength, `At most ${bannerLength} characters: it is one line.`),
  );
/** The address of a story or the last part of it. */
const story = z
  .string()
  .trim()
  .max(500)
  .transform((value) => {
    const [, last] = /^(?:.*\/article\/)?([^/?#]+)\/?(?:[?#].*)?$/u.exec(value) ?? [];
    if (!last) return value;
    try {
      return decodeURIComponent(last).normalize('NFC');
    } catch {
      return last;
    }
  });
const moment = z.iso
  .datetime({ offset: true, message: 'A time with its zone, such as 2026-11-25T18:00:00Z.' })
  .transform((value) => new Date(value));
const field = z.string().max(20).default('');

/** PUT /banner. */
export const bannerInput = z.object({
  text,
  story: story.optional(),
  startsAt: moment.optional(),
  endsAt: moment,
});
export type NewBanner = z.output<typeof bannerInput>;

/** The form; times as its fields say them, in the newsroom's zone. */
export const bannerForm = z.object({
  text,
  story: story.default(''),
  startsAt: field,
  endsAt: field,
});

export type BannerForm = z.output<typeof bannerForm>;

export const endBannerForm = z.object({
  id: z.coerce.number().int().positive().max(2_147_483_647),
});

/** What readers see above every page; without an address when its story is not public. */
export type BannerLine = { text: string; slug: string | null };

/** A line of breaking news as the desk sees it. */
export type BannerEntry = {
  id: number;
  text: string;
  slug: string | null;
  startsAt: Date;
  endsAt: Date;
  by: string | null;
  state: 'up' | 'coming';
};

export const bannerAnswer = z.object({
  banner: z
    .object({
      text: z.string(),
      url: z.string().nullable(),
      startsAt: z.string(),
      endsAt: z.string(),
    })
    .nullable(),
});
