import {
  exifOfOrientation,
  isSideways,
  orientationOf,
  PictureFault,
  Reader,
  type Metadata,
  type PictureFile,
} from '@/lib/media/container/picture-file';

const kept = new Set(['VP8X', 'VP8 ', 'VP8L', 'ANIM', 'ANMF', 'ALPH', 'ICCP']);
const hasExif = 0x08;
const hasXmp = 0x04;

function chunk(type: string, body: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(type, 0, 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body, Buffer.alloc(body.length % 2)]);
}

/** Reads a WebP from its chunks. Throws PictureFault. */
export function readWebp(bytes: Buffer): PictureFile {
  const end = Math.min(bytes.length, 8 + bytes.readUInt32LE(4));
  const reader = new Reader(bytes, 12, end);
  const metadata: Metadata = {};
  const parts: { type: string; body: Buffer }[] = [];
  let frames = 0;
  while (reader.left >= 8) {
    const type = reader.text(4);
    const length = reader.take(4).readUInt32LE();
    const body = reader.take(length);
    if (length % 2 && reader.left > 0) reader.take(1);
    if (type === 'ANMF') frames += 1;
    if (type === 'EXIF') metadata.exif ??= withoutMark(body);
    if (type === 'XMP ') metadata.xmp ??= body;
    if (kept.has(type)) parts.push({ type, body });
  }
  const size = sizeOf(parts);
  const orientation = orientationOf(metadata.exif);
  const head = parts.find(({ type }) => type === 'VP8X');
  const isTurned = orientation !== 1 && head !== undefined;
  if (head) {
    head.body = Buffer.from(head.body);
    head.body[0] = (head.body[0]! & ~(hasExif | hasXmp)) | (isTurned ? hasExif : 0);
  }
  if (isTurned) parts.push({ type: 'EXIF', body: exifOfOrientation(orientation) });
  const body = Buffer.concat(parts.map(({ type, body }) => chunk(type, body)));
  const turned = isTurned && isSideways(orientation);
  return {
    type: 'image/webp',
    width: turned ? size.height : size.width,
    height: turned ? size.width : size.height,
    frames: Math.max(1, frames),
    metadata,
    clean: chunk('RIFF', Buffer.concat([Buffer.from('WEBP', 'latin1'), body])),
  };
}

/** Some writers put JPEG's mark before the block. */
const withoutMark = (body: Buffer) =>
  body.toString('latin1', 0, 6) === 'Exif\0\0' ? body.subarray(6) : body;

function sizeOf(parts: { type: string; body: Buffer }[]): { width: number; height: number } {
  const [first] = parts;
  if (first?.type === 'VP8X' && first.body.length >= 10) {
    return { width: 1 + first.body.readUIntLE(4, 3), height: 1 + first.body.readUIntLE(7, 3) };
  }
  if (
    first?.type === 'VP8 ' &&
    first.body.length >= 10 &&
    first.body.readUIntBE(3, 3) === 0x9d012a
  ) {
    const width = first.body.readUInt16LE(6) & 0x3fff;
    const height = first.body.readUInt16LE(8) & 0x3fff;
    if (width && height) return { width, height };
  }
  if (first?.type === 'VP8L' && first.body.length >= 5 && first.body[0] === 0x2f) {
    const bits = first.body.readUInt32LE(1);
    return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
  }
  throw new PictureFault('The file is damaged: there is no picture in this WebP.');
}
