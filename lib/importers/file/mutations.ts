import { AppError } from '@/lib/errors';
import { importCoral } from '@/lib/importers/coral/mutations';
import { importDisqus } from '@/lib/importers/disqus/mutations';
import { importFeed } from '@/lib/importers/feed/mutations';
import { formatOf, formats, headBytes, misfitOf, type Format } from '@/lib/importers/formats';
import { importGhost } from '@/lib/importers/ghost/mutations';
import type { Mapping } from '@/lib/importers/mapping';
import { importMembers } from '@/lib/importers/members/mutations';
import { counted } from '@/lib/importers/file/reading';
import { unpacked } from '@/lib/importers/file/unpack';
import type { ImportOptions } from '@/lib/importers/run/mutations';
import { wideEncodingOf } from '@/lib/importers/text';
import { importWxr } from '@/lib/importers/wxr/mutations';

/** A file of any format, as every importer takes it. */
export type FileOptions = ImportOptions & {
  /** Opens the file anew: most are read several times. */
  open(): AsyncIterable<Uint8Array>;
  /** How many bytes it has, packed or not, where that is known. */
  size?: number;
  mapping?: Mapping;
  /** The old site's address, where the file does not say it. */
  site?: string;
};

const importers: Record<Format, (options: FileOptions) => Promise<void>> = {
  wxr: importWxr,
  ghost: importGhost,
  members: importMembers,
  disqus: importDisqus,
  coral: importCoral,
  feed: importFeed,
};

/** Brings a file in. Throws `invalid` with a sentence about the file; then nothing was changed. */
export async function importFile(options: FileOptions & { format?: Format }): Promise<void> {
  const format = await detect(options.open, options.format);
  const { open, told } = counted(options.open, options.size, options.progress);
  await importers[format]({ ...options, open: unpacked(open), readSoFar: told });
}

/** Says what a file is, which is what is said of it where it can be that. Throws `invalid` when it cannot, or cannot be told. */
export async function detect(
  open: () => AsyncIterable<Uint8Array>,
  said?: Format,
): Promise<Format> {
  const head = await headOf(open);
  const misfit = misfitOf(head, said);
  if (misfit) throw new AppError('invalid', misfit);
  const found = said ?? formatOf(head);
  if (found) return found;
  const known = Object.values(formats).join(', ');
  throw new AppError('invalid', `This is none of the exports that can be read: ${known}.`);
}

/** The beginning of a file as text, by which its kind is told. */
export async function headOf(open: () => AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of unpacked(open)()) {
    parts.push(part);
    size += part.length;
    if (size >= headBytes) break;
  }
  const bytes = Buffer.concat(parts).subarray(0, headBytes);
  return new TextDecoder(wideEncodingOf(bytes) ?? 'utf-8').decode(bytes);
}
