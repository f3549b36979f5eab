import { z } from 'zod';
import type { StatusName } from '@/lib/articles/schema';
import { jsonVersion, version } from '@/lib/input';
import { composedLine } from '@/lib/one-line';

/** What made a revision; `pending`: a save of the version beside a live story. Only what was typed and sent by itself (autosave) is ever thinned out. */
export const origins = [
  'save',
  'autosave',
  'step',
  'restore',
  'publish',
  'import',
  'pending',
  'pending-autosave',
] as const;
export type Origin = (typeof origins)[number];

/** How many revisions a page of the history holds. */
export const revisionsPerPage = 30;

export const revisionNameLimit = 80;

/** A name for a state of the story; empty takes it away. */
export const revisionName = z
  .string()
  .transform(composedLine)
  .pipe(z.string().max(revisionNameLimit, `At most ${revisionNameLimit} characters.`));

/** A save of a story, as its history shows it. */
export type Revision = {
  version: number;
  at: Date;
  /** Null: by somebody who has left, or by no person. */
  by: string | null;
  status: StatusName;
  origin: Origin;
  name: string | null;
  /** Readers have seen it. */
  wasPublic: boolean;
};

/** Two states of a story, the earlier first. */
export const comparisonSchema = z.object({ from: version, to: version });
/** PATCH of a revision. */
export const nameRevisionInput = z.object({ name: revisionName });
/** Restoring asks for the version that stands, as every write does. */
export const restoreInput = z.object({ version: jsonVersion });
