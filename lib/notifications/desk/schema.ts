import { z } from 'zod';

/** What the newsroom mails to whoever works there, with the words on screen. */
export const deskMailWords = {
  storySteps: 'Somebody sends a story of mine back, approves it, schedules it or publishes it',
  assignments: 'Somebody gives me work on a story',
} as const;
export type DeskMailKind = keyof typeof deskMailWords;
export const deskMailKinds = Object.keys(deskMailWords) as DeskMailKind[];
export type DeskMail = Record<DeskMailKind, boolean>;

/** What holds for somebody who has chosen nothing: the defaults of the table. */
export const usualDeskMail: DeskMail = { storySteps: true, assignments: true };

export const deskMailAnswer = z.object({ storySteps: z.boolean(), assignments: z.boolean() });
/** PATCH /me/notifications/newsroom: what is left out stays. */
export const deskMailInput = deskMailAnswer.partial();

/** A box of a form, which is not sent where it is not ticked. */
const box = z.preprocess((value) => value === 'yes', z.boolean());
export const deskMailForm = z.object({ storySteps: box, assignments: box });
