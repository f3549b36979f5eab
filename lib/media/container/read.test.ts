import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { PictureFault, type PictureType } from '@/lib/media/container/picture-file';
import { readPicture, refusalOf, sniff } from '@/lib/media/container/read';
import { exif, headerBomb, movingGif, pictureBytes, twoColours } from '@/lib/media/test-pictures';

const read = (bytes: Buffer) => readPicture(bytes, sniff(bytes) as PictureType);
const types = ['jpeg', 'png', 'webp', 'avif', 'gif'] as const;

describe('what a file is', () => {
  it.each(types)('%s by its content', async (type) => {
    const bytes = await pictureBytes({ type });
    expect(sniff(bytes)).toBe(`image/${type}`);
    expect(read(bytes)).toMatchObject({
      type: `image/${type}`,
      width: 60,
      height: 40,
      frames: 1,
    });
  });

  it.each([
    ['<svg xmlns="http://www.w3.org/2000/svg"/>', /SVG is not taken/],
    ['<?xml version="1.0"?>\n<!-- x -->\n<svg onload="alert(1)"/>', /SVG is not taken/],
    ['\0\0\0\x18ftypheic\0\0\0\0mif1heic', /HEIC is not taken/],
    ['II*\0aaaaaaaaaaaaaaaa', /TIFF/],
    ['<!doctype html><script>alert(1)</script>', /no picture/],
    ['%PDF-1.7 aaaaaaaaaaaaa', /no picture/],
    ['', /no picture/],
  ])('%j is not taken', (text, words) => {
    const bytes = Buffer.from(text, 'latin1');
    expect(sniff(bytes)).toBe('other');
    expect(refusalOf(bytes)).toMatch(words);
  });
});

describe('size', () => {
  it('is what is seen once the picture is turned', async () => {
    for (const type of ['jpeg', 'png', 'webp'] as const) {
      const bytes = await twoColours({ type }).withMetadata({ orientation: 6 }).toBuffer();
      expect(read(bytes), type).toMatchObject({ width: 40, height: 60 });
    }
  });

  it('of 30,000 × 30,000 pixels is read in no time', async () => {
    const bytes = await headerBomb(30_000, 30_000);
    const began = performance.now();
    expect(read(bytes)).toMatchObject({ width: 30_000, height: 30_000 });
    expect(performance.now() - began).toBeLessThan(100);
  });

  it('counts frames', async () => {
    expect(read(await movingGif(12))).toMatchObject({ width: 20, height: 10, frames: 12 });
    const webp = await sharp(await movingGif(5), { animated: true })
      .webp()
      .toBuffer();
    expect(read(webp)).toMatchObject({ type: 'image/webp', width: 20, height: 10, frames: 5 });
  });
});

describe('the clean copy', () => {
  it.each(['jpeg', 'png', 'webp'] as const)('of a %s knows no place and no name', async (type) => {
    const bytes = await twoColours({ type }).withExif(exif).toBuffer();
    expect(bytes.includes('Edda Blom')).toBe(true);
    const { clean, metadata } = read(bytes);
    expect(metadata.exif?.includes('Edda Blom')).toBe(true);
    expect(clean!.includes('Edda')).toBe(false);
    expect((await sharp(clean!).metadata()).exif).toBeUndefined();
    const before = await sharp(bytes).raw().toBuffer();
    expect((await sharp(clean!).raw().toBuffer()).equals(before)).toBe(true);
  });

  it.each(['jpeg', 'png', 'webp'] as const)('of a %s keeps how it is turned', async (type) => {
    const bytes = await twoColours({ type })
      .withExif(exif)
      .withMetadata({ orientation: 6 })
      .toBuffer();
    const clean = read(bytes).clean!;
    expect(await sharp(clean).metadata()).toMatchObject({ orientation: 6 });
    const upright = await sharp(clean).autoOrient().raw().toBuffer({ resolveWithObject: true });
    expect(upright.info).toMatchObject({ width: 40, height: 60 });
    // Turned right, what was left (red) is on top.
    expect([...upright.data.subarray(0, 3)].map((n) => n > 100)).toEqual([true, false, false]);
  });

  it('keeps a colour profile', async () => {
    const bytes = await twoColours().withIccProfile('p3').toBuffer();
    const profileOf = async (file: Buffer) => (await sharp(file).metadata()).icc;
    expect(await profileOf(read(bytes).clean!)).toEqual(await profileOf(bytes));
    expect((await profileOf(bytes))!.length).toBe(480);
  });

  it.each(types.filter((type) => type !== 'avif'))(
    'of a %s ends where the picture does',
    async (type) => {
      const tail = '<script>alert(1)</script>PK\x05\x06';
      const bytes = Buffer.concat([await pictureBytes({ type }), Buffer.from(tail)]);
      const clean = read(bytes).clean!;
      expect(clean.includes('script')).toBe(false);
      expect((await sharp(clean).stats()).isOpaque).toBe(true);
    },
  );

  it('of a GIF has no comment, and moves on', async () => {
    const gif = await movingGif(3);
    const comment = Buffer.from('\x21\xfe\x08<script>\0', 'latin1');
    const spiked = Buffer.concat([gif.subarray(0, -1), comment, gif.subarray(-1)]);
    const clean = read(spiked).clean!;
    expect(clean.includes('script')).toBe(false);
    expect(await sharp(clean).metadata()).toMatchObject({ pages: 3, loop: 0 });
  });

  it('of a JPEG has no comment', async () => {
    const jpeg = await pictureBytes();
    const comment = Buffer.from('\xff\xfe\x00\x0a<script>', 'latin1');
    const spiked = Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2)]);
    expect(read(spiked).clean!.includes('script')).toBe(false);
  });

  it('is not to be had of an AVIF', async () =>
    expect(read(await pictureBytes({ type: 'avif' })).clean).toBeNull());
});

describe('a damaged file', () => {
  it.each(types)('is refused in words: %s, cut at every length', async (type) => {
    const bytes = await pictureBytes({ type });
    const limit = type === 'avif' ? 200 : bytes.length - 1;
    for (let length = 16; length < limit; length += 7) {
      const part = bytes.subarray(0, length);
      try {
        read(part);
        // A WebP may be read once its first chunk is whole: its decoder finds the rest.
        expect(type, String(length)).toMatch(/webp|avif/);
      } catch (error) {
        expect(error).toBeInstanceOf(PictureFault);
      }
    }
  });

  it.each(types)('ends in a refusal or a picture, whatever is changed in it: %s', async (type) => {
    const bytes = await pictureBytes({ type });
    for (let at = 12; at < Math.min(bytes.length, 700); at++) {
      const changed = Buffer.from(bytes);
      changed[at] = changed[at]! ^ 0xff;
      try {
        expect(read(changed).width).toBeGreaterThan(0);
      } catch (error) {
        expect(error).toBeInstanceOf(PictureFault);
      }
    }
  });
});
