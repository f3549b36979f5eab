import { z } from 'zod';
import { id, version } from '@/lib/input';
import { line, otherTerm, termSlug, termText } from '@/lib/taxonomy/terms/schema';
import { minuteOf } from '@/lib/newsletters/rhythm';
import { readTimeZone } from '@/lib/settings/time-zones';
import type { NewsletterKind } from '@/prisma/generated/enums';

export const newsletterKinds = ['DAILY', 'WEEKLY', 'SECTION', 'BREAKING'] as const;
/** As the newsroom reads it. */
export const kindWords: Record<NewsletterKind, string> = {
  DAILY: 'Daily',
  WEEKLY: 'Weekly',
  SECTION: 'Of a section',
  BREAKING: 'Breaking news',
};
/** ISO: 1 is Monday. */
export const weekdayWords = [
  ...['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
] as const;

export const newsletterLimits = { name: 80, description: 300 } as const;

const sendAt = z.string().transform((typed, context) => {
  const minute = minuteOf(typed.trim());
  if (minute !== null) return minute;
  context.addIssue({ code: 'custom', message: 'A time of day such as 07:30.' });
  return z.NEVER;
});
const weekday = z.preprocess(
  (value) => (value === '' || value === undefined ? null : value),
  z.coerce.number('Choose a day.').int().min(1).max(7).nullable(),
);
/** Empty: the newsroom's. */
const timeZone = z
  .string()
  .trim()
  .max(60)
  .default('')
  .transform((typed, context) => {
    if (typed === '') return null;
    const read = readTimeZone(typed);
    if ('zone' in read) return read.zone;
    context.addIssue({ code: 'custom', message: read.fault });
    return z.NEVER;
  });

const fields = {
  name: line(newsletterLimits.name).pipe(z.string().min(1, 'It needs a name.')),
  slug: termSlug.default(''),
  description: termText.pipe(
    z
      .string()
      .max(newsletterLimits.description, `At most ${newsletterLimits.description} characters.`),
  ),
  kind: z.enum(newsletterKinds, 'Choose what it is.'),
  sectionId: otherTerm,
  sendAt,
  weekday,
  timeZone,
  isActive: z.enum(['yes', 'no']).default('no'),
};

type Typed = { kind: NewsletterKind; sectionId: number | null; weekday: number | null };

/** What a kind needs; what it has no use for is left out. */
function fitting<T extends Typed>(typed: T, context: z.RefinementCtx): T {
  const isOfSection = typed.kind === 'SECTION';
  if (isOfSection && typed.sectionId === null)
    context.addIssue({ code: 'custom', path: ['sectionId'], message: 'Choose the section.' });
  if (typed.kind === 'WEEKLY' && typed.weekday === null)
    context.addIssue({ code: 'custom', path: ['weekday'], message: 'Choose the day.' });
  const hasDay = isOfSection || typed.kind === 'WEEKLY';
  return {
    ...typed,
    sectionId: isOfSection ? typed.sectionId : null,
    weekday: hasDay ? typed.weekday : null,
  };
}

/** The forms of the newsroom that add a list and change one. */
export const addNewsletterForm = z.object(fields).transform(fitting);
export const changeNewsletterForm = z.object({ ...fields, id, version }).transform(fitting);
export type NewsletterFields = z.output<typeof addNewsletterForm>;

/** Which list, issue or story, in an address of the newsroom; 0, which nothing has, for what is no number. */
export const readDeskId = (value: unknown): number => id.safeParse(value).data ?? 0;

/** /admin/newsletters/7?… */
export const newsletterDeskQuery = z.object({
  cursor: id.optional().catch(undefined),
  done: z.enum(['added', 'changed']).optional().catch(undefined),
});

/** A list as readers know it. `nextAt` is not theirs to know: it may change. */
export type PublicNewsletter = {
  id: number;
  slug: string;
  name: string;
  description: string;
  kind: NewsletterKind;
  section: { slug: string; name: string; ink: string } | null;
  sendMinute: number;
  weekday: number | null;
};

/** A list of which an issue is built by itself: when the next time, and of which sections; null for all. */
export type TimedLetter = { name: string; nextAt: Date; sections: string[] | null };

/** A list as the newsroom looks after it. */
export type DeskNewsletter = PublicNewsletter & {
  sectionId: number | null;
  timeZone: string | null;
  isActive: boolean;
  nextAt: Date | null;
  version: number;
};
/** How many there are on a list, by what they are. */
export type Audience = { confirmed: number; pending: number; ended: number; bounced: number };
