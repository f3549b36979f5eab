import { z } from 'zod';
import type { Picture } from '@/lib/articles/schema';
import type { PictureType } from '@/lib/media/container/picture-file';
import { asked, id, version } from '@/lib/input';
import { composedLine } from '@/lib/one-line';

export const mediaLimits = {
  alt: 1_000,
  caption: 2_000,
  credit: 500,
  licence: 200,
  copyright: 500,
  fileName: 150,
  /** In each direction; a document takes no larger ones. */
  side: 20_000,
  frames: 600,
  bulk: 100,
} as const;

export const cropRatios = ['16:9', '4:3', '1:1'] as const;
export type CropRatio = (typeof cropRatios)[number];
export const ratioOf: Record<CropRatio, number> = { '16:9': 16 / 9, '4:3': 4 / 3, '1:1': 1 };

const words = (max: number) =>
  z.string().max(max, `At most ${max} characters.`).transform(composedLine);

const percent = z.number().min(0, 'From 0 to 100.').max(100, 'From 0 to 100.');
const focal = z
  .int('A whole number of per cent.')
  .min(0, 'From 0 to 100.')
  .max(100, 'From 0 to 100.');

/** A part of the picture, in per cent of it. Its shape is checked against the picture (lib/media/crops.ts). */
const cropSchema = z
  .object({ x: percent, y: percent, width: percent, height: percent })
  .refine(({ width, height }) => width >= 1 && height >= 1, 'A crop has a size.')
  .refine(
    ({ x, y, width, height }) => x + width <= 100.01 && y + height <= 100.01,
    'A crop stays inside the picture.',
  );
export type Crop = z.output<typeof cropSchema>;
export const cropsSchema = z.partialRecord(z.enum(cropRatios), cropSchema);
export type Crops = z.output<typeof cropsSchema>;

const rightsUntil = z.iso
  .date('A day such as 2027-03-31.')
  .nullable()
  .describe('The last day on which it may be shown; null when the rights do not end.');

/** What is said of a picture, and where it is cut. What is left out stays as it is. */
export const changeMediaInput = z
  .object({
    version: version.describe('What was read: where somebody has changed the picture since, 409.'),
    alt: words(mediaLimits.alt),
    /** It shows nothing that needs words. */
    isDecorative: z.boolean(),
    caption: words(mediaLimits.caption),
    credit: words(mediaLimits.credit),
    licence: words(mediaLimits.licence),
    copyright: words(mediaLimits.copyright),
    rightsUntil,
    focalX: focal,
    focalY: focal,
    crops: cropsSchema,
  })
  .partial()
  .refine(({ alt, isDecorative }) => !(isDecorative && alt), {
    message:
      'A decorative picture has no words: leave them empty, or say that it is not decorative.',
    path: ['alt'],
  });
export type ChangeMediaInput = z.output<typeof changeMediaInput>;

/** A picture that stands at an address somewhere else. */
export const fetchMediaInput = z.object({
  url: z
    .string()
    .trim()
    .max(2_000)
    .refine(
      (value) => /^https?:\/\//i.test(value) && URL.canParse(value),
      'An address such as https://example.org/picture.jpg.',
    ),
  /** Take it although the library has it already. */
  again: z.boolean().default(false),
});
export type FetchMediaInput = z.output<typeof fetchMediaInput>;

/** What the list is narrowed to. */
export const mediaKinds = ['unused', 'expiring', 'no-alt', 'mine'] as const;
export const mediaFilterSchema = z.object({
  q: asked(
    z
      .string()
      .trim()
      .min(1)
      .max(200)
      .regex(/^\P{Cc}*$/u),
  ),
  only: asked(z.enum(mediaKinds)),
  view: z.enum(['grid', 'list']).catch('grid'),
  cursor: asked(z.string().max(100)),
});
export type MediaFilter = z.output<typeof mediaFilterSchema>;

/** How the rights in a picture stand. */
export type Rights = 'open' | 'ending' | 'ended';

/** A picture as the newsroom works with it. */
export type MediaItem = {
  id: number;
  /** Its address on this site; null for a picture that stayed on another. */
  path: string | null;
  externalUrl: string | null;
  type: PictureType | '' | 'image/svg+xml';
  width: number | null;
  height: number | null;
  bytes: number | null;
  frames: number;
  fileName: string;
  alt: string;
  isDecorative: boolean;
  caption: string;
  credit: string;
  licence: string;
  copyright: string;
  /** YYYY-MM-DD. */
  rightsUntil: string | null;
  rights: Rights;
  focalX: number;
  focalY: number;
  crops: Crops;
  revision: number;
  /** Of its words, rights and cuts, and of which file it is. */
  version: number;
  /** Of the file; null when it is none of the library's own. */
  fingerprint: string | null;
  renditions: string[];
  placeholder: string;
  uploadedBy: { id: number; name: string } | null;
  createdAt: Date;
  updatedAt: Date;
  /** In how many stories and on how many authors' pages it stands. */
  uses: number;
};

/** What a picture's form is about, as text. */
export const mediaWords = ['alt', 'caption', 'credit', 'licence', 'copyright'] as const;
/** What somebody has made of a picture meanwhile. */
export type ChangedMedia = Pick<MediaItem, (typeof mediaWords)[number] | 'rightsUntil' | 'version'>;

/** A picture whose words are changed where it is used. */
export type DescribedPicture = Picture & Pick<MediaItem, 'version'>;

/** Where a picture stands; a story that the person may not read has no name for them. */
export type MediaUses = {
  stories: { id: number; headline: string; status: string; as: 'lead' | 'text' }[];
  hidden: number;
  authors: { slug: string; name: string }[];
  /** It is the publication's logo or icon. */
  isLogo: boolean;
};

const json = (value: unknown): unknown => {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
};
const box = z
  .literal('on')
  .optional()
  .transform((value) => value === 'on');

/** The form with a picture's words, rights and cuts. */
export const describeMediaForm = z
  .object({
    id,
    version,
    alt: words(mediaLimits.alt),
    isDecorative: box,
    caption: words(mediaLimits.caption),
    credit: words(mediaLimits.credit),
    licence: words(mediaLimits.licence),
    copyright: words(mediaLimits.copyright),
    rightsUntil: z.preprocess((value) => (value === '' ? null : value), rightsUntil),
    focalX: z.coerce.number().pipe(focal),
    focalY: z.coerce.number().pipe(focal),
    crops: z.preprocess(json, cropsSchema),
  })
  .partial({
    version: true,
    licence: true,
    copyright: true,
    rightsUntil: true,
    focalX: true,
    focalY: true,
    crops: true,
  });

const file = z
  .instanceof(File, { error: 'Choose a picture.' })
  .refine(({ size }) => size > 0, 'Choose a picture.');
export const uploadMediaForm = z.object({ file });
export const replaceMediaForm = z.object({ id, file });
export const deleteMediaForm = z.object({ id, evenUsed: box });

const bulkSteps = ['delete', 'credit', 'rights'] as const;
/** What is done to several pictures at once. */
export const bulkMediaForm = z.object({
  ids: z.preprocess(
    (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
    z.array(id).min(1, 'Choose at least one picture.').max(mediaLimits.bulk),
  ),
  step: z.enum(bulkSteps),
  credit: words(mediaLimits.credit).default(''),
  rightsUntil: z.preprocess(
    (value) => (value === '' || value === undefined ? null : value),
    rightsUntil,
  ),
});
export type BulkMediaInput = z.output<typeof bulkMediaForm>;
/** What became of each. */
export type BulkResult = { id: number; fileName: string; problem: string | null }[];
