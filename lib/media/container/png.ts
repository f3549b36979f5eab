import { crc32, inflateSync } from 'node:zlib';
import {
  exifOfOrientation,
  isSideways,
  orientationOf,
  PictureFault,
  Reader,
  type Metadata,
  type PictureFile,
} from '@/lib/media/container/picture-file';

/** What makes the picture look as it does, and how it moves. Texts, times and programs' own notes are not among it. */
const kept = new Set(
  'IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP cICP mDCV cLLI sBIT bKGD pHYs acTL fcTL fdAT'.split(
    ' ',
  ),
);

function chunk(type: string, body: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const out = Buffer.alloc(typed.length + 8);
  out.writeUInt32BE(body.length, 0);
  typed.copy(out, 4);
  out.writeUInt32BE(crc32(typed), typed.length + 4);
  return out;
}

/** Reads a PNG from its chunks. Throws PictureFault. */
export function readPng(bytes: Buffer): PictureFile {
  const reader = new Reader(bytes, 8);
  const metadata: Metadata = {};
  const parts: Buffer[] = [bytes.subarray(0, 8)];
  let size: { width: number; height: number } | undefined;
  let frames = 1;
  let hasData = false;
  for (let type = ''; type !== 'IEND';) {
    const start = reader.at;
    const length = reader.u32();
    type = reader.text(4);
    const body = reader.take(length);
    reader.take(4); // the sum, which the decoder checks
    if ((type === 'IHDR') === (size !== undefined))
      throw new PictureFault('The file is damaged: this is not how a PNG begins.');
    if (type === 'IHDR' && length === 13)
      size = { width: body.readUInt32BE(0), height: body.readUInt32BE(4) };
    if (type === 'IDAT') hasData = true;
    if (type === 'acTL' && length === 8) frames = Math.max(1, body.readUInt32BE(0));
    if (type === 'eXIf') metadata.exif ??= body;
    if (type === 'iTXt') metadata.xmp ??= xmpIn(body);
    if (type === 'zTXt' && startsWithXmp(body)) metadata.xmp ??= inflated(body.subarray(19));
    if (kept.has(type)) parts.push(bytes.subarray(start, reader.at));
  }
  if (!size?.width || !size.height || !hasData)
    throw new PictureFault('The file is damaged: there is no picture in this PNG.');
  const orientation = orientationOf(metadata.exif);
  if (orientation !== 1) parts.splice(2, 0, chunk('eXIf', exifOfOrientation(orientation)));
  const turned = isSideways(orientation);
  return {
    type: 'image/png',
    width: turned ? size.height : size.width,
    height: turned ? size.width : size.height,
    frames,
    metadata,
    clean: Buffer.concat(parts),
  };
}

const xmpKeyword = 'XML:com.adobe.xmp\0';

/** The XMP in a text chunk, when it holds one. What grows beyond what is read of metadata anyway counts as none. */
function xmpIn(body: Buffer): Buffer | undefined {
  if (!startsWithXmp(body)) return undefined;
  const isCompressed = body[xmpKeyword.length] === 1;
  const afterLanguage = body.indexOf(0, xmpKeyword.length + 2);
  const afterKeyword = afterLanguage < 0 ? -1 : body.indexOf(0, afterLanguage + 1);
  if (afterKeyword < 0) return undefined;
  const text = body.subarray(afterKeyword + 1);
  return isCompressed ? inflated(text) : text;
}

const startsWithXmp = (body: Buffer) =>
  body.toString('latin1', 0, xmpKeyword.length) === xmpKeyword;

function inflated(text: Buffer): Buffer | undefined {
  try {
    return inflateSync(text, { maxOutputLength: 65_536 });
  } catch {
    return undefined;
  }
}
