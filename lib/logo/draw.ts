import sharp from 'sharp';
import { marks, type MarkName } from '@/lib/logo/brand';

/** What lies behind a logo in an icon: the design's sheet by day, so that dark letters are read on any home screen. */
const ground = '#fdfdfb';

/**
 * A picture as the PNG that a mark is, never larger than it came. A square one fills its icon; a logo in an icon stands on a
 * ground with air around it. Throws when the file cannot be decoded.
 */
export async function drawMark(bytes: Buffer, name: MarkName): Promise<Buffer> {
  const { of, width, height } = marks[name];
  const upright = sharp(bytes, { limitInputPixels: 500_000_000 }).autoOrient();
  if (of !== 'icon')
    return upright
      .resize(width, height, { fit: 'inside', withoutEnlargement: true })
      .png({ compressionLevel: 9 })
      .toBuffer();
  const { autoOrient: is } = await upright.clone().metadata();
  const isSquare = Math.abs(is.width / is.height - 1) <= 0.03;
  if (isSquare) return upright.resize(width, height, { fit: 'fill' }).png().toBuffer();
  const air = Math.round(width / 16);
  return upright
    .resize(width - 2 * air, height - 2 * air, { fit: 'contain', background: ground })
    .flatten({ background: ground })
    .extend({ top: air, bottom: air, left: air, right: air, background: ground })
    .png()
    .toBuffer();
}
