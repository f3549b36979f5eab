import { z } from 'zod';
import { emailSchema, nameSchema, passwordSchema } from '@/lib/auth/schema';
import { id } from '@/lib/input';
import { reasonSchema } from '@/lib/people/schema';
import type { Role } from '@/prisma/generated/enums';

/** Days in which an invitation can be accepted. */
export const invitationDays = 7;

export const inviteInput = z.object({
  name: nameSchema,
  email: emailSchema,
  role: z.enum(['AUTHOR', 'MODERATOR', 'EDITOR', 'ADMIN'], 'Choose a role.'),
  /** For the log, as for every decision about a role; the mail does not hold it. */
  reason: reasonSchema,
  /** Words of one's own for the mail. */
  message: z
    .string()
    .max(1_000, 'At most 1,000 characters.')
    .transform((value) => value.toWellFormed().replace(/\r\n?/g, '\n').trim())
    .optional(),
});
export type InviteInput = z.output<typeof inviteInput>;

export const resendInput = z.object({ id, reason: reasonSchema });
export const withdrawInput = z.object({ id, reason: reasonSchema });

const secretSchema = z.string().min(20).max(200);
export const acceptInput = z.object({
  token: secretSchema,
  name: nameSchema,
  password: passwordSchema,
});

/** An invitation that nobody has accepted yet. */
export type Invitation = {
  id: number;
  userId: number;
  name: string;
  email: string;
  role: Role;
  by: string;
  sentAt: Date;
  expiresAt: Date;
  /** Void: whoever sent it may not invite to this role any more. Joined: they have opened an account by themselves. */
  state: 'open' | 'expired' | 'void' | 'joined';
};
