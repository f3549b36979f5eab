import { readListCursor } from '@/lib/account/cursor';
import { listAppeals } from '@/lib/appeals/data';
import { requirePermission } from '@/lib/auth/viewer';
import { AppError } from '@/lib/errors';
import { inWords } from '@/lib/moderation/reasons';
import { getSettings } from '@/lib/settings/data';

/** A page of the open appeals, for moderators. Throws `unauthenticated`, `forbidden`, and `invalid` for a broken cursor. */
export async function loadAppeals(cursor?: string, limit?: number) {
  const viewer = await requirePermission('comment.moderate');
  const after = readListCursor(cursor);
  if (cursor && !after) throw new AppError('invalid', 'This cursor is none of this list.');
  return listAppeals(viewer.id, { after, ...(limit && { limit }) });
}

/** The same for the screen, with reasons in the newsroom’s words; an address that is no place of the list shows its beginning. */
export async function loadAppealDesk(cursor: string | undefined) {
  const after = readListCursor(cursor);
  const [{ items, nextCursor }, settings] = await Promise.all([
    loadAppeals(after ? cursor : undefined),
    getSettings(),
  ]);
  const { locale, timeZone } = settings;
  return {
    items: items.map((item) => ({
      ...item,
      decision: item.decision && inWords(settings, item.decision),
    })),
    nextCursor,
    isLater: after !== null,
    place: { locale, timeZone },
  };
}
