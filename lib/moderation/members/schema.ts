import { z } from 'zod';
import { filled, id } from '@/lib/input';
import { maxRejectDays, reasons } from '@/lib/moderation/schema';
import { noteInput, reasonSchema, suspendForm } from '@/lib/people/schema';
import type { CommentStatus } from '@/prisma/generated/enums';

/** So many of what a member wrote come at once. */
export const commentsPerPage = 20;
/** The states of a member's comments, as their page names them. */
export const commentStates = ['pending', 'approved', 'rejected', 'spam', 'deleted'] as const;
export type CommentState = (typeof commentStates)[number];

const done = [
  'warn',
  'premoderate',
  'trust',
  'restore',
  'suspend',
  'ban',
  'reject-recent',
  'note',
] as const;
export type Done = (typeof done)[number];

/** Where a page of their comments ends. */
export const memberCursor = z.string().regex(/^\d{1,13}\.\d{1,10}$/);

/** The address of a member's page: what it does not know counts as not given. */
export const memberQuery = z.object({
  done: z.enum(done).optional().catch(undefined),
  status: z.enum(commentStates).optional().catch(undefined),
  cursor: memberCursor.optional().catch(undefined),
});
export type MemberQuery = z.output<typeof memberQuery>;

const days = z.coerce
  .number('A whole number of days.')
  .int('A whole number of days.')
  .min(1, 'At least one day.')
  .max(maxRejectDays, `At most ${maxRejectDays.toLocaleString('en-GB')} days.`);
/** Beside the queue the page stays when the form has been sent. */
const stay = z.literal('yes').optional();
const base = { userId: id, reason: reasonSchema, stay };

export const suspendMemberForm = suspendForm.safeExtend({ stay });
export const noteForm = noteInput.extend({ stay });

export const warnForm = z.object({
  ...base,
  message: z.string().trim().min(1, 'Say it to them.').max(500, 'At most 500 characters.'),
});

/** Everything that needs nothing but a reason. */
export const standForm = z.object({ ...base, action: z.enum(['premoderate', 'trust', 'restore']) });

export const banForm = z
  .object({ ...base, rejectDays: filled(days), rejectReason: filled(z.enum(reasons)) })
  .refine((value) => value.rejectDays === undefined || value.rejectReason !== undefined, {
    message: 'Choose a reason.',
    path: ['rejectReason'],
  });

export const rejectRecentForm = z.object({
  ...base,
  rejectDays: days,
  rejectReason: z.enum(reasons, 'Choose a reason.'),
  isSure: z.literal('yes', 'Please confirm this.'),
});

export type MemberComment = {
  id: number;
  body: string;
  status: CommentState;
  at: Date;
  isEdited: boolean;
  isReply: boolean;
  isPicked: boolean;
  story: { slug: string; headline: string };
};

/** How far a job has come that rejects a member's recent comments. */
export type Rejecting = {
  sanctionId: number;
  state: 'waiting' | 'done' | 'failed';
  progress: { done: number; of: number } | null;
};

export const stateOf = (status: CommentStatus) => status.toLowerCase() as CommentState;
