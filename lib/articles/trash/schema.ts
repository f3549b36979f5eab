import { z } from 'zod';
import type { StatusName } from '@/lib/articles/schema';
import { version } from '@/lib/input';

/** Days that a story stays in the trash before it is deleted for good. */
export const trashDays = 30;

/** A form or a program may say on which version it acts. */
export const trashInput = z.object({ version: version.optional() });

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
