import type { Tx } from '@/lib/db';
import { AppError, type FieldError } from '@/lib/errors';
import { getLogoFile, getLogoPictures } from '@/lib/logo/data';
import { drawMark } from '@/lib/logo/draw';
import { logoSlots, shapeFault, type LogoSlot } from '@/lib/logo/schema';
import type { LogoPicture } from '@/lib/logo/brand';

async function faultOf(slot: LogoSlot, picture: LogoPicture | null): Promise<string | null> {
  if (!picture) return 'The library has no such picture, or not as a file of its own.';
  const fault = shapeFault(slot, picture);
  if (fault) return fault;
  const bytes = await getLogoFile(picture);
  const isDrawn =
    bytes !== null &&
    (await drawMark(bytes, slot === 'icon' ? 'icon-32' : 'logo-144').then(
      () => true,
      () => false,
    ));
  return isDrawn ? null : 'This picture cannot be drawn: the file is damaged.';
}

/** Looks at the pictures that have been chosen anew: that they are there, have the shape, and can be drawn. Throws `invalid`. */
export async function demandLogos(
  tx: Tx,
  chosen: Record<LogoSlot, number>,
  changed: readonly string[],
): Promise<void> {
  const anew = logoSlots.filter((slot) => changed.includes(slot) && chosen[slot] > 0);
  if (anew.length === 0) return;
  const pictures = await getLogoPictures(chosen, tx);
  const fields: FieldError[] = [];
  for (const slot of anew) {
    const message = await faultOf(slot, pictures[slot]);
    if (message) fields.push({ path: slot, message });
  }
  if (fields.length > 0)
    throw new AppError('invalid', 'This cannot be the logo. Nothing was changed.', { fields });
}
