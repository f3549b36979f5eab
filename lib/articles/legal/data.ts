import { db } from '@/lib/db';

/** Whether a story waits for the law, as it is stored: a save can take the clearance back. Throws when there is no such story. */
export const getLegal = (
  storyId: number,
): Promise<{ needsLegal: boolean; legalClearedAt: Date | null }> =>
  db.story.findUniqueOrThrow({
    where: { id: storyId },
    select: { needsLegal: true, legalClearedAt: true },
  });
