import { PictureFault, Reader, type PictureFile } from '@/lib/media/container/picture-file';

type Box = { type: string; start: number; end: number };

/** The boxes between two places. */
function boxes(bytes: Buffer, start: number, end: number): Box[] {
  const reader = new Reader(bytes, start, end);
  const found: Box[] = [];
  while (reader.left >= 8) {
    const from = reader.at;
    let length = reader.u32();
    const type = reader.text(4);
    if (length === 1) {
      const long = reader.take(8).readBigUInt64BE();
      if (long > BigInt(reader.end - from)) throw new PictureFault(damaged);
      length = Number(long);
    }
    if (length === 0) length = reader.end - from;
    const body = reader.at;
    if (from + length < body) throw new PictureFault(damaged);
    reader.take(from + length - body);
    found.push({ type, start: body, end: from + length });
  }
  return found;
}

const damaged = 'The file is damaged: there is no picture in this AVIF.';

/**
 * Reads an AVIF from its boxes. Its metadata stands among its pictures, so that only a decoder can take it out: there is no
 * clean copy of it. Throws PictureFault.
 */
export function readAvif(bytes: Buffer): PictureFile {
  if (bytes.toString('latin1', 8, 12) === 'avis')
    throw new PictureFault('Moving AVIF is not taken. Please send it as GIF or WebP.');
  const inside = (box: Box | undefined, skip: number, type: string) =>
    box && boxes(bytes, box.start + skip, box.end).find((one) => one.type === type);
  const meta = boxes(bytes, 0, bytes.length).find(({ type }) => type === 'meta');
  const container = inside(inside(meta, 4, 'iprp'), 0, 'ipco');
  const properties = container ? boxes(bytes, container.start, container.end) : [];
  let width = 0;
  let height = 0;
  let isTurned = false;
  for (const { type, start, end } of properties) {
    if (type === 'ispe' && end - start >= 12) {
      // A large one is made of tiles, which have sizes of their own.
      width = Math.max(width, bytes.readUInt32BE(start + 4));
      height = Math.max(height, bytes.readUInt32BE(start + 8));
    }
    if (type === 'irot' && end > start) isTurned = bytes[start]! % 2 === 1;
  }
  if (!width || !height) throw new PictureFault(damaged);
  return {
    type: 'image/avif',
    width: isTurned ? height : width,
    height: isTurned ? width : height,
    frames: 1,
    metadata: {},
    clean: null,
  };
}
