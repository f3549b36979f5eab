import { z } from 'zod';
import { limitOf } from '@/lib/input';
import { commentStates, commentsPerPage } from '@/lib/moderation/members/schema';

const id = z.int();
const moment = z.iso.datetime();
const name = z.string().nullable();

/** GET /moderation/members/{id}: what moderators know of a member; no address, no way to sign in. */
export const memberAnswer = z.object({
  id,
  name: z.string(),
  role: z.enum(['reader', 'moderator', 'author', 'editor', 'admin']),
  standing: z.string(),
  suspendedUntil: moment.nullable(),
  premoderated: z.boolean(),
  trusted: z.boolean(),
  joinedAt: moment,
  comments: z.record(z.enum(commentStates), z.int()),
  reports: z.object({ right: z.int(), wrong: z.int(), weight: z.number() }),
  sanctions: z.array(
    z.object({
      id,
      action: z.string(),
      until: moment.nullable(),
      reason: z.string(),
      by: name,
      at: moment,
    }),
  ),
  /** The jobs that reject what they wrote in the last days, the newest first; `progress` is null before it begins. */
  rejecting: z.array(
    z.object({
      sanctionId: id,
      state: z.enum(['waiting', 'done', 'failed']),
      progress: z.object({ done: z.int(), of: z.int() }).nullable(),
    }),
  ),
  notes: z.array(z.object({ id, text: z.string(), by: name, at: moment })),
});

/** GET /moderation/members/{id}/comments. */
export const memberCommentsQuery = z.object({
  status: z.enum(commentStates).optional(),
  cursor: z
    .string()
    .regex(/^\d{1,13}\.\d{1,10}$/, 'This cursor is none of this list.')
    .optional(),
  limit: limitOf(commentsPerPage),
});
export const memberCommentsAnswer = z.object({
  items: z.array(
    z.object({
      id,
      body: z.string(),
      status: z.enum(commentStates),
      at: moment,
      isEdited: z.boolean(),
      isReply: z.boolean(),
      isPicked: z.boolean(),
      story: z.object({ slug: z.string(), headline: z.string() }),
    }),
  ),
  nextCursor: z.string().nullable(),
});

/** POST /moderation/members/{id}/notes. */
export const memberNoteInput = z.object({
  text: z.string().trim().min(1, 'Write something first.').max(2_000, 'At most 2,000 characters.'),
});
export const memberNoteAnswer = z.object({ id });
