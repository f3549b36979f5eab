import { createHash } from 'node:crypto';
import { open as openFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { splitLines } from '@/lib/archive/lines';
import {
  archiveFormats,
  archiveVersion,
  headSchema,
  manifestName,
  manifestSchema,
  maxLineBytes,
  maxManifestBytes,
  mediaFile,
  mediaLineSchema,
  mediaListName,
  tableFile,
  type ArchiveKind,
  type Manifest,
  type MediaLine,
  type Part,
  type Progress,
} from '@/lib/archive/schema';
import { ZipReader } from '@/lib/archive/zip';
import { AppError } from '@/lib/errors';
import { demandKey } from '@/lib/media/storage/store';

const refuse = (words: string) => new AppError('invalid', words);
const damaged = (words: string) =>
  refuse(
    `The file is damaged or was cut off: ${words}. Copy it here again, or take an older one. Nothing was changed.`,
  );

/** Whether a file begins as a zip file does; false for one that is not there. */
export async function isZipFile(file: string): Promise<boolean> {
  const handle = await openFile(file).catch(() => null);
  if (!handle) return false;
  try {
    // A folder opens like a file, but cannot be read.
    if (!(await handle.stat()).isFile()) return false;
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    return bytesRead === 4 && buffer.toString('latin1') === 'PK\u0003\u0004';
  } finally {
    await handle.close();
  }
}

export type OpenArchive = { zip: ZipReader; manifest: Manifest };

/**
 * Opens an archive of this kind. Throws AppError `invalid` in words for a person: no archive, cut off, of the other kind, of a
 * newer version. Close `zip` when done.
 */
export async function openArchive(file: string, kind: ArchiveKind): Promise<OpenArchive> {
  let zip: ZipReader;
  try {
    zip = await ZipReader.open(file);
  } catch (error) {
    throw damaged((error as Error).message.replace(/\.$/, ''));
  }
  try {
    return { zip, manifest: await readManifest(zip, kind) };
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function readManifest(zip: ZipReader, kind: ArchiveKind): Promise<Manifest> {
  const size = zip.sizeOf(manifestName);
  if (size === undefined)
    throw refuse(
      `This is a zip file, but none that Broadsheet made: it has no ${manifestName}. An export of another system is unpacked first.`,
    );
  if (size > maxManifestBytes) throw damaged(`${manifestName} is too large`);
  let json: unknown;
  try {
    json = JSON.parse(Buffer.concat(await (await zip.read(manifestName)).toArray()).toString());
  } catch (error) {
    throw damaged(`${manifestName} cannot be read (${(error as Error).message})`);
  }
  const head = headSchema.safeParse(json);
  if (!head.success) throw refuse(`The ${manifestName} in it is none that Broadsheet made.`);
  const { format, version } = head.data;
  if (format !== archiveFormats[kind])
    throw refuse(
      kind === 'archive'
        ? 'This is a backup, not an export: npm run restore -- FILE brings it back.'
        : 'This is an export, not a backup: npm run import -- FILE reads it into an empty site.',
    );
  if (version > archiveVersion)
    throw refuse(
      `This file was made by a newer Broadsheet (version ${version} of the format, this one reads up to ${archiveVersion}). Update Broadsheet first.`,
    );
  const manifest = manifestSchema.safeParse(json);
  if (manifest.success) return manifest.data;
  const [issue] = manifest.error.issues;
  throw damaged(`${manifestName} is wrong at ${issue!.path.join('.')} (${issue!.message})`);
}

/** The rows of a table, as the text of one JSON object each. */
export async function* readTable(zip: ZipReader, table: string): AsyncGenerator<string> {
  for await (const line of splitLines(await zip.read(tableFile(table)), maxLineBytes))
    yield line.toString();
}

/** The picture files of an archive, in order. Throws for a line that is none. */
export async function* readMediaList(zip: ZipReader): AsyncGenerator<MediaLine> {
  for await (const line of splitLines(await zip.read(mediaListName), maxLineBytes)) {
    const media = mediaLineSchema.parse(JSON.parse(line.toString()));
    demandKey(media.key);
    yield media;
  }
}

/**
 * Reads an archive from end to end and compares every part with the manifest: there, of that size, of that SHA-256, with so
 * many rows, and no part besides. Throws AppError `invalid` that names the part; writes nothing.
 */
export async function verifyArchive(
  { zip, manifest }: OpenArchive,
  progress?: Progress,
): Promise<void> {
  const known = new Set(['README.txt', manifestName, mediaListName]);
  for (const [index, table] of manifest.tables.entries()) {
    progress?.('checking tables', index, manifest.tables.length);
    known.add(tableFile(table.name));
    await checkPart(zip, tableFile(table.name), table);
  }
  await checkPart(zip, mediaListName, manifest.media);
  let done = 0;
  try {
    for await (const media of readMediaList(zip)) {
      progress?.('checking pictures', done++, manifest.media.rows);
      known.add(mediaFile(media.key));
      const [, fingerprint] = /^o\/..\/([0-9a-f]{64})\./.exec(media.key) ?? [];
      if (fingerprint && fingerprint !== media.sha256)
        throw damaged(`${media.key} is not the picture that its name says`);
      await checkPart(zip, mediaFile(media.key), media);
    }
  } catch (error) {
    throw error instanceof AppError ? error : damaged(`${mediaListName} cannot be read`);
  }
  const stranger = zip.names().find((name) => !known.has(name));
  if (stranger !== undefined)
    throw damaged(`it holds ${stranger}, which its manifest does not name`);
}

/** Without `rows` it is a picture, whose lines nobody counts. */
async function checkPart(
  zip: ZipReader,
  name: string,
  part: Omit<Part, 'rows'> & { rows?: number },
) {
  const size = zip.sizeOf(name);
  if (size === undefined) throw damaged(`${name} is missing`);
  if (size !== part.bytes) throw damaged(`${name} has ${size} bytes in place of ${part.bytes}`);
  const hash = createHash('sha256');
  let rows = 0;
  try {
    const stream: Readable = await zip.read(name);
    for await (const chunk of stream) {
      hash.update(chunk as Buffer);
      if (part.rows !== undefined) rows += countLines(chunk as Buffer);
    }
  } catch (error) {
    throw damaged(`${name} cannot be read (${(error as Error).message})`);
  }
  if (hash.digest('hex') !== part.sha256) throw damaged(`${name} is not what was exported`);
  if (part.rows !== undefined && rows !== part.rows)
    throw damaged(`${name} has ${rows} rows in place of ${part.rows}`);
}

function countLines(chunk: Buffer): number {
  let lines = 0;
  for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines++;
  return lines;
}
