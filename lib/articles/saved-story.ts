import type { PendingState } from '@/lib/articles/pending/mutations';
import type { StorySnapshot } from '@/lib/articles/snapshot';

/** A story as a save left it. */
export type SavedStory = {
  id: number;
  version: number;
  savedAt: Date;
  /** What was saved: of a live story the new version beside it, when there is one. */
  story: StorySnapshot;
  pending?: PendingState | null;
};

/** What a save is, beside what it says. */
export type SaveManner = {
  /** Not what a person asked for by a button: never changes what readers have, or will get by themselves. */
  origin?: 'autosave' | 'restore';
  /** The editor's window that saves; refused while another has the writing. */
  window?: string;
};
