import { PictureFault, Reader, type PictureFile } from '@/lib/media/container/picture-file';

/** The applications whose words say how often a GIF repeats. */
const loops = ['NETSCAPE2.0', 'ANIMEXTS1.0'];

const tableLength = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);

function skipBlocks(reader: Reader): void {
  for (let length = reader.u8(); length > 0; length = reader.u8()) reader.take(length);
}

/** Reads a GIF from its blocks and counts its frames. Throws PictureFault. */
export function readGif(bytes: Buffer): PictureFile {
  const reader = new Reader(bytes, 6);
  const screen = reader.take(7);
  let width = screen.readUInt16LE(0);
  let height = screen.readUInt16LE(2);
  reader.take(tableLength(screen[4]!));
  const parts: Buffer[] = [bytes.subarray(0, reader.at)];
  let frames = 0;
  for (;;) {
    const start = reader.at;
    const kind = reader.u8();
    if (kind === 0x3b) break;
    if (kind === 0x2c) {
      const frame = reader.take(9);
      width = Math.max(width, frame.readUInt16LE(0) + frame.readUInt16LE(4));
      height = Math.max(height, frame.readUInt16LE(2) + frame.readUInt16LE(6));
      reader.take(tableLength(frame[8]!) + 1);
      skipBlocks(reader);
      frames += 1;
      parts.push(bytes.subarray(start, reader.at));
    } else if (kind === 0x21) {
      const label = reader.u8();
      const name = label === 0xff ? bytes.toString('latin1', reader.at + 1, reader.at + 12) : '';
      skipBlocks(reader);
      // Comments, texts and other programs' words are no part of the picture.
      if (label === 0xf9 || loops.includes(name)) parts.push(bytes.subarray(start, reader.at));
    } else throw new PictureFault('The file is damaged: this is not how a GIF goes on.');
  }
  if (frames === 0 || !width || !height)
    throw new PictureFault('The file is damaged: there is no picture in this GIF.');
  parts.push(Buffer.from([0x3b]));
  return { type: 'image/gif', width, height, frames, metadata: {}, clean: Buffer.concat(parts) };
}
