import { z } from 'zod';
import { id } from '@/lib/input';
import type { StoryStatus } from '@/prisma/generated/enums';

const pair = { storyId: id, relatedId: id };

type Rule = 'PIN' | 'EXCLUDE' | 'NONE';

/** PIN puts a story in front, EXCLUDE keeps it out, NONE leaves it to its text. */
export const ruleForm = z.object({ ...pair, rule: z.enum(['PIN', 'EXCLUDE', 'NONE']) });
export const moveForm = z.object({ ...pair, to: z.enum(['UP', 'DOWN']) });
/** The same for programs, of the pair that the address names. */
export const ruleInput = z.object({
  rule: z
    .enum(['pin', 'exclude', 'none'])
    .transform((rule) => ({ pin: 'PIN', exclude: 'EXCLUDE', none: 'NONE' })[rule] as Rule),
});
export const moveInput = z.object({
  to: z.enum(['up', 'down']).transform((to) => (to === 'up' ? ('UP' as const) : ('DOWN' as const))),
});
export const pinAddressForm = z.object({
  storyId: id,
  address: z
    .string()
    .trim()
    .min(1, 'Give the address of a story, such as /article/gale-warning.')
    .max(2_000, 'At most 2000 characters.'),
});

const ticked = z
  .enum(['yes'])
  .optional()
  .transform((value) => value === 'yes');
export const controlForm = z.object({
  storyId: id,
  isOff: ticked,
  isSensitive: ticked,
  isWithheld: ticked,
  /** A time of the newsroom's as its field says it; empty for none. */
  offeredUntil: z.string().trim().max(20).default(''),
});
export type ControlForm = z.output<typeof controlForm>;

/** What programs say of a list; what is left out stays. */
export const controlInput = z.object({
  isOff: z.boolean().optional(),
  isSensitive: z.boolean().optional(),
  isWithheld: z.boolean().optional(),
  offeredUntil: z.iso
    .datetime({ offset: true, message: 'A time with its zone, such as 2026-11-25T18:00:00Z.' })
    .transform((value) => new Date(value))
    .nullable()
    .optional(),
});
export type ControlWish = z.output<typeof controlInput>;

/** The most pins of a list: as many as it shows. */
export const mostPins = 6;

/** A story of a list as the newsroom sees it. */
export type RelatedEntry = {
  id: number;
  slug: string;
  headline: string;
  language: string;
  section: string;
  status: StoryStatus;
  publishedAt: Date | null;
  rule: 'PIN' | 'EXCLUDE' | null;
  /** Null for what an editor put here against the texts. */
  score: number | null;
  cosine: number | null;
  grounds: string;
  /** Readers see it below this story, at the moment of the preview. */
  isShown: boolean;
};
