import { readAvif } from '@/lib/media/container/avif';
import { readGif } from '@/lib/media/container/gif';
import { readJpeg } from '@/lib/media/container/jpeg';
import {
  PictureFault,
  type PictureFile,
  type PictureType,
} from '@/lib/media/container/picture-file';
import { readPng } from '@/lib/media/container/png';
import { readWebp } from '@/lib/media/container/webp';

const readers: Record<PictureType, (bytes: Buffer) => PictureFile> = {
  'image/jpeg': readJpeg,
  'image/png': readPng,
  'image/webp': readWebp,
  'image/avif': readAvif,
  'image/gif': readGif,
};

/** What the first bytes say the file is; its name and what the sender calls it do not count. */
export function sniff(bytes: Buffer): PictureType | 'other' {
  const text = (from: number, to: number) => bytes.toString('latin1', from, to);
  if (bytes.length < 16) return 'other';
  if (text(0, 3) === '\xff\xd8\xff') return 'image/jpeg';
  if (text(0, 8) === '\x89PNG\r\n\x1a\n') return 'image/png';
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return 'image/webp';
  if (/^GIF8[79]a$/.test(text(0, 6))) return 'image/gif';
  return brandsOf(bytes).some((brand) => brand === 'avif' || brand === 'avis')
    ? 'image/avif'
    : 'other';
}

/** The names that a file of ISO's kind (ISO/IEC 14496-12) says it may be read as, its own first. */
function brandsOf(bytes: Buffer): string[] {
  if (bytes.toString('latin1', 4, 8) !== 'ftyp') return [];
  const end = Math.min(bytes.readUInt32BE(0), bytes.length, 256);
  const all = [8];
  for (let at = 16; at + 4 <= end; at += 4) all.push(at);
  return all.map((at) => bytes.toString('latin1', at, at + 4));
}

const taken = 'JPEG, PNG, WebP, AVIF and GIF are taken.';

/** Why a file of another kind is not taken, in words for whoever sent it. */
export function refusalOf(bytes: Buffer): string {
  const head = bytes.toString('latin1', 0, 4_096);
  if (/^\s*(\xef\xbb\xbf)?\s*(<\?xml[^>]*>|<!--.*?-->|<!DOCTYPE[^>]*>|\s)*<svg[\s>]/is.test(head))
    return `SVG is not taken, because such a file can hold programs. Please export it as PNG. ${taken}`;
  if (/^....ftyp(hei[cfmsx]|hev[cx]|mif1|msf1)/s.test(head))
    return `HEIC is not taken. Please export it as JPEG. ${taken}`;
  if (/^(II\*\0|MM\0\*)/.test(head))
    return `TIFF and raw files of cameras are not taken. Please export it as JPEG. ${taken}`;
  return `This file is no picture that can be used. ${taken}`;
}

/** Reads what a picture's file says of it, without decoding it. The caller has sniffed its type. Throws PictureFault. */
export function readPicture(bytes: Buffer, type: PictureType): PictureFile {
  try {
    return readers[type](bytes);
  } catch (error) {
    // A number that leads beyond a part of the file.
    if (error instanceof RangeError) throw new PictureFault('The file is damaged.');
    throw error;
  }
}
