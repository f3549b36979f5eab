import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { drawCard } from '@/lib/cards/draw';
import type { Card } from '@/lib/cards/schema';

const card: Card = {
  ...{ siteName: 'Port Ellery Tidings', section: 'Harbour', spot: '#0b5b67', paper: '#f4f5f1' },
  ...{ headline: 'Ferry strike ends', language: 'en-GB', day: '25 November 2026', picture: null },
};

/** Where the ink of the headline is: the box of dark pixels between the section's name and the foot. */
async function inkOf(bytes: Buffer, { top, height } = { top: 160, height: 350 }) {
  const { data, info } = await sharp(bytes)
    .extract({ left: 0, top, width: 1200, height })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  let [left, right, dark] = [info.width, 0, 0];
  for (const [at, value] of data.entries()) {
    if (value > 110) continue;
    dark += 1;
    left = Math.min(left, at % info.width);
    right = Math.max(right, at % info.width);
  }
  return { left, right, dark };
}

describe('the card of a story', () => {
  it('is a JPEG of 1200 by 630 with the headline at the left', async () => {
    const bytes = await drawCard(card, null);
    const { format, width, height } = await sharp(bytes).metadata();
    expect({ format, width, height }).toEqual({ format: 'jpeg', width: 1200, height: 630 });
    const ink = await inkOf(bytes);
    expect(ink.left).toBeGreaterThan(60);
    expect(ink.left).toBeLessThan(76);
    expect(ink.dark).toBeGreaterThan(5_000);
  });

  it('stands at the right where words run to the left', async () => {
    const ink = await inkOf(
      await drawCard({ ...card, language: 'ar', headline: 'انتهاء الإضراب' }, null),
    );
    expect(ink.right).toBeGreaterThan(1_124);
    expect(ink.right).toBeLessThan(1_140);
    expect(ink.left).toBeGreaterThan(300);
  });

  it('keeps a headline of the greatest length within its box, beside a picture', async () => {
    const picture = await sharp({
      create: { width: 1200, height: 630, channels: 3, background: '#ffffff' },
    })
      .jpeg()
      .toBuffer();
    const ink = await inkOf(
      await drawCard({ ...card, headline: 'Weathermen '.repeat(14) }, picture),
    );
    expect(ink.right).toBeLessThanOrEqual(1200 - 400 - 64);
    expect(ink.dark).toBeGreaterThan(10_000);
  });

  it('writes the vowels of Khmer around their letter', async () => {
    const ink = await inkOf(await drawCard({ ...card, language: 'km', headline: 'នៅ' }, null));
    expect(ink.right - ink.left).toBeGreaterThan(90);
    expect(ink.right - ink.left).toBeLessThan(140);
  });

  it('takes a headline for words, never for markup', async () => {
    const bytes = await drawCard({ ...card, headline: '<span size="1pt">A & B</span>' }, null);
    expect((await inkOf(bytes)).dark).toBeGreaterThan(10_000);
  });

  it('draws a headline without its pictograms', async () => {
    const [plain, withOne] = await Promise.all(
      [card.headline, `${card.headline} 🚢`].map((headline) =>
        drawCard({ ...card, headline }, null),
      ),
    );
    expect(await inkOf(withOne!)).toEqual(await inkOf(plain!));
  });

  it('leaves names out too that it would have to draw in boxes, and their pictograms alone', async () => {
    const above = { top: 88, height: 60 };
    const below = { top: 520, height: 80 };
    const inks = async (fields: Partial<Card>) => {
      const bytes = await drawCard({ ...card, headline: 'ᚠ', ...fields }, null);
      return [await inkOf(bytes, above), await inkOf(bytes, below)];
    };
    const plain = await inks({});
    expect(plain[0]!.dark).toBeGreaterThan(500);
    expect(plain[1]!.dark).toBeGreaterThan(500);
    expect(await inks({ section: '⚓ Harbour 🚢', siteName: 'Port Ellery Tidings 🌊' })).toEqual(
      await inks({ section: '⚓ Harbour', siteName: 'Port Ellery Tidings' }),
    );
    // The section's own name, else the paper's; the day alone.
    const [section, foot] = await inks({ section: 'ᚠᛇ', siteName: 'ᚠᛇᚻ' });
    expect(section!.dark).toBe(0);
    expect(foot!.dark).toBeGreaterThan(200);
    expect(foot!.right).toBeLessThan(plain[1]!.right);
    const bare = await inks({ section: 'ᚠᛇ', siteName: 'ᚠᛇᚻ', day: '' });
    expect(bare.map(({ dark }) => dark)).toEqual([0, 0]);
  });

  it('leaves a headline out that it would have to draw in boxes', async () => {
    expect((await inkOf(await drawCard({ ...card, headline: 'ᚠᛇᚻ' }, null))).dark).toBe(0);
  });
});
