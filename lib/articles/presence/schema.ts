import { z } from 'zod';
import type { PassageNote } from '@/lib/articles/passages/schema';
import type { StorySnapshot } from '@/lib/articles/snapshot';
import type { Standing } from '@/lib/articles/standing';
import { jsonId, jsonVersion } from '@/lib/input';

/** How often a window says that it is there, and after how much silence it counts as gone. */
export const presenceTimes = { beatMs: 15_000, readingMs: 4_000, goneMs: 60_000 } as const;

/**
 * What a window of the editor says: that it would write when nobody else does, that it reads, that it takes the writing
 * over, or that it closes.
 */
export const presenceInput = z.object({
  story: jsonId,
  window: z.uuid(),
  /** Who opened the window: a browser can be signed in as somebody else by now. */
  person: jsonId.optional(),
  does: z.enum(['writes', 'reads', 'takes', 'leaves']),
  /** What the window has: nobody begins to write on what is old. */
  version: jsonVersion,
});
export type PresenceInput = z.output<typeof presenceInput>;

/** Who has been writing since when, in this window's eyes. */
export type Writer = { name: string; since: string; isYou: boolean };
export type PresenceAnswer = {
  isWriter: boolean;
  /** Null when nobody writes, or this window does. */
  writer: Writer | null;
  /** Everybody else who has the story open, by name, each once. */
  others: string[];
  /** What stands: a window that reads fetches it when it is newer than what it shows. */
  version: number;
  /** When the window has another version: what it does not know of the story. */
  newer: Newer | null;
};
/**
 * How a story stands to this person by now, what is said about it, and the new version beside it, where there is one: when the
 * live text was changed last, the revision of that number is of the live text, while a window shows what waits beside it.
 */
export type Newer = { standing: Standing; passages: PassageNote[]; beside: StorySnapshot | null };
