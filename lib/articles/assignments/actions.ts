'use server';

import { z } from 'zod';
import { action } from '@/lib/action';
import { listAssignments } from '@/lib/articles/assignments/data';
import { assign, setAssignmentDone, unassign } from '@/lib/articles/assignments/mutations';
import { assignInput, assignmentDoneInput } from '@/lib/articles/assignments/schema';
import { jsonId } from '@/lib/input';

const on = z.object({ storyId: jsonId });

export const assignAction = action({
  input: z.intersection(on, assignInput),
  can: 'story.assign',
  async run({ viewer, input: { storyId, ...work } }) {
    await assign(viewer, storyId, work, new Date());
    return listAssignments(storyId);
  },
});

export const assignmentDoneAction = action({
  input: z.intersection(z.object({ id: jsonId }), assignmentDoneInput),
  can: 'story.create',
  run: ({ viewer, input }) => setAssignmentDone(viewer, input.id, input, new Date()),
});

export const unassignAction = action({
  input: z.object({ id: jsonId }),
  can: 'story.assign',
  run: ({ viewer, input }) => unassign(viewer, input.id),
});
