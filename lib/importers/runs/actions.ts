'use server';

import { redirect } from 'next/navigation';
import { action } from '@/lib/action';
import { goOn, removeRun, startRun, stopRun } from '@/lib/importers/runs/mutations';
import { goOnWithPictures, startPictures } from '@/lib/importers/runs/pictures/mutations';
import {
  againForm,
  goOnForm,
  picturesForm,
  removeForm,
  startForm,
  stopForm,
} from '@/lib/importers/runs/schema';
import { adminImportPath } from '@/lib/paths';

/** Takes the file of an export and has it tried. */
export const startImportAction = action({
  input: startForm,
  can: 'settings.edit',
  async run({ viewer, input: { file, ...input } }): Promise<never> {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const id = await startRun(viewer, { ...input, bytes, fileName: file.name });
    redirect(adminImportPath(id) as never);
  },
});

/** Tries once more with another mapping, or imports for good. */
export const goOnAction = action({
  input: goOnForm,
  can: 'settings.edit',
  async run({ viewer, input }): Promise<never> {
    await goOn(viewer, input);
    redirect(adminImportPath(input.id) as never);
  },
});

/** Has pictures fetched from the sites that are ticked. */
export const fetchPicturesAction = action({
  input: picturesForm,
  can: 'settings.edit',
  async run({ viewer, input }): Promise<never> {
    redirect(adminImportPath(await startPictures(viewer, input)) as never);
  },
});

/** Goes on with pictures where it was stopped. */
export const goOnWithPicturesAction = action({
  input: againForm,
  can: 'settings.edit',
  async run({ viewer, input: { id } }): Promise<never> {
    await goOnWithPictures(viewer, id);
    redirect(adminImportPath(id) as never);
  },
});

/** Has an import end after the item under way. */
export const stopImportAction = action({
  input: stopForm,
  can: 'settings.edit',
  async run({ viewer, input: { id } }): Promise<never> {
    await stopRun(viewer, id);
    redirect(adminImportPath(id) as never);
  },
});

/** Removes the record and the file of an import; what came in stays. */
export const removeImportAction = action({
  input: removeForm,
  can: 'settings.edit',
  async run({ viewer, input: { id } }): Promise<never> {
    await removeRun(viewer, id);
    redirect(adminImportPath() as never);
  },
});
