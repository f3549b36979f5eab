import type { Viewer } from '@/lib/auth/policy';
import { demand } from '@/lib/auth/policy';
import { AppError } from '@/lib/errors';
import { logoSlots, type LogoForm, type LogoSlot } from '@/lib/logo/schema';
import { addMedia } from '@/lib/media/mutations';
import { saveSettings } from '@/lib/settings/mutations';
import type { SettingKey, Settings } from '@/lib/settings/schema';

/** The picture's number: a new one of the library, or the one that is there already. Its faults are the field's. */
async function taken(actor: Viewer | null, slot: LogoSlot, file: File): Promise<number> {
  try {
    return await addMedia(actor, {
      bytes: Buffer.from(await file.arrayBuffer()),
      fileName: file.name,
    });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const existing = error.details?.existing;
    if (error.code === 'conflict' && typeof existing === 'number') return existing;
    if (error.code === 'rate_limited' || error.code === 'forbidden') throw error;
    const { message } = error;
    throw new AppError(error.code, message, { fields: [{ path: `${slot}File`, message }] });
  }
}

/** Puts up what was sent, takes down what was ticked, and says which settings were different. Throws what addMedia() and saveSettings() do. */
export async function saveLogo(
  actor: Viewer | null,
  { remove, logoAlt, ...files }: LogoForm,
): Promise<SettingKey[]> {
  demand(actor, 'settings.edit');
  const wanted: Partial<Settings> = { logoAlt };
  for (const slot of logoSlots) {
    const file = files[`${slot}File`];
    if (file) wanted[slot] = await taken(actor, slot, file);
    else if (remove.includes(slot)) wanted[slot] = 0;
  }
  return saveSettings(actor, wanted, { isConfirmed: false });
}
