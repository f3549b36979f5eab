import { z } from 'zod';
import { id, jsonId, version } from '@/lib/input';
import type { Spot } from '@/lib/theme/schema';
import { line, otherTerm, termName, termSlug, termText } from '@/lib/taxonomy/terms/schema';

/** The spot inks of the style sheet (tokens.css), with what they look like. */
export const inks = {
  harbour: 'Petrol',
  'town-hall': 'Buoy red',
  trade: 'Lamp brown',
  schools: 'Slate blue',
  culture: 'Plum',
  sport: 'Moss',
  opinion: 'Buoy red, set as opinion',
  notices: 'Ink',
} as const;
export type Ink = keyof typeof inks;

/** The colour of the style sheet that each has. A test holds them to it. */
export const inkTokens: Record<Ink, Spot | 'ink'> = {
  harbour: 'petrol',
  'town-hall': 'buoy',
  trade: 'lamp',
  schools: 'slate',
  culture: 'plum',
  sport: 'moss',
  opinion: 'buoy',
  notices: 'ink',
};
const ink = z.enum(Object.keys(inks) as [Ink, ...Ink[]], 'Choose one of the inks.');

const fields = z.object({
  name: termName,
  slug: termSlug,
  description: termText,
  ink,
  parentId: otherTerm,
});
export type SectionFields = z.output<typeof fields>;

/** POST /sections */
export const sectionInput = z.object({
  name: termName,
  slug: termSlug.default(''),
  description: termText.default(''),
  ink: ink.default('notices'),
  parentId: id.nullable().default(null),
});
/** PATCH /sections/{id}: what is not named stays. */
export const sectionChange = fields
  .extend({ parentId: id.nullable() })
  .partial()
  .extend({ version });
export type SectionChange = z.output<typeof sectionChange>;

export const addSectionForm = fields;
export const changeSectionForm = fields.extend({ id, version });

/** Where a deleted section's stories go. */
export const sectionRemoval = z.object({ version, to: id.optional() });
export const deleteSectionForm = sectionRemoval.extend({ id, to: otherTerm.optional() });

const ids = z.array(jsonId).max(200);
/** The order as it was seen and as it is wished, by number. */
export const sectionOrder = z.object({ seen: ids, order: ids });
export type SectionOrder = z.output<typeof sectionOrder>;
const typedIds = line(2_000)
  .transform((text) => text.split(',').map(Number))
  .pipe(ids);
export const orderSectionsForm = z.object({ seen: typedIds, order: typedIds });

export type SectionRow = {
  id: number;
  slug: string;
  name: string;
  description: string;
  ink: string;
  parentId: number | null;
  version: number;
  /** Its own stories, whatever their status. */
  stories: number;
};

export const sectionAnswer = z.object({
  id: z.int(),
  slug: z.string(),
  name: z.string(),
  description: z.string(),
  ink: z.string(),
  parentId: z.int().nullable(),
  version: z.int(),
  stories: z.int(),
});
export const sectionsAnswer = z.object({ items: z.array(sectionAnswer), nextCursor: z.null() });

/** /admin/taxonomy?… */
export const sectionDeskQuery = z.object({ edit: id.optional().catch(undefined) });
