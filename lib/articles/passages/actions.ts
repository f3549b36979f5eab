'use server';

import { z } from 'zod';
import { action } from '@/lib/action';
import { listPassages } from '@/lib/articles/passages/data';
import { addPassage, answerPassage, resolvePassage } from '@/lib/articles/passages/mutations';
import {
  addPassageInput,
  answerPassageInput,
  resolvePassageInput,
} from '@/lib/articles/passages/schema';
import { jsonId } from '@/lib/input';

export const addPassageAction = action({
  input: z.intersection(z.object({ storyId: jsonId }), addPassageInput),
  can: 'story.create',
  async run({ viewer, input: { storyId, ...note } }) {
    await addPassage(viewer, storyId, note);
    return listPassages(storyId);
  },
});

export const answerPassageAction = action({
  input: z.intersection(z.object({ id: jsonId }), answerPassageInput),
  can: 'story.create',
  async run({ viewer, input }) {
    const { storyId } = await answerPassage(viewer, input.id, input);
    return listPassages(storyId);
  },
});

export const resolvePassageAction = action({
  input: z.intersection(z.object({ id: jsonId }), resolvePassageInput),
  can: 'story.create',
  async run({ viewer, input }) {
    const { storyId } = await resolvePassage(viewer, input.id, input, new Date());
    return listPassages(storyId);
  },
});
