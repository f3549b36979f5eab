import { z } from 'zod';
import { id, jsonVersion } from '@/lib/input';
import { oneLine } from '@/lib/one-line';

export const assignmentLimits = { task: 300, perStory: 50 } as const;

/** Who is to do what, and until when. */
export const assignInput = z.object({
  assigneeId: id,
  task: z
    .string()
    .transform(oneLine)
    .pipe(
      z
        .string()
        .min(1, 'Say what is to be done.')
        .max(assignmentLimits.task, `At most ${assignmentLimits.task} characters.`),
    ),
  dueAt: z.iso
    .datetime({ offset: true, message: 'A time with its zone, such as 2026-11-25T18:00:00Z.' })
    .transform((value) => new Date(value))
    .optional(),
  /** The version that was looked at; whoever reads along while another writes names none. */
  version: jsonVersion.optional(),
});
export type Assign = z.output<typeof assignInput>;
export const assignmentDoneInput = z.object({ isDone: z.boolean() });
export const assignmentParams = z.object({ id });

export type AssignmentEntry = {
  id: number;
  task: string;
  assignee: { id: number; name: string } | null;
  assignedBy: string | null;
  dueAt: Date | null;
  doneAt: Date | null;
};
export type Colleague = { id: number; name: string };
