import { pictureTypes, type PictureType } from '@/lib/media/container/picture-file';
import { getServed } from '@/lib/media/data';
import { mediaIdIn } from '@/lib/media/in-document';
import { originalKey, pictureTypeOf, renditionFile, renditionKey } from '@/lib/media/keys';
import { filesOf } from '@/lib/media/sources';
import { mediaStore } from '@/lib/media/storage/store';

export type Served =
  | { kind: 'missing' }
  /** It cannot be shown before the worker has looked at it. */
  | { kind: 'waiting' }
  | {
      kind: 'file';
      bytes: Buffer;
      type: string;
      fileName: string;
      etag: string;
      /** This address never shows anything else. */
      isLasting: boolean;
    };

const missing: Served = { kind: 'missing' };

/**
 * The file at an address below /media: a picture under its lasting address, or one of its sizes under
 * /media/{picture}/{revision}/{size}. An address of an older revision gives what is there now. Open to anybody who knows
 * the address, which is not to be guessed.
 */
export async function loadPictureFile(path: string, asked: string | null): Promise<Served> {
  const id = mediaIdIn(path);
  const row = id === null ? null : await getServed(id);
  if (!row?.path || !row.fingerprint || !(row.mime in pictureTypes)) return missing;
  const folder = row.path.slice(0, row.path.lastIndexOf('/') + 1);
  if (!path.startsWith(folder)) return missing;
  const [, revision, size] = /^(\d{1,9})\/([\w.-]+)$/.exec(path.slice(folder.length)) ?? [];
  if (path !== row.path && !(size && renditionFile.test(size))) return missing;

  const type = row.mime as PictureType;
  const { extension } = pictureTypes[type];
  const wanted = size ?? `whole.${extension}`;
  const isThere = filesOf(row.renditions).includes(wanted);
  // The original of an AVIF still holds all that it came with.
  if (!isThere && type === 'image/avif') return { kind: 'waiting' };
  const key = isThere
    ? renditionKey({ ...row, fingerprint: row.fingerprint }, wanted)
    : originalKey(row.fingerprint, extension);
  const bytes = await mediaStore().get(key);
  if (!bytes) return missing;
  const made = isThere ? wanted : 'original';
  return {
    kind: 'file',
    bytes,
    type: isThere ? pictureTypeOf(wanted) : type,
    fileName: nameFor(row.fileName, isThere ? wanted.split('.').at(-1)! : extension),
    etag: `"${row.fingerprint.slice(0, 16)}-${row.revision}-${made}"`,
    isLasting: isThere && (revision ?? asked) === String(row.revision),
  };
}

const nameFor = (fileName: string, extension: string) =>
  `${fileName.replace(/\.[^.]*$/, '') || 'picture'}.${extension}`;
