import { isDeepStrictEqual } from 'node:util';
import type { StorySnapshot, StoryState } from '@/lib/articles/snapshot';

const textOf = ({ headline, standfirst, body }: StorySnapshot) => [headline, standfirst, body];

/**
 * The columns of a story's clearance after a save: none of them where it stays. It holds for the text that was looked at,
 * and what differs from that was not.
 */
export const clearanceAfter = (
  before: Pick<StoryState, 'legalClearedAt'>,
  lookedAt: StorySnapshot,
  next: StorySnapshot,
): { legalClearedAt?: null; legalClearedById?: null } =>
  before.legalClearedAt === null || isDeepStrictEqual(textOf(lookedAt), textOf(next))
    ? {}
    : { legalClearedAt: null, legalClearedById: null };
