import { z } from 'zod';
import { id, jsonId, jsonVersion } from '@/lib/input';
import { issueLimits } from '@/lib/newsletters/issues/schema';
import { newsletterKinds } from '@/lib/newsletters/schema';

const number = z.coerce.number().int().positive().max(999_999_999);
const kind = z.enum(newsletterKinds);
const moment = z.iso.datetime();

/** A list as readers can have it. */
const newsletterAnswer = z.object({
  slug: z.string(),
  name: z.string(),
  description: z.string(),
  kind,
  section: z.string().nullable(),
  /** By the newsroom's clock, such as 07:00; null when an editor says so. */
  sendsAt: z.string().nullable(),
  /** 1 is Monday; null: every day, or when an editor says so. */
  weekday: z.int().nullable(),
  url: z.url(),
});
export const newslettersAnswer = z.object({
  items: z.array(newsletterAnswer),
  nextCursor: z.null(),
});

export const archiveParams = z.object({ slug: z.string().max(200) });
export const archiveQuery = z.object({ page: z.string().max(10).optional() });
const pastIssueAnswer = z.object({
  number: z.int(),
  subject: z.string(),
  sentAt: moment,
  url: z.url(),
});
/** What was sent of a list, newest first, in pages from 1. */
export const archiveAnswer = z.object({
  items: z.array(pastIssueAnswer),
  page: z.int(),
  pages: z.int(),
  total: z.int(),
});
export const pastIssueParams = z.object({ slug: z.string().max(200), number });
/** An issue as its page in the archive has it: with those of its stories that readers have now. */
export const wholePastIssueAnswer = pastIssueAnswer.extend({
  preheader: z.string(),
  intro: z.string(),
  stories: z.array(
    z.object({ slug: z.string(), headline: z.string(), standfirst: z.string(), url: z.url() }),
  ),
});

/** A list as the newsroom has it. */
const deskNewsletterAnswer = z.object({
  id: z.int(),
  slug: z.string(),
  name: z.string(),
  kind,
  isActive: z.boolean(),
  nextAt: moment.nullable(),
  readers: z.int(),
});
export const deskNewslettersAnswer = z.object({
  items: z.array(deskNewsletterAnswer),
  nextCursor: z.null(),
});

/** An issue as it is written, and what came of it. */
export const issueAnswer = z.object({
  id: z.int(),
  version: z.int(),
  newsletterId: z.int(),
  /** Of those that were sent. */
  number: z.int().nullable(),
  status: z.enum(['DRAFT', 'SCHEDULED', 'SENDING', 'SENT', 'DROPPED']),
  subject: z.string(),
  preheader: z.string(),
  intro: z.string(),
  tellsDevices: z.boolean(),
  isAutomatic: z.boolean(),
  stories: z.array(z.int()),
  sendAt: moment.nullable(),
  startedAt: moment.nullable(),
  finishedAt: moment.nullable(),
  recipients: z.int(),
  sent: z.int(),
  failed: z.int(),
});
export type IssueAnswer = z.output<typeof issueAnswer>;
export const issuesQuery = z.object({ newsletter: id, cursor: id.optional() });
export const issuesAnswer = z.object({
  items: z.array(
    issueAnswer.omit({
      ...{ version: true, newsletterId: true, preheader: true, intro: true, stories: true },
      tellsDevices: true,
    }),
  ),
  nextCursor: z.int().nullable(),
});

/** Filled with what is new; of breaking news with that story. */
export const beginIssueInput = z.object({ newsletterId: jsonId, storyId: jsonId.optional() });
const line = (max: number) => z.string().max(max, `At most ${max} characters.`);
/** What is left out stays. */
export const changeIssueInput = z.object({
  version: jsonVersion,
  subject: line(issueLimits.subject).trim().min(1, 'A mail needs a subject.').optional(),
  preheader: line(issueLimits.preheader).optional(),
  intro: line(issueLimits.intro).optional(),
  /** The numbers of its stories, in their order. */
  stories: z
    .array(jsonId)
    .max(issueLimits.stories, `At most ${issueLimits.stories} stories.`)
    .optional(),
  /** Of a list of breaking news: devices are told as well. */
  tellsDevices: z.boolean().optional(),
});
/** Without a moment: now. */
export const sendIssueInput = z.object({
  sendAt: z.iso
    .datetime({ offset: true, message: 'A time with its zone, such as 2026-11-25T18:00:00Z.' })
    .transform((value) => new Date(value))
    .optional(),
});
export const testedAnswer = z.object({ id: z.int(), to: z.string() });
