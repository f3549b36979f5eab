import { z } from 'zod';
import { asked, filled, id } from '@/lib/input';
import { roles, type StandingName } from '@/lib/people/words';
import type { MemberStatus, Role } from '@/prisma/generated/enums';

const standings = ['active', 'suspended', 'banned', 'unconfirmed', 'leaving'] as const;

/** The list as its address asks for it; what makes no sense counts as not asked. */
export const peopleFilterSchema = z.object({
  q: asked(
    z
      .string()
      .trim()
      .min(1)
      .max(200)
      .regex(/^\P{Cc}*$/u),
  ),
  role: asked(z.enum(roles)),
  status: asked(z.enum(standings)),
  factor: asked(z.enum(['yes', 'no'])),
  cursor: asked(z.string().regex(/^\d{1,13}\.\d{1,10}$/)),
});
export type PeopleFilter = z.output<typeof peopleFilterSchema>;

/** Which decision has just been made, from the address of a person's page. */
export const doneSchema = z
  .enum(['role', 'suspend', 'ban', 'restore', 'sign-out', 'note'])
  .optional()
  .catch(undefined);
export type Done = z.output<typeof doneSchema>;

/** The number in the address of a person's page. */
export const personIdSchema = z
  .string()
  .regex(/^[1-9]\d{0,9}$/)
  .transform(Number)
  .pipe(z.int().max(2_147_483_647));

/** Why something was decided, in the words of who did. Required: it is what colleagues will want to know. */
export const reasonSchema = z
  .string()
  .trim()
  .min(1, 'Say why; it goes into the log.')
  .max(500, 'At most 500 characters.');

export const changeRoleInput = z.object({
  userId: id,
  role: z.enum(roles, 'Choose a role.'),
  reason: reasonSchema,
});

/** How long a suspension lasts: a preset, or until a moment of the newsroom's clock. */
export const suspensionLengths = ['1h', '3h', '24h', '7d', 'date'] as const;
export const suspendForm = z
  .object({
    userId: id,
    length: z.enum(suspensionLengths, 'Choose for how long.'),
    until: filled(z.string().max(40)),
    reason: reasonSchema,
  })
  .refine((value) => value.length !== 'date' || value.until !== undefined, {
    message: 'Say until when.',
    path: ['until'],
  });
export type SuspendInput = z.output<typeof suspendForm>;

export const decisionInput = z.object({ userId: id, reason: reasonSchema });
export const noteInput = z.object({
  userId: id,
  text: z.string().trim().min(1, 'Write something.').max(2_000, 'At most 2,000 characters.'),
});

/** A person as the list shows them. */
export type PersonRow = {
  id: number;
  name: string;
  email: string;
  role: Role;
  standing: StandingName;
  suspendedUntil: Date | null;
  hasSecondFactor: boolean;
  joinedAt: Date;
  /** The last use of a session that still stands; null when there is none. */
  lastSeenAt: Date | null;
};

/** The same with all that the newsroom knows of them. */
export type Person = PersonRow & {
  premoderated: boolean;
  trusted: boolean;
  eraseAt: Date | null;
  nameChangedAt: Date | null;
  hasPassword: boolean;
  secondFactorSince: Date | null;
  comments: { approved: number; pending: number; rejected: number; spam: number; deleted: number };
  sessions: number;
  providers: string[];
  passkeys: number;
  apiTokens: number;
  storiesBegun: number;
};

export type MemberNote = { id: number; text: string; by: string | null; at: Date };

export type PersonStanding = {
  status: MemberStatus;
  suspendedUntil: Date | null;
  emailVerifiedAt: Date | null;
  eraseAt: Date | null;
};
