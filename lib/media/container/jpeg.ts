import {
  exifOfOrientation,
  isSideways,
  orientationOf,
  PictureFault,
  Reader,
  type Metadata,
  type PictureFile,
} from '@/lib/media/container/picture-file';

const exifMark = 'Exif\0\0';
const xmpMark = 'http://ns.adobe.com/xap/1.0/\0';
const iptcMark = 'Photoshop 3.0\0';

const startsWith = (body: Buffer, mark: string) => body.toString('latin1', 0, mark.length) === mark;

/** The segments without which a JPEG looks different: JFIF, colour profile, Adobe's word on colours. */
const isKept = (marker: number, body: Buffer) =>
  (marker === 0xe0 && startsWith(body, 'JFIF\0')) ||
  (marker === 0xe2 && startsWith(body, 'ICC_PROFILE\0')) ||
  (marker === 0xee && startsWith(body, 'Adobe'));

const isFrameHead = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

const segment = (marker: number, body: Buffer) => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
};

/** Reads a JPEG from its markers. What stands behind its end (a second file, a video) is left behind. Throws PictureFault. */
export function readJpeg(bytes: Buffer): PictureFile {
  const reader = new Reader(bytes, 2);
  const metadata: Metadata = {};
  const kept: Buffer[] = [];
  let size: { width: number; height: number } | undefined;
  let hasScan = false;
  for (;;) {
    if (reader.u8() !== 0xff)
      throw new PictureFault('The file is damaged: this is not how a JPEG goes on.');
    let marker = reader.u8();
    while (marker === 0xff) marker = reader.u8(); // fill bytes
    if (marker === 0xd9) break;
    if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)) continue;
    const length = reader.u16();
    const body = reader.take(length - 2);
    if (marker === 0xe1 && startsWith(body, exifMark)) metadata.exif ??= body.subarray(6);
    if (marker === 0xe1 && startsWith(body, xmpMark)) metadata.xmp ??= body.subarray(29);
    if (marker === 0xed && startsWith(body, iptcMark)) metadata.iptc ??= body.subarray(14);
    const isApp = marker >= 0xe0 && marker <= 0xef;
    if (isFrameHead(marker)) {
      if (size || body.length < 6)
        throw new PictureFault('The file is damaged: a JPEG has one frame.');
      size = { height: body.readUInt16BE(1), width: body.readUInt16BE(3) };
    }
    if (marker !== 0xfe && (!isApp || isKept(marker, body))) kept.push(segment(marker, body));
    if (marker === 0xda) {
      hasScan = true;
      kept.push(reader.take(scanLength(bytes, reader.at)));
    }
  }
  if (!size?.width || !size.height || !hasScan)
    throw new PictureFault('The file is damaged: there is no picture in this JPEG.');
  const orientation = orientationOf(metadata.exif);
  const turned = isSideways(orientation);
  const turn =
    orientation === 1
      ? []
      : [
          segment(
            0xe1,
            Buffer.concat([Buffer.from(exifMark, 'latin1'), exifOfOrientation(orientation)]),
          ),
        ];
  return {
    type: 'image/jpeg',
    width: turned ? size.height : size.width,
    height: turned ? size.width : size.height,
    frames: 1,
    metadata,
    clean: Buffer.concat([Buffer.from([0xff, 0xd8]), ...turn, ...kept, Buffer.from([0xff, 0xd9])]),
  };
}

/** How many bytes of compressed picture follow, up to the next marker that is not part of them. */
function scanLength(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next === undefined) break;
    if (next === 0x00 || next === 0xff || (next >= 0xd0 && next <= 0xd7)) continue;
    return at - from;
  }
  return bytes.length - from;
}

/** A JPEG without a picture that holds metadata, for a reader of such. Parts of more than a segment are left out. */
export function metadataJpeg({ exif, xmp, iptc }: Metadata): Buffer {
  const part = (marker: number, mark: string, body: Buffer | undefined) => {
    const whole = body && Buffer.concat([Buffer.from(mark, 'latin1'), body]);
    return whole && whole.length <= 65_533 ? [segment(marker, whole)] : [];
  };
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    ...part(0xe1, exifMark, exif),
    ...part(0xe1, xmpMark, xmp),
    ...part(0xed, iptcMark, iptc),
    Buffer.from([0xff, 0xd9]),
  ]);
}
