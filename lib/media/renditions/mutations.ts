import { db } from '@/lib/db';
import { enqueue } from '@/lib/jobs/queue';
import { pictureTypes, type PictureType } from '@/lib/media/container/picture-file';
import { cropsOf } from '@/lib/media/data';
import { originalKey, pictureTypeOf, renditionKey } from '@/lib/media/keys';
import { develop } from '@/lib/media/renditions/develop';
import { filesOf } from '@/lib/media/sources';
import { expirePictures } from '@/lib/media/stale/mutations';
import { mediaStore } from '@/lib/media/storage/store';
import { settingsSchema } from '@/lib/settings/schema';

/**
 * Makes what readers get of a picture: its sizes in two formats, each crop that somebody chose, the one for links, and the
 * blur. Pages show them from the commit on. For the worker; may be done again at any time.
 */
export async function makeRenditions(id: number): Promise<void> {
  const row = await db.media.findUnique({
    where: { id },
    select: {
      id: true,
      mime: true,
      fingerprint: true,
      frames: true,
      focalX: true,
      focalY: true,
      crops: true,
      revision: true,
      renditions: true,
    },
  });
  const { fingerprint } = row ?? {};
  if (!row || !fingerprint) return; // it was deleted meanwhile
  const type = row.mime as PictureType;
  const store = mediaStore();
  const bytes = await store.get(originalKey(fingerprint, pictureTypes[type].extension));
  if (!bytes) throw new Error(`the file of picture ${id} is not in the store`);
  const old = filesOf(row.renditions);
  // What pages show now stays as it is until all is ready.
  const next = { id, fingerprint, revision: old.length > 0 ? row.revision + 1 : row.revision };
  const files: string[] = [];
  const wish = {
    bytes,
    type,
    frames: row.frames,
    focalX: row.focalX,
    focalY: row.focalY,
    crops: cropsOf(row.crops),
    // The largest that the setting can be: an admin who lowers it means the next upload.
    maxPixels: settingsSchema.shape.mediaMegapixels.unwrap().maxValue! * 1_000_000,
  };
  const made = await develop(wish, async ({ file, bytes: result }) => {
    await store.put(renditionKey(next, file), result, pictureTypeOf(file));
    files.push(file);
  });
  const isDone = await db.$transaction(async (tx) => {
    const { count } = await tx.media.updateMany({
      // The first ones have no new revision by which those of another worker would show.
      where: {
        id,
        fingerprint,
        revision: row.revision,
        renditions: { equals: row.renditions ?? [] },
      },
      data: { ...made, revision: next.revision, renditions: files },
    });
    if (count === 1) await expirePictures(tx, [id]);
    return count === 1;
  });
  if (!isDone) return yieldTo(next, files);
  if (next.revision === row.revision) return;
  await store.remove(old.map((file) => renditionKey({ ...row, fingerprint }, file)));
}

/**
 * Somebody else was faster. Where readers have what another worker made under the very names, it may be mixed with ours, of
 * crops from before: it stays until all is made anew under other names. What nobody is sent to goes.
 */
async function yieldTo(
  next: { id: number; fingerprint: string; revision: number },
  files: readonly string[],
): Promise<void> {
  const shown = await db.$transaction(async (tx) => {
    const row = await tx.media.findFirst({ where: next, select: { renditions: true } });
    if (!row) return [];
    const { id } = next;
    await enqueue(tx, { kind: 'make-renditions', payload: { mediaId: id }, key: String(id) });
    return filesOf(row.renditions);
  });
  const unseen = files.filter((file) => !shown.includes(file));
  await mediaStore().remove(unseen.map((file) => renditionKey(next, file)));
}
