import { z } from 'zod';
import { storyFieldsSchema, storyLimits, type StatusName } from '@/lib/articles/schema';
import { jsonId } from '@/lib/input';
import { composedLine } from '@/lib/one-line';

/** More would be no list that a reader looks through. */
export const pagesInFooter = 12;

/** What a new page is begun with; without an address it is made of the headline. */
export const addPageForm = z.object({
  headline: z
    .string()
    .transform(composedLine)
    .pipe(
      z
        .string()
        .min(1, 'A page needs a headline.')
        .max(storyLimits.headline, `At most ${storyLimits.headline} characters.`),
    ),
  slug: z
    .string()
    .trim()
    .transform((value) => value.replace(/^\/+|\/+$/g, '') || undefined)
    .pipe(storyFieldsSchema.shape.slug),
});

const ids = z
  .string()
  .regex(/^(\d{1,10}(,\d{1,10})*)?$/)
  .transform((value) => (value ? value.split(',').map(Number) : []))
  .pipe(z.array(jsonId));

/** The pages that the footer had when somebody looked, and those that it is to have, in this order. */
export const orderPagesForm = z.object({ seen: ids, order: ids });

/** A page as the newsroom lists it. `footerOrder` is its place in the footer, null when it is not there. */
export type PageRow = {
  id: number;
  slug: string;
  headline: string;
  standfirst: string;
  language: string;
  status: StatusName;
  updatedAt: Date;
  footerOrder: number | null;
};
