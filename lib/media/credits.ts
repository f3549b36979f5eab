import ExifReader from 'exifreader';
import { metadataJpeg } from '@/lib/media/container/jpeg';
import type { PictureFile } from '@/lib/media/container/picture-file';
import { mediaLimits } from '@/lib/media/schema';

export type Credits = { credit: string; copyright: string };

/** What to trust most comes first: what agencies fill in, then what cameras do. */
const creditTags = ['Credit', 'By-line', 'creator', 'Artist'];
const copyrightTags = ['Copyright Notice', 'rights', 'Copyright'];

type Tags = Record<string, { description?: unknown; value?: unknown } | undefined>;

function firstOf(tags: Tags, names: readonly string[], max: number): string {
  for (const name of names) {
    const description = tags[name]?.description;
    if (typeof description !== 'string') continue;
    const text = description
      .toWellFormed()
      .normalize('NFC')
      .replace(/[\s\p{Cc}\ufffd]+/gu, ' ')
      .trim();
    if (text) return text.slice(0, max).toWellFormed();
  }
  return '';
}

/**
 * Who made a picture and whose it is, as its file says (IPTC, XMP, EXIF). Empty where it says nothing, or nothing that can
 * be read: a picture is never refused for its metadata.
 */
export function creditsOf({ type, metadata }: PictureFile, bytes: Buffer): Credits {
  try {
    // An AVIF keeps its metadata where only a reader of that format finds it.
    const source = type === 'image/avif' ? bytes : metadataJpeg(metadata);
    const { iptc, xmp, exif } = ExifReader.load(source, { expanded: true });
    const all = { ...exif, ...xmp, ...iptc } as Tags;
    return {
      credit: firstOf(all, creditTags, mediaLimits.credit),
      copyright: firstOf(all, copyrightTags, mediaLimits.copyright),
    };
  } catch {
    return { credit: '', copyright: '' };
  }
}
