import type { KeyWords } from '@/components/admin/key-rows';

/** The keys of the moderation screen. */
export const moderationKeys: KeyWords = [
  ['J', 'next comment'],
  ['K', 'previous comment'],
  ['F', 'approve'],
  ['D', 'reject: choose a reason, then Enter'],
  ['S', 'spam'],
  ['B', 'the member’s record, and what to decide about them'],
  ['U', 'undo, for ten seconds'],
  ['/', 'search'],
  ['?', 'this list'],
];
