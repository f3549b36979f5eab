import { factsOf } from '@/lib/articles/snapshot';
import { isPublic } from '@/lib/articles/visibility';
import { can } from '@/lib/auth/policy';
import { requirePermission } from '@/lib/auth/viewer';
import { getCorrectedStory, listStoryCorrections } from '@/lib/corrections/data';
import type { CorrectionEntry } from '@/lib/corrections/schema';
import { AppError } from '@/lib/errors';
import { getStoryState } from '@/lib/newsroom/data';
import { getSettings } from '@/lib/settings/data';

/** A story's corrections for the newsroom. Throws `unauthenticated`, `not_found`, `forbidden`. */
export async function loadCorrectionDesk(storyId: number) {
  const viewer = await requirePermission('story.create');
  const row = await getStoryState(storyId);
  const story = row && (await getCorrectedStory(storyId));
  if (!row || !story) throw new AppError('not_found', 'There is no such story.');
  await requirePermission('story.read', factsOf(row, viewer.id));
  const [corrections, { locale, timeZone, storyHistory }] = await Promise.all([
    listStoryCorrections(storyId),
    getSettings(),
  ]);
  const now = new Date();
  return {
    story,
    corrections,
    isPublic: isPublic(story, now),
    mayCorrect: can(viewer, 'correction.write'),
    historyByDefault: storyHistory === 'SHOW',
    place: { locale, timeZone },
    now,
  };
}

/** A correction as the API gives it. */
const correctionAnswerOf = ({ by: _, at, ...row }: CorrectionEntry) => ({
  ...row,
  at: at.toISOString(),
});

/** A story's corrections with their numbers, for programs of the newsroom. Throws like `loadCorrectionDesk`. */
export async function loadCorrectionList(storyId: number) {
  const { corrections } = await loadCorrectionDesk(storyId);
  return { items: corrections.map(correctionAnswerOf), nextCursor: null };
}
