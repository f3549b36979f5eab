import { z } from 'zod';
import type { StoryCard } from '@/lib/articles/schema';
import type { Placement, Slot } from '@/lib/front/slots';
import type { Place } from '@/lib/dates';
import { id, jsonId } from '@/lib/input';
import { oneLine } from '@/lib/one-line';

/** More places than any front has. */
const mostPlacements = 500;
export const noteLength = 200;
export const searchLength = 200;

const slotKey = z.string().min(1).max(260);
const sectionSlug = z.string().max(200);
const note = z.string().max(noteLength, `At most ${noteLength} characters.`).transform(oneLine);
const moment = z.iso
  .datetime({ offset: true, message: 'A time with its zone, such as 2026-11-25T18:00:00Z.' })
  .transform((value) => new Date(value));

/** What FrontEdition.slots holds. */
export const keptPlacements = z.array(
  z.object({
    slot: z.string(),
    storyId: z.int(),
    pinnedUntil: z
      .string()
      .nullable()
      .transform((value) => (value === null ? null : new Date(value))),
  }),
);

/** How the API names a front: a section's, or the front page when left out. */
export const frontQuery = z.object({ section: sectionSlug.min(1).optional() });

/** PUT /front. */
export const saveFrontInput = z.object({
  section: sectionSlug.min(1).optional(),
  version: z.string().max(60),
  slots: z
    .array(
      z.object({
        slot: slotKey,
        storyId: jsonId,
        pinnedUntil: moment.nullish().transform((value) => value ?? null),
      }),
    )
    .max(mostPlacements),
  liveAt: moment.optional(),
  note: note.optional(),
});

/** A field that comes once, several times, or not at all. */
const several = <T extends z.ZodType>(of: T) =>
  z.preprocess(
    (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
    z.array(of).max(mostPlacements),
  );

/** The fields of the form: what stands where, as parallel lists. */
const draftFields = {
  section: sectionSlug.default(''),
  slot: several(slotKey),
  story: several(id),
  /** As the field says it, in the newsroom's zone; empty for no end. */
  until: several(z.string().max(20)),
  liveAt: z.string().max(20).default(''),
};

const sameLength = ({
  slot,
  story,
  until,
}: {
  slot: unknown[];
  story: unknown[];
  until: unknown[];
}) => slot.length === story.length && slot.length === until.length;

/** What a preview is asked with, and what the places fill themselves with while a front is being made. */
export const previewQuery = z
  .object(draftFields)
  .refine(sameLength, { message: 'A place needs a story and an end, which may be empty.' });
export type PreviewQuery = z.output<typeof previewQuery>;

/** The desk's form as a whole, whichever of its buttons was pressed. */
export const frontForm = z
  .object({
    ...draftFields,
    version: z.string().max(60),
    note: note.default(''),
    to: several(z.string().max(260)),
    q: z.string().trim().max(searchLength).default(''),
    into: z.string().max(260).default(''),
    intent: z.string().regex(/^(save|search|(up|down|remove|to|place):.{1,260})$/u),
  })
  .refine(sameLength, { message: 'A place needs a story and an end, which may be empty.' });
export type FrontForm = z.output<typeof frontForm>;

/** Taking an edition back, or bringing it back. */
export const editionParams = z.object({ id });
/** The version of the front that was seen. */
export const editionOn = z.object({ version: z.string().max(60) });
export const editionForm = editionParams.extend(editionOn.shape);

/** A placed story while the front is being made; `until` is what stands in its field. */
export type DraftPlacement = { slot: string; storyId: number; until: string };

/** A story as whoever makes a front picks it. */
export type PickStory = Pick<StoryCard, 'id' | 'slug' | 'headline' | 'language' | 'section'> & {
  publishedAt: Date | null;
  /** Readers see it now. */
  isPublic: boolean;
  hasPicture: boolean;
};

/** A front as it was or will be set. */
export type Edition = {
  id: number;
  liveAt: Date;
  note: string;
  createdAt: Date;
  by: string | null;
  placements: Placement[];
  revoked: { at: Date; by: string | null } | null;
  state: 'live' | 'coming' | 'past' | 'revoked';
};

/** What somebody else has done to the front meanwhile. */
export type Clash = { words: string; theirs: DraftPlacement[] };

/** The desk's form as the server leaves it. */
export type FrontDraft = {
  placements: DraftPlacement[];
  version: string;
  liveAt: string;
  note: string;
  q: string;
  /** Null: nothing was searched for. */
  found: PickStory[] | null;
  /** Every story that is spoken of. */
  stories: PickStory[];
  said: string;
  fault: { message: string; fields: { path: string; message: string }[] } | null;
  clash: Clash | null;
  isSaved: boolean;
};

/** By place, the story that stands there. */
export type FrontFill = { fill: Record<string, PickStory> };

/** What /admin/front shows. */
export type FrontDeskView = {
  /** Null: the front page. */
  section: { slug: string; name: string } | null;
  sections: { slug: string; name: string }[];
  slots: Slot[];
  draft: FrontDraft;
  /** Which stories the empty places fill themselves with beside what the draft began with. */
  fill: FrontFill['fill'];
  /** The edition that the draft began with, when it was not the one that stands. */
  begun: number | null;
  editions: Edition[];
  place: Place;
  now: Date;
};

const placementAnswer = z.object({
  slot: z.string(),
  storyId: z.int(),
  pinnedUntil: z.string().nullable(),
});
const editionAnswer = z.object({
  id: z.int(),
  liveAt: z.string(),
  note: z.string(),
  state: z.enum(['live', 'coming', 'past', 'revoked']),
  slots: z.array(placementAnswer),
});
export const frontAnswer = z.object({
  section: z.string().nullable(),
  version: z.string(),
  places: z.array(z.object({ slot: z.string(), name: z.string(), section: z.string().nullable() })),
  editions: z.array(editionAnswer),
});
/** Of which front an edition was taken back or brought back, and its version then. */
export const revokedAnswer = z.object({ section: z.string().nullable(), version: z.string() });
export const savedFrontAnswer = z.object({ id: z.int(), version: z.string() });
