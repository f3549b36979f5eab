import { createHash, randomBytes } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { db, type Tx } from '@/lib/db';
import { recordAudit } from '@/lib/audit/mutations';
import { can, demand, type Viewer } from '@/lib/auth/policy';
import { AppError } from '@/lib/errors';
import { enqueue } from '@/lib/jobs/queue';
import {
  pictureTypes,
  PictureFault,
  type PictureFile,
  type PictureType,
} from '@/lib/media/container/picture-file';
import { readPicture, refusalOf, sniff } from '@/lib/media/container/read';
import { logoSlots } from '@/lib/logo/schema';
import { creditsOf, type Credits } from '@/lib/media/credits';
import { misshapen } from '@/lib/media/crops';
import { cropsOf, listUses, mediaFacts } from '@/lib/media/data';
import { addressName, cleanFileName, mediaPath, renditionKey } from '@/lib/media/keys';
import { dropOriginal, holdOriginal, keepOriginal } from '@/lib/media/originals/mutations';
import { mediaLimits, type ChangedMedia, type ChangeMediaInput } from '@/lib/media/schema';
import { filesOf } from '@/lib/media/sources';
import { expirePictures } from '@/lib/media/stale/mutations';
import { mediaStore } from '@/lib/media/storage/store';
import { countAttempt } from '@/lib/rate-limit';
import { getSettings } from '@/lib/settings/data';

/** A file as somebody sent it. */
export type SentFile = { bytes: Buffer; fileName: string };

const uploads = { name: 'upload', max: 300, seconds: 3_600 };

const onFile = (message: string) => ({ fields: [{ path: 'file', message }] });

/**
 * What a sent file is, from its structure alone; nothing is decoded here. Throws `unsupported` for what is no picture or
 * one that is not taken, `too_large` beyond the limits of bytes, pixels and frames, `invalid` for a damaged one.
 */
async function examine({ bytes }: SentFile): Promise<PictureFile> {
  const { mediaMegabytes, mediaMegapixels } = await getSettings();
  if (bytes.length > mediaMegabytes * 1024 * 1024)
    throw new AppError('too_large', `A picture may have at most ${mediaMegabytes} MB.`);
  const type = sniff(bytes);
  if (type === 'other') throw new AppError('unsupported', refusalOf(bytes));
  let file: PictureFile;
  try {
    file = readPicture(bytes, type);
  } catch (error) {
    if (!(error instanceof PictureFault)) throw error;
    throw new AppError('invalid', error.message, onFile(error.message));
  }
  const { width, height, frames } = file;
  const shape = `${width} × ${height} pixels${frames > 1 ? ` in ${frames} frames` : ''}`;
  if (frames > mediaLimits.frames)
    throw new AppError(
      'too_large',
      `This picture has ${frames} frames; at most ${mediaLimits.frames} are taken.`,
    );
  if (Math.max(width, height) > mediaLimits.side)
    throw new AppError(
      'too_large',
      `This picture has ${shape}; at most ${mediaLimits.side} in a direction are taken.`,
    );
  if (width * height * frames > mediaMegapixels * 1_000_000)
    throw new AppError(
      'too_large',
      `This picture has ${shape}; at most ${mediaMegapixels} million pixels are taken.`,
    );
  return file;
}

const fingerprintOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** Keeps the file, for the transaction that writes its row to hold. */
async function keep({ bytes }: SentFile, { type, clean }: PictureFile, fingerprint: string) {
  const original = { fingerprint, type };
  await keepOriginal(original, clean ?? bytes);
  return (tx: Tx) => holdOriginal(tx, original, clean ?? bytes);
}

/**
 * Adds a picture to the library and has its sizes made. Without `again` a file that is there already is `conflict`, with
 * that picture's id in `details`. Throws as well what examine() throws, `forbidden` and `rate_limited`.
 */
export async function addMedia(
  actor: Viewer | null,
  sent: SentFile,
  { again = false }: { again?: boolean } = {},
): Promise<number> {
  demand(actor, 'media.add');
  await countAttempt(uploads, String(actor.id));
  const file = await examine(sent);
  const fingerprint = fingerprintOf(sent.bytes);
  if (!again) await refuseTwin(fingerprint);
  const hold = await keep(sent, file, fingerprint);
  const fileName = cleanFileName(sent.fileName, mediaLimits.fileName);
  const token = randomBytes(8).toString('hex');
  return db.$transaction(async (tx) => {
    await hold(tx);
    const { id } = await tx.media.create({
      data: {
        // Its number is part of its address.
        path: `/media/${token}`,
        ...factsOf(sent, file),
        fingerprint,
        fileName,
        ...creditsOf(file, sent.bytes),
        uploadedById: actor.id,
      },
      select: { id: true },
    });
    const { extension } = pictureTypes[file.type];
    const path = mediaPath(id, token, addressName(fileName), extension);
    await tx.media.update({ where: { id }, data: { path }, select: { id: true } });
    await makeSizes(tx, id);
    await recordAudit(tx, actor, { action: 'media.add', target: { kind: 'media', id } });
    return id;
  });
}

const factsOf = ({ bytes }: SentFile, { type, width, height, frames }: PictureFile) => ({
  mime: type,
  width,
  height,
  frames,
  bytes: bytes.length,
});

/**
 * Puts the file of a picture that an import left on another site into the library, under the row that it has. Gives its
 * address. Throws what addMedia() throws for a file, and `not_found`.
 */
export async function fillMedia(id: number, sent: SentFile): Promise<string> {
  const file = await examine(sent);
  const fingerprint = fingerprintOf(sent.bytes);
  const hold = await keep(sent, file, fingerprint);
  const fileName = cleanFileName(sent.fileName, mediaLimits.fileName);
  const { extension } = pictureTypes[file.type];
  const token = randomBytes(8).toString('hex');
  const said = creditsOf(file, sent.bytes);
  return db.$transaction(async (tx) => {
    const row = await lockMedia(tx, id);
    if (row.path) return row.path;
    await hold(tx);
    const path = mediaPath(id, token, addressName(fileName), extension);
    await tx.media.update({
      where: { id },
      data: {
        ...{ path, externalUrl: null, fingerprint, fileName, updatedAt: new Date() },
        ...factsOf(sent, file),
        ...creditsBeside(row, said),
      },
      select: { id: true },
    });
    await makeSizes(tx, id);
    await expirePictures(tx, [id]);
    return path;
  });
}

/** What somebody has said goes before what stands in the file. */
const creditsBeside = (row: Credits, said: Credits): Credits => ({
  credit: row.credit || said.credit,
  copyright: row.copyright || said.copyright,
});

async function refuseTwin(fingerprint: string): Promise<void> {
  const twin = await db.media.findFirst({
    where: { fingerprint },
    orderBy: { id: 'asc' },
    select: { id: true, fileName: true },
  });
  if (!twin) return;
  throw new AppError('conflict', 'The library has this very picture already.', {
    details: { existing: twin.id },
  });
}

/** Has the sizes of a picture made by the worker. */
const makeSizes = (tx: Tx, mediaId: number) =>
  enqueue(tx, { kind: 'make-renditions', payload: { mediaId }, key: String(mediaId) });

const stored = {
  id: true,
  path: true,
  mime: true,
  fingerprint: true,
  width: true,
  height: true,
  alt: true,
  credit: true,
  copyright: true,
  isDecorative: true,
  crops: true,
  focalX: true,
  focalY: true,
  revision: true,
  renditions: true,
  uploadedById: true,
  version: true,
  caption: true,
  licence: true,
  rightsUntil: true,
} as const;

/** The row, held against other writers until the commit. Throws `not_found`. */
async function lockMedia(tx: Tx, id: number) {
  await tx.$queryRaw`select 1 from media where id = ${id} for update`;
  const row = await tx.media.findUnique({ where: { id }, select: stored });
  if (!row) throw new AppError('not_found', 'There is no such picture.');
  return row;
}

async function demandEdit(
  tx: Tx,
  actor: Viewer | null,
  row: { id: number; uploadedById: number | null },
): Promise<void> {
  demand(actor, 'media.see');
  const facts = await mediaFacts(actor, row, tx);
  if (facts.isOwn && facts.standsBeyond && !can(actor, 'media.edit', facts) && !actor.scopes) {
    throw new AppError(
      'forbidden',
      'This picture stands in stories that you may not change: ask an editor.',
    );
  }
  demand(actor, 'media.edit', facts);
}

/** Refuses what was written on another version than the row has, with what it says now. Throws `conflict`. */
function demandVersion(
  { rightsUntil, ...row }: Awaited<ReturnType<typeof lockMedia>>,
  version: number | undefined,
): void {
  if (version === undefined || version === row.version) return;
  const { alt, caption, credit, licence, copyright } = row;
  const details: ChangedMedia = {
    ...{ alt, caption, credit, licence, copyright, version: row.version },
    rightsUntil: rightsUntil?.toISOString().slice(0, 10) ?? null,
  };
  throw new AppError(
    'conflict',
    'A colleague has changed this picture since you opened it. Nothing was overwritten.',
    { details },
  );
}

/**
 * Changes what is said of a picture and where it is cut, wherever it stands. With a version only what was read is changed:
 * else `conflict`, with what stands there now (`ChangedMedia`). Throws `not_found`, `forbidden`, `invalid`.
 */
export async function changeMedia(
  actor: Viewer | null,
  id: number,
  { rightsUntil, crops, version, ...input }: ChangeMediaInput,
): Promise<{ version: number }> {
  return db.$transaction(async (tx) => {
    const row = await lockMedia(tx, id);
    await demandEdit(tx, actor, row);
    demandVersion(row, version);
    if (crops) demandShape(crops, row);
    const isCutAnew =
      !isDeepStrictEqual(crops ?? cropsOf(row.crops), cropsOf(row.crops)) ||
      (input.focalX ?? row.focalX) !== row.focalX ||
      (input.focalY ?? row.focalY) !== row.focalY;
    const changed = await tx.media.update({
      where: { id },
      data: {
        ...input,
        // Words for what needs none, and none for what needs some, cannot both hold.
        ...(input.isDecorative ? { alt: '' } : input.alt ? { isDecorative: false } : {}),
        ...(rightsUntil === undefined ? {} : { rightsUntil: rightsUntil && new Date(rightsUntil) }),
        ...(crops ? { crops } : {}),
        version: { increment: 1 },
        updatedAt: new Date(),
      },
      select: { version: true },
    });
    if (isCutAnew && row.fingerprint) await makeSizes(tx, id);
    await expirePictures(tx, [id]);
    return changed;
  });
}

function demandShape(
  crops: NonNullable<ChangeMediaInput['crops']>,
  { width, height }: { width: number | null; height: number | null },
): void {
  const wrong = width && height ? misshapen(crops, { width, height }) : null;
  if (!wrong) return;
  const message = `This part of the picture is not ${wrong}.`;
  throw new AppError('invalid', message, { fields: [{ path: `crops.${wrong}`, message }] });
}

/** Puts another file in a picture's place. Its address and its words stay; a credit that was missing is taken from the file. Throws what addMedia() throws, and `not_found`. */
export async function replaceMedia(
  actor: Viewer | null,
  id: number,
  sent: SentFile,
): Promise<void> {
  demand(actor, 'media.add');
  await countAttempt(uploads, String(actor.id));
  const file = await examine(sent);
  const fingerprint = fingerprintOf(sent.bytes);
  const hold = await keep(sent, file, fingerprint);
  const said = creditsOf(file, sent.bytes);
  const old = await db.$transaction(async (tx) => {
    const row = await lockMedia(tx, id);
    await demandEdit(tx, actor, row);
    if (!row.fingerprint)
      throw new AppError('conflict', 'This picture is not one of the library’s own files.');
    await hold(tx);
    await tx.media.update({
      where: { id },
      data: {
        ...factsOf(sent, file),
        fingerprint,
        fileName: cleanFileName(sent.fileName, mediaLimits.fileName),
        ...creditsBeside(row, said),
        // The old ones show another picture.
        crops: {},
        focalX: 50,
        focalY: 50,
        placeholder: '',
        renditions: [],
        revision: { increment: 1 },
        version: { increment: 1 },
        updatedAt: new Date(),
      },
      select: { id: true },
    });
    await makeSizes(tx, id);
    await expirePictures(tx, [id]);
    await recordAudit(tx, actor, { action: 'media.replace', target: { kind: 'media', id } });
    return row;
  });
  await dropFiles(old);
}

/** Takes a picture's files away that nothing else needs, once its row is gone or says something else. */
async function dropFiles(row: {
  id: number;
  mime: string;
  fingerprint: string | null;
  revision: number;
  renditions: unknown;
}): Promise<void> {
  const { fingerprint, mime } = row;
  if (!fingerprint || !(mime in pictureTypes)) return;
  const made = filesOf(row.renditions).map((file) => renditionKey({ ...row, fingerprint }, file));
  await mediaStore().remove(made);
  await dropOriginal({ fingerprint, type: mime as PictureType });
}

/**
 * Deletes a picture with its files. One that stands somewhere is `conflict` with the places in `details`, unless `evenUsed`
 * says that this is meant: then it goes from there too. Throws `not_found`, `forbidden`.
 */
export async function deleteMedia(
  actor: Viewer | null,
  id: number,
  { evenUsed = false }: { evenUsed?: boolean } = {},
): Promise<void> {
  const old = await db.$transaction(async (tx) => {
    const row = await lockMedia(tx, id);
    demand(actor, 'media.see');
    const facts = await mediaFacts(actor, row, tx);
    demand(actor, 'media.delete', facts);
    if (facts.isUsed && !evenUsed) {
      const uses = await listUses(actor, id);
      throw new AppError(
        'conflict',
        'This picture is in use. Deleting it takes it from there too.',
        {
          details: { uses },
        },
      );
    }
    await expirePictures(tx, [id]);
    await tx.setting.deleteMany({ where: { key: { in: [...logoSlots] }, value: { equals: id } } });
    await tx.media.delete({ where: { id }, select: { id: true } });
    await recordAudit(tx, actor, { action: 'media.delete', target: { kind: 'media', id } });
    return row;
  });
  await dropFiles(old);
}
