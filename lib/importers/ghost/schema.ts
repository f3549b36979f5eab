import { z } from 'zod';

/** What is read of a Ghost export. Nothing else of it is looked at: no hash, no secret, no setting but the site's name. */

const words = z
  .string()
  .nullish()
  .transform((value) => value ?? '');
const key = z.union([z.string(), z.number()]).transform(String);
/** Not among what tells whether a post was changed, unless it is there. */
const code = z
  .string()
  .nullish()
  .transform((value) => value?.trim() || undefined);
/** 0 and 1 in old exports, booleans in new ones. */
const flag = z
  .union([z.boolean(), z.number(), z.string()])
  .nullish()
  .transform((value) => value === true || value === 1 || value === '1');

export const ghostPost = z.object({
  id: key,
  uuid: words,
  title: words,
  slug: words,
  html: words,
  mobiledoc: words,
  lexical: words,
  feature_image: words,
  feature_image_alt: words,
  feature_image_caption: words,
  featured: flag,
  page: flag,
  type: words,
  status: words,
  visibility: words,
  locale: words,
  author_id: key.nullish(),
  created_at: z.unknown().optional(),
  updated_at: z.unknown().optional(),
  published_at: z.unknown().optional(),
  custom_excerpt: words,
  canonical_url: words,
  meta_title: words,
  meta_description: words,
  ...{ codeinjection_head: code, codeinjection_foot: code },
});
export type GhostPost = z.output<typeof ghostPost>;

export const ghostMeta = z.object({
  post_id: key,
  meta_title: words,
  meta_description: words,
  feature_image_alt: words,
  feature_image_caption: words,
  email_only: flag,
});
export type GhostMeta = z.output<typeof ghostMeta>;

export const ghostTag = z.object({ id: key, name: words, slug: words, visibility: words });
export type GhostTag = z.output<typeof ghostTag>;
export const ghostUser = z.object({ id: key, name: words, slug: words, bio: words });
export type GhostUser = z.output<typeof ghostUser>;

const order = z.coerce.number().catch(0);
export const ghostPostTag = z.object({ post_id: key, tag_id: key, sort_order: order });
export const ghostPostAuthor = z.object({ post_id: key, author_id: key, sort_order: order });
export const ghostMember = z.object({
  id: key,
  email: words,
  name: words,
  created_at: z.unknown().optional(),
});
export type GhostMember = z.output<typeof ghostMember>;

/** A row of a table that is read. */
export type GhostRow = { table: string; row: unknown };
