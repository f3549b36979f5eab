import { z } from 'zod';
import type { FieldError } from '@/lib/errors';
import { searchLength, type PickStory } from '@/lib/front/editions/schema';
import { id } from '@/lib/input';
import { composedLine } from '@/lib/one-line';

export const bannerLength = 140;
/** Breaking news that has stood for so long is none. */
export const bannerDays = 7;

export const bannerText = z
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
  text: bannerText,
  story: story.optional(),
  startsAt: moment.optional(),
  endsAt: moment,
});
export type NewBanner = z.output<typeof bannerInput>;

/**
 * The form: a line that is put up, or a story looked for that it leads to. Words are read when it is put up, so that a search
 * needs none; times are as its fields say them, in the newsroom's zone.
 */
export const bannerForm = z.object({
  intent: z.enum(['put', 'search']).catch('put'),
  text: z.string().max(1_000).default(''),
  q: z.string().trim().max(searchLength).default(''),
  storyId: id.or(z.literal('').transform(() => null)).default(null),
  startsAt: field,
  endsAt: field,
});

export type BannerForm = z.output<typeof bannerForm>;

export const endBannerForm = z.object({ id });

/** What a button of the form comes to. */
export type BannerDesk = {
  /** What stands in the form; after a line was put up nothing. */
  typed: { text: string; q: string; startsAt: string; endsAt: string } | null;
  /** Null: nobody has searched. */
  found: PickStory[] | null;
  /** The story that is chosen. */
  chosen: PickStory | null;
  said: string;
  fault: { message: string; fields: FieldError[] } | null;
};

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
