import { z } from 'zod';
import type { StatusName } from '@/lib/articles/schema';
import { id } from '@/lib/input';

/** Stories of one kind that are shown before the list has the rest. */
export const workAtOnce = 20;

export const finishForm = z.object({
  id,
});

/** A story that waits for somebody. */
export type WorkStory = {
  id: number;
  headline: string;
  language: string;
  status: StatusName;
  /** Of the version beside it, where that is meant. */
  pendingStatus: StatusName | null;
  /** When it was changed, or for what is scheduled when it goes out. */
  at: Date;
  /** Open words on passages of it. */
  openNotes: number;
};

/** Some of them; whether there are more. */
export type WorkList = { stories: WorkStory[]; hasMore: boolean };

export type MyAssignment = {
  id: number;
  task: string;
  dueAt: Date | null;
  by: string | null;
  story: { id: number; headline: string; language: string; status: StatusName };
};
