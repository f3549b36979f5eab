import { requirePermission } from '@/lib/auth/viewer';
import { can } from '@/lib/auth/policy';
import { AppError } from '@/lib/errors';
import {
  countExpiringInUse,
  countMedia,
  getMedia,
  listMedia,
  listUses,
  mediaFacts,
  mediaPerPage,
} from '@/lib/media/data';
import type { MediaFilter } from '@/lib/media/schema';
import { getSettings } from '@/lib/settings/data';

/** A page of the library, with how many pictures each filter shows. Throws `unauthenticated` or `forbidden`. */
export async function loadLibrary(filter: MediaFilter) {
  const viewer = await requirePermission('media.see');
  const now = new Date();
  const [page, counts, { locale, timeZone, mediaMegabytes }] = await Promise.all([
    listMedia({ filter, viewer, now, take: mediaPerPage }),
    countMedia(viewer, now),
    getSettings(),
  ]);
  return { ...page, counts, place: { locale, timeZone }, mediaMegabytes };
}

/** A picture with the places where it stands and what the person may do to it. Throws `unauthenticated`, `forbidden`, `not_found`. */
export async function loadPicture(id: number) {
  const viewer = await requirePermission('media.see');
  const item = await getMedia(viewer, id, new Date());
  if (!item) throw new AppError('not_found', 'There is no such picture.');
  const [uses, facts, { locale, timeZone }] = await Promise.all([
    listUses(viewer, id),
    mediaFacts(viewer, { id, uploadedById: item.uploadedBy?.id ?? null }),
    getSettings(),
  ]);
  return {
    item,
    uses,
    place: { locale, timeZone },
    canEdit: can(viewer, 'media.edit', facts),
    canDelete: can(viewer, 'media.delete', facts),
  };
}

/** How many pictures in use, or in one story, have rights that end soon or have ended; none for those who see no pictures. Throws `unauthenticated` or `forbidden`. */
export async function loadExpiring(storyId?: number): Promise<number> {
  const viewer = await requirePermission('newsroom.enter');
  return can(viewer, 'media.see') ? countExpiringInUse(viewer, new Date(), storyId) : 0;
}
