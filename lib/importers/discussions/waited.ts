import type { Finding } from '@/lib/moderation/pipeline';

/** Why a comment waits that waited there. */
export const waited: Finding = {
  phase: 'import',
  message: 'Waited for a decision on the site it was imported from.',
  matches: [],
  ranges: [],
};
