import { z } from 'zod';
import { statusNames, type StatusName } from '@/lib/articles/schema';
import { asked, id } from '@/lib/input';

const number = asked(id);

const isInReach = (day: string) => day >= '1990-01-01' && day < '2100-01-01';

/** What the calendar's address asks for; what makes no sense counts as not asked. */
export const calendarQuery = z.object({
  view: z.enum(['month', 'week']).catch('month'),
  /** A day of the newsroom in the month or week that is shown: "2026-11-25". */
  on: z.iso.date().refine(isInReach).optional().catch(undefined),
  /** What is shown of it: a section with those below it, an author, a state. */
  section: number,
  author: number,
  status: z.enum(statusNames).optional().catch(undefined),
});
export type CalendarQuery = z.output<typeof calendarQuery>;
export type CalendarView = CalendarQuery['view'];
export type CalendarFilter = Pick<CalendarQuery, 'section' | 'author' | 'status'>;

/** Days of the newsroom that a program may ask for at once: six weeks, the most that the page shows. */
export const calendarDays = 42;
const apiDay = z.iso.date().refine(isInReach, 'A day from 1990 to 2099.');
const slug = z.string().min(1).max(200);

/** GET /newsroom/calendar. */
export const calendarApiQuery = z.object({
  from: apiDay.optional().describe('The first day on the newsroom’s clock; today'),
  to: apiDay.optional().describe('The last day, included; six days after the first'),
  section: slug.optional(),
  author: slug.optional(),
  status: z.enum(statusNames).optional(),
});
export type CalendarApiQuery = z.output<typeof calendarApiQuery>;

/** `pending`: a new version of a live story goes out; `due`: work is to be done by then. */
export const entryKinds = ['scheduled', 'published', 'pending', 'embargo', 'due'] as const;
export type EntryKind = (typeof entryKinds)[number];

/** Something that happens to a story at a moment. */
export type CalendarEntry = {
  kind: EntryKind;
  at: Date;
  storyId: number;
  headline: string;
  language: string;
  status: StatusName;
  ink: string;
  /** What is to be done and by whom, of work. */
  work: { task: string; assignee: string | null } | null;
};

export type CalendarDay = {
  /** "2026-11-25" */
  key: string;
  /** 24, or 23 and 25 where the clocks change. */
  hours: number;
  isToday: boolean;
  /** Not of the month that is shown. */
  isBeside: boolean;
  entries: CalendarEntry[];
};
