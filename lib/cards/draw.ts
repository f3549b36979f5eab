import sharp from 'sharp';
import { directionOfText } from '@/lib/articles/direction';
import { castFor, unpack, type Cast } from '@/lib/cards/faces';
import { cardBox, type Card } from '@/lib/cards/schema';

const ink = '#13242f';
const faint = '#465660';
/** The gauge's tick, as in the style sheet: 8 px, a long one every fifth. */
const tick = 8;
const margin = 64;
const pictureWidth = 400;

type Block = { input: Buffer; width: number; height: number };

/** Sizes in pixels that a headline is tried in, until it fits. */
const headlineSizes = [100, 88, 76, 68, 60, 52, 44, 38, 32];

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Makes the parts known to the drawing library; it keeps what it was once told. */
async function teach({ parts }: Cast): Promise<void> {
  for (const part of parts) {
    const fontfile = await unpack(part);
    await sharp({ text: { text: 'a', fontfile, font: part.family } }).metadata();
  }
}

type Style = {
  size: number;
  weight: number;
  colour: string;
  width: number;
  /** In ems. */
  tracking?: number;
  /** Of the face's own line height. */
  leading?: number;
};

async function set(text: string, families: string, style: Style): Promise<Block> {
  const { size, weight, colour, width, tracking = 0, leading = 1 } = style;
  // Tracking of 0 is no tracking to the eye, but takes signs apart that are written around a letter (Khmer).
  const spacing = tracking ? ` letter_spacing="${Math.round(tracking * size * 1024)}"` : '';
  const fit = `${spacing} line_height="${leading}"`;
  const { data, info } = await sharp({
    text: {
      text: `<span foreground="${colour}" font_weight="${weight}"${fit}>${escaped(text)}</span>`,
      font: `${families} ${size}px`,
      width,
      rgba: true,
      wrap: 'word-char',
    },
  })
    .png()
    .toBuffer({ resolveWithObject: true });
  return { input: data, width: info.width, height: info.height };
}

/** Cut heavy and set tight, as headlines are on the pages. */
const latinFit = { tracking: -0.03, leading: 0.8 };

/** Each runs in its own direction, whatever stands beside it (U+2068 and U+2069). */
const isolated = (text: string) => `\u2068${text}\u2069`;

/** The largest size in which the headline fits; the smallest one is cut off below rather than left out. */
async function setHeadline(
  text: string,
  families: string,
  box: { width: number; height: number },
): Promise<Block> {
  // Letters that join must not be pulled together.
  const isLatin = /\p{Script=Latin}/u.test(text) && directionOfText(text) !== 'rtl';
  let block: Block | undefined;
  for (const size of headlineSizes) {
    const style = { size, weight: 760, colour: ink, width: box.width };
    block = await set(text, families, isLatin ? { ...style, ...latinFit } : style);
    if (block.height <= box.height) return block;
  }
  const { data, info } = await sharp(block!.input)
    .extract({ left: 0, top: 0, width: block!.width, height: box.height })
    .toBuffer({ resolveWithObject: true });
  return { input: data, width: info.width, height: info.height };
}

/** The line gauge along the upper edge, from here to there, with the section's mark on it. */
function gauge(from: number, to: number, spot: string, isRtl: boolean): Buffer {
  const marks = Array.from({ length: Math.floor((to - from) / tick) }, (_, at) => {
    const height = at % 5 === 0 ? 22 : 12;
    return `<rect x="${from + at * tick}" y="0" width="2" height="${height}" fill="${ink}"/>`;
  });
  const at = isRtl ? to - 12 : from;
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${cardBox.width}" height="72">` +
      `<rect x="${from}" y="0" width="${to - from}" height="4" fill="${ink}"/>${marks.join('')}` +
      `<rect x="${at}" y="0" width="12" height="64" fill="${spot}"/></svg>`,
  );
}

/**
 * A story's card as a JPEG of 1200 × 630: section, headline, the paper's name and the day, and the story's picture beside them
 * where there is one. Words stand as their script wants it. A headline with letters that no face here has is left out
 * rather than drawn in boxes, and so are names with such letters, and signs alone, such as pictograms.
 * @param picture the bytes of the picture that the card names, as this site made them
 */
export async function drawCard(card: Card, picture: Buffer | null): Promise<Buffer> {
  const words = [card.headline, card.section, card.siteName, card.day];
  const all = await castFor(words.join(' '), card.language);
  const casts = await Promise.all(words.map((text) => castFor(text, card.language)));
  const [head, named, paper, day] = casts.map(({ drawn }) => drawn);
  await teach(all);
  const isRtl = directionOfText(card.headline) === 'rtl';
  const taken = picture ? pictureWidth : 0;
  const left = isRtl ? taken + margin : margin;
  const right = cardBox.width - margin - (isRtl ? 0 : taken);
  const width = right - left;
  const setLine = (text: string | null | undefined, style: { size: number; colour: string }) =>
    text ? set(text, all.families, { ...style, weight: 640, width }) : null;
  const section = await setLine(named || paper, { size: 30, colour: card.spot });
  const signature = [paper, day].flatMap((text) => (text ? isolated(text) : [])).join('  ·  ');
  const foot = await setLine(signature, { size: 26, colour: faint });
  const headTop = margin + 100;
  const footTop = cardBox.height - margin - (foot?.height ?? 0);
  const headline = head
    ? await setHeadline(head, all.families, { width, height: footTop - headTop - 40 })
    : null;
  const place = (block: Block, top: number) => ({
    input: block.input,
    left: isRtl ? right - block.width : left,
    top,
  });
  const beside = picture && {
    input: await sharp(picture)
      .resize(pictureWidth, cardBox.height, { fit: 'cover', position: 'attention' })
      .toBuffer(),
    left: isRtl ? 0 : cardBox.width - pictureWidth,
    top: 0,
  };
  return (
    sharp({ create: { ...cardBox, channels: 3, background: card.paper } })
      .composite([
        { input: gauge(left, right, card.spot, isRtl), left: 0, top: 0 },
        ...(section ? [place(section, margin + 28)] : []),
        ...(headline ? [place(headline, headTop)] : []),
        ...(foot ? [place(foot, footTop)] : []),
        ...(beside ? [beside] : []),
      ])
      // Words keep their edges: no colours are shared between neighbouring pixels.
      .jpeg({ quality: 88, mozjpeg: true, chromaSubsampling: '4:4:4' })
      .toBuffer()
  );
}
