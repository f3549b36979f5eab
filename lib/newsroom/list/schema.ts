import { z } from 'zod';
import { statusNames, type SectionRef, type StatusName } from '@/lib/articles/schema';
import type { PendingStatus } from '@/lib/articles/workflow';
import { asked, id, limitOf } from '@/lib/input';
import { searchLimits } from '@/lib/search/schema';

/** What a story can be beside its state; each narrows the list further. */
export const storyMarks = ['own', 'pending', 'legal', 'overdue', 'embargo'] as const;
export type StoryMark = (typeof storyMarks)[number];

/** Which of a story's moments the days of a filter are about. */
export const momentNames = ['changed', 'published', 'begun'] as const;
export type MomentName = (typeof momentNames)[number];

export const listSorts = ['changed', 'published', 'number', 'headline'] as const;
export type ListSort = (typeof listSorts)[number];
export type Direction = 'asc' | 'desc';

/** Stories on one page of the newsroom's list. */
export const storiesPerPage = 50;

const day = z.iso.date();
const words = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/^\P{Cc}*$/u, 'No control characters.');
const language = z
  .string()
  .max(35)
  .regex(/^[A-Za-z0-9-]+$/, 'A language tag such as en-GB.');

/**
 * The newsroom's list as its address asks for it; what makes no sense counts as not asked. Sections, topics, authors and
 * people are numbers, so that a bookmark or a saved filter outlives every change of a name. Days are the newsroom's.
 */
export const listFilterSchema = z.object({
  status: asked(z.enum(statusNames)),
  section: asked(id),
  topic: asked(id),
  author: asked(id),
  assignee: asked(id),
  language: asked(language),
  is: z.preprocess(
    (value) => storyMarks.filter((mark) => [value ?? []].flat().includes(mark)),
    z.array(z.enum(storyMarks)),
  ),
  when: z.enum(momentNames).catch('changed'),
  from: asked(day),
  to: asked(day),
  q: asked(words),
  sort: z.enum(listSorts).catch('changed'),
  dir: asked(z.enum(['asc', 'desc'])),
  cursor: asked(z.string().max(700)),
});
export type ListFilter = z.output<typeof listFilterSchema>;

/** Newest first; headlines from A. */
export const directionOf = ({ sort, dir }: Pick<ListFilter, 'sort' | 'dir'>): Direction =>
  dir ?? (sort === 'headline' ? 'asc' : 'desc');

/** GET /newsroom/articles: the same filters, with sections, topics and authors by their slugs as in GET /articles. */
const slug = z.string().min(1).max(200);
export const listQuery = z.object({
  status: z.enum(statusNames).optional(),
  section: slug.optional(),
  topic: slug.optional(),
  author: slug.optional(),
  assignee: id.optional(),
  language: language.optional(),
  is: z
    .string()
    .transform((value) => value.split(','))
    .pipe(z.array(z.enum(storyMarks)))
    .optional(),
  when: z.enum(momentNames).default('changed'),
  from: day.optional(),
  to: day.optional(),
  q: words.optional(),
  sort: z.enum(listSorts).default('changed'),
  dir: z.enum(['asc', 'desc']).optional(),
  cursor: z.string().max(700).optional(),
  limit: limitOf(20),
});
export type ListQuery = z.output<typeof listQuery>;

/** Something to choose by its number. */
export type Numbered = { id: number; name: string };

/** A story as the newsroom's list shows it. */
export type ListedStory = {
  id: number;
  version: number;
  headline: string;
  slug: string;
  language: string;
  status: StatusName;
  section: SectionRef;
  /** Nobody has chosen it yet. */
  sectionIsStandIn: boolean;
  authors: { slug: string; name: string }[];
  topics: { slug: string; name: string }[];
  note: string;
  wordCount: number;
  source: string | null;
  publishedAt: Date | null;
  embargoUntil: Date | null;
  updatedAt: Date;
  createdAt: Date;
  /** A legal check is asked for and not yet done. */
  isLegalOpen: boolean;
  pending: { status: PendingStatus; publishAt: Date | null } | null;
  /** Open work, the first that is due at the head. */
  work: { assignee: string | null; dueAt: Date | null }[];
  commentCount: number;
  /** Since it was published; null where nobody asked for it. */
  views: number | null;
};

export type StatusCounts = Record<StatusName, number> & {
  all: number;
  /** Of none were more counted than `searchLimits.counted` + 1. */
  isCapped: boolean;
};

/** How many there are, in words: "1,000+" where nobody counted further. */
export const countOf = (counts: StatusCounts, of: StatusName | 'all'): string =>
  counts.isCapped && counts[of] > searchLimits.counted
    ? `${searchLimits.counted.toLocaleString('en-GB')}+`
    : counts[of].toLocaleString('en-GB');

/** What there is to choose from in the list's filters and bulk actions. */
export type ListOptions = {
  sections: (Numbered & { ink: string })[];
  topics: Numbered[];
  authors: Numbered[];
  colleagues: Numbered[];
  languages: string[];
};
