import { db, type Tx } from '@/lib/db';
import { pictureTypes, type PictureType } from '@/lib/media/container/picture-file';
import { originalKey } from '@/lib/media/keys';
import { mediaStore } from '@/lib/media/storage/store';

type Original = { fingerprint: string; type: PictureType };

const keyOf = ({ fingerprint, type }: Original) =>
  originalKey(fingerprint, pictureTypes[type].extension);

/** Whoever adds a row of a file and whoever takes the file away wait for each other, on whatever machine. */
const lock = (tx: Tx, { fingerprint }: Original) =>
  tx.$queryRaw`select 1 from pg_advisory_xact_lock(hashtext('original'), hashtext(${fingerprint}))`;

/** Keeps a file. Done before the row is written, so that no row ever names a file that is not there. */
export const keepOriginal = (original: Original, bytes: Buffer): Promise<void> =>
  mediaStore().put(keyOf(original), bytes, original.type);

/**
 * Makes sure, in the transaction that writes the row of a kept file, that it is still there: who deleted the last picture of
 * the same file meanwhile has taken it away. From here on nobody does.
 */
export async function holdOriginal(tx: Tx, original: Original, bytes: Buffer): Promise<void> {
  await lock(tx, original);
  if (!(await mediaStore().has(keyOf(original)))) await keepOriginal(original, bytes);
}

/** Takes a file away that no row names any more; to be called once that is so for everybody. */
export async function dropOriginal(original: Original): Promise<void> {
  await db.$transaction(async (tx) => {
    await lock(tx, original);
    const { fingerprint } = original;
    if ((await tx.media.count({ where: { fingerprint } })) > 0) return;
    await mediaStore().remove([keyOf(original)]);
  });
}
