import sharp, { type Sharp } from 'sharp';
import { pictureTypes, type PictureType } from '@/lib/media/container/picture-file';
import { boxOf, cropAround, shareBox, type Box } from '@/lib/media/crops';
import { renditionWidths } from '@/lib/media/keys';
import { cropRatios, mediaLimits, ratioOf, type Crops } from '@/lib/media/schema';
import { cropName } from '@/lib/media/sources';

// Only the worker comes here: this is where a stranger's file is decoded. One picture at a time is enough for a newsroom,
// and the machine has readers to serve.
sharp.concurrency(1);
sharp.cache(false);

type Wish = {
  bytes: Buffer;
  type: PictureType;
  frames: number;
  focalX: number;
  focalY: number;
  crops: Crops;
  /** Beyond these it is not decoded, whatever its head said. */
  maxPixels: number;
};

export type Developed = { file: string; bytes: Buffer };
export type Development = {
  width: number;
  height: number;
  /** A data address of a few hundred bytes; empty where the picture can be seen through. */
  placeholder: string;
};

const quality = {
  avif: { quality: 52, effort: 3 },
  webp: { quality: 76, effort: 4 },
  jpeg: { quality: 84, mozjpeg: true },
} as const;

/** How wide search engines want a picture at least, in pixels. */
const searchWidth = 1200;

/** The widths that a picture of this width is made in: none larger than itself. */
function widthsFor(width: number): number[] {
  const own = Math.min(width, renditionWidths.at(-1)!);
  return [...renditionWidths.filter((one) => one < own), own];
}

/**
 * Decodes a picture once for each file that is made of it, and hands each over as it is ready, so that only one is in
 * memory. What comes out is upright and holds no metadata. Throws for a file that cannot be decoded.
 */
export async function develop(
  wish: Wish,
  put: (developed: Developed) => Promise<void>,
): Promise<Development> {
  const { bytes, type, frames, maxPixels } = wish;
  const isMoving = frames > 1;
  const open = (animated = false): Sharp =>
    sharp(bytes, {
      animated,
      limitInputPixels: maxPixels,
      failOn: 'error',
      sequentialRead: true,
    });
  const { autoOrient, hasAlpha } = await open().metadata();
  const { width, height } = autoOrient;
  if (!width || !height || Math.max(width, height) > mediaLimits.side)
    throw new Error('a picture whose head was not true');
  const shape = { width, height, focalX: wish.focalX, focalY: wish.focalY, crops: wish.crops };

  const upright = (box?: Box) => {
    const picture = open().autoOrient();
    return box ? picture.extract(box) : picture;
  };
  for (const [name, box] of cutsOf(shape)) {
    for (const size of widthsFor(box?.width ?? width)) {
      if (isMoving) {
        // A moving picture stays whole: it is cut by the page.
        if (box) continue;
        const moving = open(true)
          .resize({ width: size })
          .webp({ ...quality.webp, effort: 2 });
        await put({ file: `${size}.webp`, bytes: await moving.toBuffer() });
        continue;
      }
      const sized = () =>
        upright(box ?? undefined)
          .resize({ width: size })
          .toColourspace('srgb');
      await put({
        file: `${size}${name}.avif`,
        bytes: await sized().avif(quality.avif).toBuffer(),
      });
      await put({
        file: `${size}${name}.webp`,
        bytes: await sized().webp(quality.webp).toBuffer(),
      });
    }
  }
  const share = upright(shareBox(shape))
    .resize(1200, 630, { fit: 'fill' })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .jpeg(quality.jpeg);
  await put({ file: 'share.jpg', bytes: await share.toBuffer() });
  // Of a shape that somebody chose there is a large file already, unless it moves and is cut by the page.
  for (const ratio of cropRatios.filter((one) => isMoving || !wish.crops[one])) {
    const box = boxOf(wish.crops[ratio] ?? cropAround(shape, ratioOf[ratio]), shape);
    const part = upright(box)
      .resize({ width: searchWidth, withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .jpeg(quality.jpeg);
    await put({ file: `search-${cropName(ratio)}.jpg`, bytes: await part.toBuffer() });
  }
  if (!isMoving) await put(await wholeOf(upright(), type));
  return { width, height, placeholder: hasAlpha ? '' : await placeholderOf(upright()) };
}

/** Upright and of a size for screens, in the format it came in. A moving picture is sent as it came. */
async function wholeOf(upright: Sharp, type: PictureType): Promise<Developed> {
  const sized = upright
    .resize({ width: renditionWidths.at(-1), withoutEnlargement: true })
    .toColourspace('srgb');
  const whole = {
    'image/jpeg': () => sized.jpeg(quality.jpeg),
    'image/png': () => sized.png({ compressionLevel: 9 }),
    'image/webp': () => sized.webp(quality.webp),
    'image/avif': () => sized.avif(quality.avif),
    'image/gif': () => sized.gif(),
  }[type]();
  return { file: `whole.${pictureTypes[type].extension}`, bytes: await whole.toBuffer() };
}

function cutsOf(shape: { width: number; height: number; crops: Crops }): [string, Box | null][] {
  const cuts = cropRatios.flatMap((ratio): [string, Box][] => {
    const crop = shape.crops[ratio];
    return crop ? [[`-${cropName(ratio)}`, boxOf(crop, shape)]] : [];
  });
  return [['', null], ...cuts];
}

async function placeholderOf(upright: Sharp): Promise<string> {
  const small = await upright
    .resize(16, 16, { fit: 'inside' })
    .toColourspace('srgb')
    .webp({ quality: 30, effort: 6 })
    .toBuffer();
  return `data:image/webp;base64,${small.toString('base64')}`;
}
