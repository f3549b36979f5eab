import { isDeepStrictEqual } from 'node:util';
import { recordAudit } from '@/lib/audit/mutations';
import { demand, type Viewer } from '@/lib/auth/policy';
import { expireInTx } from '@/lib/cache/expire';
import { tags } from '@/lib/cache/tags';
import { db, type Tx } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { ensurePushKeys } from '@/lib/push/keys/mutations';
import { archiveChanged } from '@/lib/related/mutations';
import { demandLogos } from '@/lib/logo/check';
import { getSettings } from '@/lib/settings/data';
import type { SettingKey, Settings } from '@/lib/settings/schema';
import { contrastFaults } from '@/lib/theme/contrast';
import { colourKeys } from '@/lib/theme/schema';

type Options = {
  /** The person knows that the newsroom will be shut to themselves. */
  isConfirmed: boolean;
};

/**
 * Changes settings and says which were different. Readers see it at once. Throws `forbidden`, `invalid` for colours that cannot
 * be read well enough with those that stay, and `conflict` before an admin
 * without a second factor demands one of admins, unless that is confirmed.
 */
export async function saveSettings(
  actor: Viewer | null,
  wanted: Partial<Settings>,
  { isConfirmed }: Options,
): Promise<SettingKey[]> {
  demand(actor, 'settings.edit');
  return db.$transaction(async (tx) => {
    // One after the other, so that what is written down as before is what was before.
    await tx.$queryRaw`select 1 from pg_advisory_xact_lock(hashtext('setting'))`;
    const before = await getSettings(tx);
    const after = { ...before, ...wanted };
    const changed = (Object.keys(wanted) as SettingKey[]).filter(
      (key) => !isDeepStrictEqual(before[key], after[key]),
    );
    if (changed.length === 0) return [];
    if (changed.some(isOfTheme)) demandReadable(after);
    await demandLogos(tx, after, changed);
    if (!isConfirmed) await demandOwnFactor(tx, actor, { before, after });
    for (const key of changed) {
      const value = after[key];
      await tx.setting.upsert({ where: { key }, create: { key, value }, update: { value } });
    }
    const only = (settings: Settings) =>
      Object.fromEntries(changed.map((key) => [key, settings[key]]));
    await recordAudit(tx, actor, {
      action: 'settings.change',
      before: only(before),
      after: only(after),
    });
    await expireInTx(tx, [tags.settings()]);
    if (after.pushAlerts === 'ON') await ensurePushKeys(tx);
    if (changed.includes('relatedHalfLifeDays')) await archiveChanged(tx);
    return changed;
  });
}

const isOfTheme = (key: SettingKey) => colourKeys.some((colour) => colour === key);

/** Colours are judged together: which of them an answer is about stands in its fields. Throws `invalid`. */
function demandReadable(settings: Settings): void {
  const fields = contrastFaults(settings);
  if (fields.length > 0)
    throw new AppError('invalid', 'Not everybody could read these colours. Nothing was changed.', {
      fields,
    });
}

/** Stops an admin at the door that they are about to shut upon themselves. */
async function demandOwnFactor(
  tx: Tx,
  { id, role }: Viewer,
  { before, after }: { before: Settings; after: Settings },
): Promise<void> {
  const isDemanded = (settings: Settings) =>
    settings.secondFactorRoles.some((demanded) => demanded === role);
  if (isDemanded(before) || !isDemanded(after)) return;
  const { secondFactorSince } = await tx.user.findUniqueOrThrow({
    where: { id },
    select: { secondFactorSince: true },
  });
  if (secondFactorSince) return;
  throw new AppError(
    'conflict',
    'You have no second factor yourself: the newsroom would be shut to you from the next page on, until you set one up.',
    { details: { needsConfirmation: true } },
  );
}
