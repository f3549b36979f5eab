/** The formats that are taken. */
export const pictureTypes = {
  'image/jpeg': { name: 'JPEG', extension: 'jpg' },
  'image/png': { name: 'PNG', extension: 'png' },
  'image/webp': { name: 'WebP', extension: 'webp' },
  'image/avif': { name: 'AVIF', extension: 'avif' },
  'image/gif': { name: 'GIF', extension: 'gif' },
} as const;
export type PictureType = keyof typeof pictureTypes;

/** What a file says about itself besides the picture, each part as it stands there. */
export type Metadata = { exif?: Buffer; xmp?: Buffer; iptc?: Buffer };

/** What was learnt of a file from its structure alone: no pixel has been decoded. */
export type PictureFile = {
  type: PictureType;
  /** As it is looked at, with its orientation applied. */
  width: number;
  height: number;
  /** More than one when it moves. */
  frames: number;
  metadata: Metadata;
  /**
   * The picture and nothing else: no metadata but the orientation, nothing behind its end. Null where that cannot be had
   * without decoding it.
   */
  clean: Buffer | null;
};

/** The file is not what it begins as. The message is for whoever sent it. */
export class PictureFault extends Error {
  override name = 'PictureFault';
}

const cut = () => new PictureFault('The file is damaged: it ends before the picture does.');

/** Walks through a file without ever reading beyond its end. */
export class Reader {
  at: number;
  constructor(
    readonly bytes: Buffer,
    start = 0,
    readonly end = bytes.length,
  ) {
    this.at = start;
  }
  get left(): number {
    return this.end - this.at;
  }
  take(length: number): Buffer {
    if (length < 0 || length > this.left) throw cut();
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }
  u8 = () => this.take(1)[0]!;
  u16 = () => this.take(2).readUInt16BE();
  u32 = () => this.take(4).readUInt32BE();
  text = (length: number) => this.take(length).toString('latin1');
}

/** Whether a picture is turned on its side by its orientation (EXIF 5 to 8). */
export const isSideways = (orientation: number) => orientation >= 5 && orientation <= 8;

/** The orientation in a block of EXIF (a small TIFF); 1 when it says none that makes sense. */
export function orientationOf(exif: Buffer | undefined): number {
  if (!exif || exif.length < 14) return 1;
  const order = exif.toString('latin1', 0, 2);
  if (order !== 'II' && order !== 'MM') return 1;
  const isLittle = order === 'II';
  const u16 = (at: number) => (isLittle ? exif.readUInt16LE(at) : exif.readUInt16BE(at));
  const u32 = (at: number) => (isLittle ? exif.readUInt32LE(at) : exif.readUInt32BE(at));
  const directory = u32(4);
  if (directory + 2 > exif.length) return 1;
  const count = u16(directory);
  for (let i = 0; i < count; i++) {
    const entry = directory + 2 + 12 * i;
    if (entry + 12 > exif.length) return 1;
    if (u16(entry) !== 0x0112) continue;
    const value = u16(entry + 8);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

/** A block of EXIF that holds an orientation and nothing else. */
export function exifOfOrientation(orientation: number): Buffer {
  const exif = Buffer.alloc(26);
  exif.write('MM\0*', 0, 'latin1');
  exif.writeUInt32BE(8, 4);
  exif.writeUInt16BE(1, 8);
  exif.writeUInt16BE(0x0112, 10);
  exif.writeUInt16BE(3, 12);
  exif.writeUInt32BE(1, 14);
  exif.writeUInt16BE(orientation, 18);
  return exif;
}
