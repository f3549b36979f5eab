import { z } from 'zod';
import type { StatusName } from '@/lib/articles/schema';
import { version } from '@/lib/input';

/** Days that a story stays in the trash before it is deleted for good. */
export const trashDays = 30;

/** The version that somebody read: what a colleague wrote since is thrown away by nobody. */
export const trashInput = z.object({ version });

export type TrashedStory = {
  id: number;
  version: number;
  headline: string;
  status: StatusName;
  trashedAt: Date;
  trashedBy: string | null;
  /** When it is deleted for good. */
  endsAt: Date;
  canRestore: boolean;
};
