import { db } from '@/lib/db';
import type { LegalWish } from '@/lib/articles/legal/schema';
import { sendBackPending } from '@/lib/articles/pending/mutations';
import { demandVersion } from '@/lib/articles/revisions/mutations';
import { demandOutOfTrash, lockStory } from '@/lib/articles/row/mutations';
import { factsOf } from '@/lib/articles/snapshot';
import { recordAudit } from '@/lib/audit/mutations';
import { demand, type Viewer } from '@/lib/auth/policy';
import { AppError } from '@/lib/errors';
import { getSettings } from '@/lib/settings/data';

const done = {
  flag: 'story.flag-legal',
  clear: 'story.clear-legal',
  unflag: 'story.unflag-legal',
} as const;

/**
 * Asks for a legal check, says that it is done, or takes the wish back. A story that would appear by itself before the
 * check cannot be asked about: it is taken back first. Throws `not_found`, `forbidden`, `conflict`, also for another text
 * than the one that was looked at.
 */
export const setLegal = (
  actor: Viewer | null,
  id: number,
  { legal, version }: LegalWish,
  now: Date,
): Promise<{ needsLegal: boolean; legalClearedAt: Date | null }> =>
  db.$transaction(async (tx) => {
    const before = await lockStory(tx, id);
    const facts = factsOf(before, actor?.id ?? 0);
    demand(actor, 'story.read', facts);
    if (legal === 'flag') demand(actor, 'story.flag-legal', facts);
    else demand(actor, 'story.clear-legal');
    demandOutOfTrash(before);
    await demandVersion(tx, before, version);
    if (legal === 'clear' && !before.needsLegal)
      throw new AppError('conflict', 'Nobody has asked for a legal check of this story.');
    const isBlocking = (await getSettings(tx)).checkLegal === 'BLOCK';
    const waits =
      before.status === 'SCHEDULED' && before.publishedAt !== null && before.publishedAt > now;
    if (legal === 'flag' && waits && isBlocking) {
      throw new AppError(
        'conflict',
        'This story appears by itself at its moment. Take it back to review first, then ask for the check.',
      );
    }
    if (legal === 'flag') await sendBackPending(tx, id, 'Somebody asked for a legal check.');
    const state = {
      flag: { needsLegal: true, legalClearedAt: null, legalClearedById: null },
      clear: { needsLegal: true, legalClearedAt: now, legalClearedById: actor.id },
      unflag: { needsLegal: false, legalClearedAt: null, legalClearedById: null },
    }[legal];
    await tx.story.update({
      where: { id },
      data: { ...state, updatedAt: before.updatedAt },
      select: { id: true },
    });
    await recordAudit(tx, actor, { action: done[legal], target: { kind: 'story', id } });
    return { needsLegal: state.needsLegal, legalClearedAt: state.legalClearedAt };
  });
