import { db } from '@/lib/db';

/** Who began a story and whose profiles stand in its byline: what decides whether it is somebody's own. */
export function getOwners(id: number) {
  return db.story.findUnique({
    where: { id },
    select: {
      status: true,
      createdById: true,
      authors: { select: { author: { select: { userId: true } } } },
    },
  });
}
