import { z } from 'zod';
import type { PickStory } from '@/lib/front/editions/schema';
import { id, isHeld } from '@/lib/input';
import { composedLine } from '@/lib/one-line';
import type { IssueStatus, NewsletterKind } from '@/prisma/generated/enums';

export const issueLimits = {
  subject: 150,
  preheader: 150,
  intro: 2_000,
  stories: 40,
  q: 200,
} as const;

/** So many stories an issue has that is filled by itself. */
export const fillsWith: Record<NewsletterKind, number> = {
  DAILY: 10,
  WEEKLY: 15,
  SECTION: 10,
  BREAKING: 1,
};

const line = (max: number, words = `At most ${max} characters.`) =>
  z.string().transform(composedLine).pipe(z.string().max(max, words));
const several = z.preprocess(
  (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
  z.array(id).max(issueLimits.stories, `At most ${issueLimits.stories} stories.`),
);

export const issueParams = z.object({ id });
/** Begins an issue of a list; of breaking news about a story. */
export const beginIssueForm = z.object({ newsletterId: id, storyId: id.optional() });

/** The issue's form as a whole, whichever of its buttons was pressed. */
export const issueForm = z.object({
  id,
  version: id,
  subject: line(issueLimits.subject).pipe(z.string().min(1, 'A mail needs a subject.')),
  preheader: line(issueLimits.preheader).default(''),
  intro: z
    .string()
    .transform((text) => text.replace(/\r\n?/g, '\n').normalize('NFC').trim())
    .pipe(z.string().max(issueLimits.intro, `At most ${issueLimits.intro} characters.`))
    .default(''),
  story: several,
  tellsDevices: z
    .literal('yes')
    .optional()
    .transform((value) => value === 'yes'),
  q: z.string().trim().max(issueLimits.q).default(''),
  /** As the field says it, by the newsroom's clock. */
  sendAt: z.string().max(20).default(''),
  intent: z
    .string()
    .regex(/^(save|search|fill|test|send|schedule|hold|(up|down|remove|place):\d{1,10})$/)
    .refine((intent) => isHeld(intent.split(':')[1] ?? '')),
});
export type IssueForm = z.output<typeof issueForm>;
export const issueIdForm = z.object({ id });

/** An issue as the newsroom has it in a list. */
export type IssueRow = {
  id: number;
  number: number | null;
  status: IssueStatus;
  subject: string;
  isAutomatic: boolean;
  sendAt: Date | null;
  startedAt: Date | null;
  finishedAt: Date | null;
  recipients: number;
  sent: number;
  failed: number;
};

/** An issue as it is written. */
export type DeskIssue = IssueRow & {
  preheader: string;
  intro: string;
  /** Devices are told as well; of a list of breaking news alone. */
  tellsDevices: boolean;
  version: number;
  list: { id: number; slug: string; name: string; kind: NewsletterKind; isActive: boolean };
  storyIds: number[];
};

/** An issue that was sent, for its archive. */
export type SentIssue = { number: number; subject: string; startedAt: Date };
/** The same as it is stored: its words may name a story that readers have no more. */
export type StoredSentIssue = SentIssue & { id: number; preheader: string; isAutomatic: boolean };

/** What came of a button of the issue's form. */
export type IssueEdited = {
  done:
    | 'save'
    | 'search'
    | 'fill'
    | 'test'
    | 'send'
    | 'schedule'
    | 'hold'
    | 'up'
    | 'down'
    | 'remove'
    | 'place';
  q: string;
  /** Null: nothing was searched for. */
  found: PickStory[] | null;
};
