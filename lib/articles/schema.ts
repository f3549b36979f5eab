import { z } from 'zod';
import type { AuthorKind, CorrectionKind, StoryKind, StoryStatus } from '@/prisma/generated/enums';
import { documentSchema, isSafeHref, type DocNode } from '@/lib/articles/document';
import { jsonId, jsonVersion } from '@/lib/input';
import { composedLine } from '@/lib/one-line';
import { slugOf } from '@/lib/paths';
import { canonicalLanguage } from '@/lib/settings/languages';

/** Limits of a story's fields; the editor's gauges measure against the same numbers. */
export const storyLimits = {
  closeDays: 3_650,
  closedWords: 300,
  headline: 160,
  standfirst: 400,
  slug: 120,
  dateline: 60,
  note: 2_000,
  topics: 12,
  words: 2_000,
  authors: 10,
} as const;

/** Statuses as the API and the forms spell them. */
export const statusNames = [
  'draft',
  'in_review',
  'changes_asked',
  'approved',
  'scheduled',
  'published',
  'unpublished',
  'withdrawn',
] as const;
export type StatusName = (typeof statusNames)[number];
export const statusOf = (name: StatusName) => name.toUpperCase() as StoryStatus;
export const statusName = (status: StoryStatus) => status.toLowerCase() as StatusName;

const line = (max: number) =>
  z
    .string()
    .transform(composedLine)
    .pipe(z.string().max(max, `At most ${max} characters.`));

/** A language as BCP 47 writes it. */
const language = z
  .string()
  .trim()
  .max(35)
  .transform((typed, context) => {
    const tag = canonicalLanguage(typed);
    if (tag) return tag;
    context.addIssue({ code: 'custom', message: 'A language tag such as en-GB or ar.' });
    return z.NEVER;
  });

/** A source to credit: who wrote the original, for whom, and where it stands. */
const sourceSchema = z.object({
  writer: line(120).optional(),
  organisation: line(120).pipe(z.string().min(1, 'Name the organisation.')),
  url: z
    .string()
    .trim()
    .max(2_000)
    .refine(
      (value) =>
        /^https?:[^\p{Cc}\p{Cs}]+$/iu.test(value) && isSafeHref(value) && URL.canParse(value),
      'An http or https address, such as https://agency.example/story.',
    )
    .optional(),
});

const slugSchema = z
  .string()
  .trim()
  .normalize('NFC')
  .toLowerCase()
  .max(storyLimits.slug)
  .regex(
    /^[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*$/u,
    'Letters, digits and single hyphens, as in harbour-board-votes.',
  );

/** The slug in what somebody pasted: a whole address, a path, or the slug itself. */
function slugIn(value: string): string {
  const [, encoded = value] = /\/article\/([^/?#]+)/.exec(value) ?? [];
  return slugOf(encoded).normalize('NFC').toLowerCase();
}

const closeDaysWords = `A whole number of days from 0 (never) to ${storyLimits.closeDays}.`;

const moment = z.iso
  .datetime({ offset: true, message: 'A time with its zone, such as 2026-11-25T18:00:00Z.' })
  .transform((value) => new Date(value));

const fields = {
  headline: line(storyLimits.headline).pipe(z.string().min(1, 'A story needs a headline.')),
  standfirst: line(storyLimits.standfirst),
  body: documentSchema,
  bodyHtml: z.string().max(1_000_000, 'At most 1,000,000 characters of HTML.'),
  section: line(120).pipe(z.string().min(1, 'Name a section.')),
  topics: z.array(line(60).pipe(z.string().min(1))).max(storyLimits.topics),
  authors: z.array(line(120).pipe(z.string().min(1))).max(storyLimits.authors),
  source: sourceSchema.nullable(),
  /** Search engines are sent to the source's address. */
  sourceIsCanonical: z.boolean(),
  /** The slug or the address of the story that this one translates; null for none. */
  translationOf: z
    .string()
    .trim()
    .max(2_000)
    .transform(slugIn)
    .pipe(z.string().min(1, 'The address of a story, such as harbour-board-votes.').max(200))
    .nullable(),
  dateline: line(storyLimits.dateline).nullable(),
  language,
  slug: slugSchema,
  heroId: jsonId.nullable(),
  commentMode: z.enum(['DEFAULT', 'OPEN', 'PREMODERATED', 'CLOSED']),
  // Null is as the section or the site says, 0 is never.
  commentCloseDays: z
    .int(closeDaysWords)
    .min(0, closeDaysWords)
    .max(storyLimits.closeDays, closeDaysWords)
    .nullable(),
  commentClosedWords: line(storyLimits.closedWords),
  note: z
    .string()
    .max(storyLimits.note)
    .transform((value) => value.toWellFormed().replace(/(?![\n\t])\p{Cc}/gu, '')),
  embargoUntil: moment.nullable(),
};

/** The fields of a story that a person edits; all optional, so that one schema serves drafts, patches and forms. */
export const storyFieldsSchema = z.object(fields).partial();
export type StoryFields = z.output<typeof storyFieldsSchema>;

const oneBody = (value: { body?: unknown; bodyHtml?: unknown }) =>
  value.body === undefined || value.bodyHtml === undefined;
const oneBodyMessage = { message: 'Send body or bodyHtml, not both.', path: ['bodyHtml'] };

/** publishAt and the status scheduled go together. */
const scheduledWithTime = (value: { status?: StatusName; publishAt?: Date }) =>
  (value.status === 'scheduled') === (value.publishAt !== undefined);
const scheduledWithTimeMessage = {
  message: 'A scheduled story needs publishAt, and only a scheduled one has it.',
  path: ['publishAt'],
};
/** What is said with a step: what is to be changed. It becomes a comment on the story. */
const words = z
  .string()
  .max(storyLimits.words, `At most ${storyLimits.words} characters.`)
  .transform((value) =>
    value
      .toWellFormed()
      .replace(/(?![\n\t])\p{Cc}/gu, '')
      .trim(),
  );
const step = {
  status: z.enum(statusNames).optional(),
  publishAt: moment.optional(),
  words: words.optional(),
};
/** True: what readers have now is not touched; of a live story the new version beside it is meant. */
const pending = z.boolean().optional();

/** What a story begins with in the editor, where something is written: without headline or section something stands in for them. */
export const beginStoryInput = z
  .object({ ...z.object(fields).partial().shape, ...step })
  .refine((given) => Object.keys(fields).some((name) => name in given), 'Write something first.')
  .refine(oneBody, oneBodyMessage)
  .refine(scheduledWithTime, scheduledWithTimeMessage);
export type BeginStoryInput = z.output<typeof beginStoryInput>;

/** POST /articles. */
export const createStoryInput = z
  .object({
    ...z.object(fields).partial().shape,
    headline: fields.headline,
    section: fields.section,
    ...step,
  })
  .refine(oneBody, oneBodyMessage)
  .refine(scheduledWithTime, scheduledWithTimeMessage);
export type CreateStoryInput = z.output<typeof createStoryInput>;

/**
 * PATCH /articles/{id}: the version that was edited, and what changes. `updateReaders` says that readers are to see "updated";
 * a new version that is scheduled beside a live story keeps that until it goes out.
 */
export const updateStoryInput = z
  .object({
    ...z.object(fields).partial().shape,
    ...step,
    version: jsonVersion,
    updateReaders: z.boolean().optional(),
    pending,
  })
  .refine(oneBody, oneBodyMessage)
  .refine(scheduledWithTime, scheduledWithTimeMessage);
export type UpdateStoryInput = z.output<typeof updateStoryInput>;

/** POST /articles/{id}/status. */
export const storyStatusInput = z
  .object({
    status: z.enum(statusNames),
    publishAt: moment.optional(),
    words: words.optional(),
    version: jsonVersion.optional(),
    updateReaders: z.boolean().optional(),
    pending,
  })
  .refine(scheduledWithTime, scheduledWithTimeMessage);
export type StoryStatusInput = z.output<typeof storyStatusInput>;

// ------------------------------------------------------------------ what readers and the newsroom get

export type Named = { slug: string; name: string };
export type SectionRef = Named & { ink: string };
export type Byline = Named & { kind: AuthorKind };
export type Picture = {
  id: number;
  /** A path of this site; null for a picture that stayed on another site. */
  path: string | null;
  externalUrl: string | null;
  alt: string;
  caption: string;
  credit: string;
  width: number | null;
  height: number | null;
  focalX: number;
  focalY: number;
  /** What the library made of its file (lib/media/sources.ts); left out of a picture that is none of its own. */
  revision?: number;
  renditions?: unknown;
  placeholder?: string;
};
export type Source = { writer: string | null; organisation: string; url: string | null };

/** A story as a list shows it. */
export type StoryCard = {
  id: number;
  slug: string;
  headline: string;
  standfirst: string;
  language: string;
  section: SectionRef;
  authors: Byline[];
  hero: Picture | null;
  publishedAt: Date;
  commentCount: number;
  /** It is being told live. */
  isLive?: true;
};

/** What the paper says it got wrong: `wrong` may be empty where `text` says both. */
export type Correction = {
  kind: CorrectionKind;
  wrong: string;
  text: string;
  signature: string;
  at: Date;
};

/** A story in another language. */
export type Translation = Pick<StoryCard, 'slug' | 'headline' | 'language'> & {
  /** Search engines are sent to its source. */
  isElsewhere: boolean;
};

/** A story as its page shows it. */
export type Article = Omit<StoryCard, 'publishedAt'> & {
  kind: StoryKind;
  status: StoryStatus;
  version: number;
  body: DocNode;
  wordCount: number;
  dateline: string | null;
  topics: Named[];
  source: Source | null;
  /** Where search engines find the original; null: here. */
  canonicalUrl: string | null;
  corrections: Correction[];
  publishedAt: Date | null;
  /** The last change that readers are told of; null when there was none. */
  revisedAt: Date | null;
  /** The pictures in its text. */
  pictures?: Picture[];
  /** The public ones of the stories that its text recommends. */
  readAlso?: StoryCard[];
  /** The public ones of the stories that say the same in other languages. */
  translations?: Translation[];
};
