import { cropRatios, ratioOf, type Crop, type CropRatio, type Crops } from '@/lib/media/schema';

type Shape = { width: number; height: number };
type Framed = Shape & { focalX: number; focalY: number; crops: Crops };
export type Box = { left: number; top: number; width: number; height: number };

const clamp = (value: number, min: number, max: number) => Math.min(max, Math.max(min, value));

/** The largest part of a picture that has a ratio, as near to its focal point as fits, in per cent. */
export function cropAround(
  { width, height, focalX, focalY }: Omit<Framed, 'crops'>,
  ratio: number,
): Crop {
  const isWide = width / height > ratio;
  const w = isWide ? ((height * ratio) / width) * 100 : 100;
  const h = isWide ? 100 : (width / ratio / height) * 100;
  return {
    x: clamp(focalX - w / 2, 0, 100 - w),
    y: clamp(focalY - h / 2, 0, 100 - h),
    width: w,
    height: h,
  };
}

/** A crop in pixels of the picture. */
export function boxOf(crop: Crop, { width, height }: Shape): Box {
  const left = clamp(Math.round((crop.x / 100) * width), 0, width - 1);
  const top = clamp(Math.round((crop.y / 100) * height), 0, height - 1);
  return {
    left,
    top,
    width: clamp(Math.round((crop.width / 100) * width), 1, width - left),
    height: clamp(Math.round((crop.height / 100) * height), 1, height - top),
  };
}

/** The part that is shown to others who link to a story: 1200 × 630, cut from the 16:9 crop when there is one. */
export function shareBox(picture: Framed): Box {
  const wide = picture.crops['16:9'];
  const ratio = 1200 / 630;
  if (!wide) return boxOf(cropAround(picture, ratio), picture);
  const outer = boxOf(wide, picture);
  const inner = boxOf(cropAround({ ...outer, focalX: 50, focalY: 50 }, ratio), outer);
  return { ...inner, left: outer.left + inner.left, top: outer.top + inner.top };
}

/** The ratio of the first crop that has not the shape it says, allowing for rounding; null when all do. */
export function misshapen(crops: Crops, { width, height }: Shape): CropRatio | null {
  for (const ratio of cropRatios) {
    const crop = crops[ratio];
    if (!crop) continue;
    const actual = (crop.width * width) / (crop.height * height);
    if (Math.abs(actual / ratioOf[ratio] - 1) > 0.03) return ratio;
  }
  return null;
}
