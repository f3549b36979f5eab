import sharp from 'sharp';

// Real files, made in the test that needs them.

type Make = { width?: number; height?: number; type?: 'jpeg' | 'png' | 'webp' | 'avif' | 'gif' };

/** A plain picture: red on the left, blue on the right, so that one sees how it is turned. */
export function twoColours({ width = 60, height = 40, type = 'jpeg' }: Make = {}) {
  const half = Math.floor(width / 2);
  return sharp({ create: { width, height, channels: 3, background: '#c00000' } })
    .composite([
      {
        input: { create: { width: width - half, height, channels: 3, background: '#0000c0' } },
        left: half,
        top: 0,
      },
    ])
    .toFormat(type);
}

export const pictureBytes = (make?: Make): Promise<Buffer> => twoColours(make).toBuffer();

/** EXIF as cameras write it: where it was taken, by whom, and how it must be turned. */
export const exif = {
  IFD0: { Artist: 'Edda Blom', Copyright: '(C) 2026 Edda Blom', Make: 'Camera' },
  IFD3: {
    GPSLatitudeRef: 'N',
    GPSLatitude: '59/1 54/1 40/1',
    GPSLongitudeRef: 'E',
    GPSLongitude: '10/1 45/1 8/1',
  },
};

/** A GIF of so many frames, all of one size. */
export async function movingGif(frames: number, { width = 20, height = 10 } = {}) {
  const shades = Array.from({ length: frames }, (_, i) =>
    Buffer.alloc(width * height * 3, (i * 37) % 256),
  );
  return sharp(Buffer.concat(shades), {
    raw: { width, height: height * frames, channels: 3, pageHeight: height },
  })
    .gif({ loop: 0, delay: Array.from({ length: frames }, () => 100) })
    .toBuffer();
}

/** A PNG that says it is enormous and holds next to nothing. */
export async function headerBomb(width: number, height: number) {
  const png = await pictureBytes({ type: 'png' });
  png.writeUInt32BE(width, 16);
  png.writeUInt32BE(height, 20);
  return png;
}
