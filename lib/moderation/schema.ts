import { z } from 'zod';
import { filled, id, version } from '@/lib/input';
import type { CommentStatus, MemberStatus, Role, SanctionAction } from '@/prisma/generated/enums';
import type { Finding } from '@/lib/moderation/pipeline';

/** What a moderator can make of a comment, and the status that follows. */
export const decisionStatus = { approve: 'APPROVED', reject: 'REJECTED', spam: 'SPAM' } as const;

/** Why a comment is reported or rejected, with the words on screen. */
export const reasonWords = {
  offensive: 'Offensive language',
  abusive: 'Attacks a person or a group',
  spam: 'Spam or advertising',
  personal_data: 'Gives away somebody’s personal details',
  illegal: 'May break the law',
  off_topic: 'Has nothing to do with the story',
  misinformation: 'States something false as fact',
  other: 'Something else',
} as const;
export const reasons = Object.keys(reasonWords) as [keyof typeof reasonWords];
export type Reason = keyof typeof reasonWords;
export const isReason = (value: string): value is Reason => value in reasonWords;

const note = filled(z.string().trim().max(1_000, 'At most 1,000 characters.'));

export const moderationParams = z.object({ id });

/** POST /moderation/comments/{id}: what is decided on the version that was read. */
export const decisionInput = z.object({
  decision: z.enum(['approve', 'reject', 'spam']),
  reason: filled(z.enum(reasons)),
  note,
  /** What the member is told beside the reason. */
  message: filled(z.string().trim().max(500, 'At most 500 characters.')),
  version,
});
export type DecisionInput = z.output<typeof decisionInput>;

/** DELETE /comments/{id}: what a moderator may say of it; whoever takes the own words back says nothing. */
export const removalInput = decisionInput.pick({ reason: true, message: true });
export type Removal = z.output<typeof removalInput>;

/** A rejection by hand has a reason. */
const hasReason = (value: { decision: string; reason?: string }) =>
  value.decision !== 'reject' || value.reason !== undefined;
const noReason = { message: 'Choose a reason.', path: ['reason'] };

/** The same from a form, which names the comment too and must give a reason for a rejection. */
export const decisionForm = decisionInput.extend({ id }).refine(hasReason, noReason);

/** A comment as it was read. */
const seen = z.object({ id, version });
export type Seen = z.output<typeof seen>;

/** At most so many comments are decided at once. */
export const mostAtOnce = 100;
const atOnce = z.array(seen).min(1, 'Tick at least one comment.').max(mostAtOnce, 'At most 100.');

/** POST /moderation/comments: one decision on several comments, each at the version that was read. */
export const decisionsInput = decisionInput.omit({ version: true }).extend({ items: atOnce });
export type DecisionsInput = z.output<typeof decisionsInput>;

/** Boxes of a form: "12.3" is version 3 of comment 12. */
const ticked = z.preprocess(
  (value) =>
    [value ?? []].flat().map((box) => {
      const [id, version] = String(box).split('.');
      return { id, version };
    }),
  atOnce,
);
export const decisionsForm = decisionsInput.extend({ items: ticked }).refine(hasReason, noReason);

/** POST /moderation/comments/{id}/undo: takes the own decision back that led to this version. */
export const undoInput = seen.pick({ version: true });
export const undoForm = z.object({ items: ticked });

const sanctionActions = [
  'suspend',
  'ban',
  'premoderate',
  'trust',
  'restore',
  'warn',
  'reject_recent',
] as const;
export const maxRejectDays = 3_650;
const rejectDays = z.coerce
  .number()
  .int('A whole number of days.')
  .min(1, 'At least one day.')
  .max(maxRejectDays, 'At most 3,650 days.');
const message = z.string().trim().min(1, 'Say it to them.').max(500, 'At most 500 characters.');

/** POST /moderation/members/{id}. */
export const sanctionInput = z
  .object({
    action: z.enum(sanctionActions),
    reason: z.string().trim().min(1, 'Say why.').max(500, 'At most 500 characters.'),
    until: z.iso
      .datetime({ offset: true, message: 'A time with its zone, such as 2026-12-01T18:00:00Z.' })
      .optional(),
    /** What a warned member reads. */
    message: message.optional(),
    /** With a ban or by itself: rejects what they wrote in the last days, for this reason of the list. */
    rejectDays: rejectDays.optional(),
    rejectReason: z.enum(reasons).optional(),
  })
  .refine((value) => (value.action === 'suspend') === (value.until !== undefined), {
    message: 'A suspension needs until; nothing else has it.',
    path: ['until'],
  })
  .refine((value) => (value.action === 'warn') === (value.message !== undefined), {
    message: 'A warning needs a message; nothing else has it.',
    path: ['message'],
  })
  .refine(
    ({ action, rejectDays: days }) =>
      action === 'ban' || (action === 'reject_recent') === (days !== undefined),
    { message: 'reject_recent needs rejectDays; a ban may have it.', path: ['rejectDays'] },
  )
  .transform(({ until, ...rest }) => ({ ...rest, until: until ? new Date(until) : null }));
export type SanctionInput = z.output<typeof sanctionInput>;

/** POST /comments/{id}/report. */
export const reportInput = z.object({
  reason: z.enum(reasons),
  note: z.string().trim().max(500, 'At most 500 characters.').default(''),
  /** Whether they want to hear what comes of it. */
  wantsOutcome: z.boolean().default(false),
});
export const reportForm = reportInput.extend({
  id,
  wantsOutcome: z
    .literal('yes')
    .optional()
    .transform((value) => value === 'yes'),
});

export const decisionAnswer = z.object({
  id: z.int(),
  status: z.enum(['approved', 'rejected', 'spam']),
  version: z.int(),
});
export type Decided = z.infer<typeof decisionAnswer>;

/** What became of each: decided, or why not and what stands now. */
export const decisionsAnswer = z.object({
  results: z.array(
    z.union([
      decisionAnswer.extend({ ok: z.literal(true) }),
      z.object({ ok: z.literal(false), id: z.int(), code: z.string(), detail: z.string() }),
    ]),
  ),
});
export type DecidedEach = z.infer<typeof decisionsAnswer>['results'];

export const undoAnswer = z.object({
  id: z.int(),
  status: z.enum(['pending', 'approved', 'rejected', 'spam']),
  version: z.int(),
});
export type Undone = z.infer<typeof undoAnswer>;
export type UndoneEach = (({ ok: true } & Undone) | Extract<DecidedEach[number], { ok: false }>)[];

export const reportAnswer = z.object({ reported: z.literal(true) });

export const sanctionAnswer = z.object({
  id: z.int(),
  status: z.enum(['active', 'suspended', 'banned']),
  suspendedUntil: z.iso.datetime().nullable(),
  premoderated: z.boolean(),
  trusted: z.boolean(),
});
export type Sanctioned = z.infer<typeof sanctionAnswer>;

const person = z.object({ id: z.int(), name: z.string() });
export const queueItemAnswer = z.object({
  id: z.int(),
  body: z.string(),
  status: z.enum(['pending', 'approved', 'rejected', 'spam']),
  version: z.int(),
  revision: z.int(),
  createdAt: z.iso.datetime(),
  editedAt: z.iso.datetime().nullable(),
  /** The moderator who gave it these words; null where its author did. */
  editedBy: z.string().nullable(),
  /** Null for a guest of an imported comment and for someone whose account is gone. */
  author: person
    .extend({
      role: z.string(),
      status: z.enum(['active', 'suspended', 'banned']),
      suspendedUntil: z.iso.datetime().nullable(),
      premoderated: z.boolean(),
      trusted: z.boolean(),
      memberSince: z.iso.datetime(),
      approved: z.int(),
      rejected: z.int(),
      /** How often a moderator has acted on the member, and the last three times. */
      sanctionCount: z.int(),
      sanctions: z.array(
        z.object({
          action: z.string(),
          reason: z.string(),
          by: z.string().nullable(),
          until: z.iso.datetime().nullable(),
          at: z.iso.datetime(),
        }),
      ),
    })
    .nullable(),
  guestName: z.string().nullable(),
  story: z.object({ slug: z.string(), headline: z.string(), url: z.string(), section: z.string() }),
  /** The rule that decided on this text, and how likely it is bad as far as the triage can tell. */
  phase: z.string().nullable(),
  score: z.number().nullable(),
  /** Whether editors recommend it. */
  isPicked: z.boolean(),
  /** Whether a person has decided on this text. */
  isJudged: z.boolean(),
  /** What it said before it was edited, the last first; `by` as `editedBy`. */
  revisions: z.array(
    z.object({
      ...{ revision: z.int(), body: z.string(), at: z.iso.datetime() },
      by: z.string().nullable(),
    }),
  ),
  parent: z.object({ id: z.int(), body: z.string(), author: z.string() }).nullable(),
  /** `ranges` count in UTF-16 units of the body: from `start` up to, not including, `end`. */
  findings: z.array(
    z.object({
      phase: z.string(),
      message: z.string(),
      matches: z.array(z.string()),
      ranges: z.array(z.object({ start: z.int(), end: z.int() })),
    }),
  ),
  reports: z.array(
    z.object({ reason: z.enum(reasons), note: z.string(), by: z.string(), at: z.iso.datetime() }),
  ),
  lastDecision: z
    .object({
      decision: z.string(),
      by: z.string().nullable(),
      phase: z.string().nullable(),
      reason: z.string().nullable(),
      note: z.string().nullable(),
      /** What the member was told beside the reason. */
      message: z.string().nullable(),
      at: z.iso.datetime(),
    })
    .nullable(),
});
/** A comment in the queue with all that a moderator needs to decide; plain JSON, for the API and for the browser. */
export type QueueItem = z.infer<typeof queueItemAnswer>;

export const queueAnswer = z.object({
  items: z.array(queueItemAnswer),
  nextCursor: z.string().nullable(),
});

/** Enum members of the database as the API spells them. */
export const lower = <T extends CommentStatus | MemberStatus | Role | SanctionAction>(value: T) =>
  value.toLowerCase() as Lowercase<T>;

const findings = z.array(
  z.object({
    phase: z.string(),
    message: z.string(),
    matches: z.array(z.string()).default([]),
    ranges: z.array(z.object({ start: z.int(), end: z.int() })).default([]),
  }),
);
/** The findings stored with a comment; what is no finding is left out. */
export function readFindings(stored: unknown): Finding[] {
  const parsed = findings.safeParse(stored);
  return parsed.success ? parsed.data : [];
}
