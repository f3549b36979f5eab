import { z } from 'zod';

/**
 * `archive` is the publication without secrets, for moving to another site; `backup` is the whole database of this one, and
 * as secret as that.
 */
export const archiveFormats = {
  archive: 'broadsheet-archive',
  backup: 'broadsheet-backup',
} as const;
export type ArchiveKind = keyof typeof archiveFormats;

/** Raised when a reader of today could not read the file any more, or would read it wrongly. */
export const archiveVersion = 1;

export const manifestName = 'manifest.json';
export const mediaListName = 'media.jsonl';
export const tableFile = (table: string): string => `tables/${table}.jsonl`;
export const mediaFile = (key: string): string => `media/${key}`;

/** A row is one line, and no row of ours comes near this many bytes. */
export const maxLineBytes = 64 * 1024 * 1024;
export const maxManifestBytes = 4 * 1024 * 1024;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const name = z.string().regex(/^[a-z_][a-z0-9_]{0,62}$/);
const part = z.object({
  bytes: z.int().min(0),
  sha256,
  /** The lines of the part. */
  rows: z.int().min(0),
});

/** What only says that this is one of our files, and of which version. */
export const headSchema = z.object({
  format: z.enum([archiveFormats.archive, archiveFormats.backup]),
  version: z.int().min(1),
});

/** The last file of an archive: says what all the others must be. */
export const manifestSchema = headSchema.extend({
  /** The moment of the snapshot, in UTC. */
  exportedAt: z.iso.datetime(),
  siteUrl: z.string().max(500),
  /** The newest migration of the database it was made from. */
  migration: z.string().max(200).nullable(),
  tables: z.array(
    part.extend({ name, columns: z.array(z.string().regex(/^[A-Za-z_]\w{0,62}$/)).min(1) }),
  ),
  /** The list of the picture files, a line of {key, bytes, sha256} each. */
  media: part,
  /** Files that the database names and the store did not have. */
  missingMedia: z.array(z.string().max(300)),
  /** The last number that each counter (a sequence of the database) has given out. */
  counters: z.record(name, z.int().min(0)),
  /** What stayed behind, and why. */
  leftOut: z.record(z.string(), z.string()),
});

export type Manifest = z.output<typeof manifestSchema>;
export type Part = z.output<typeof part>;

/** A line of the list of pictures. */
export const mediaLineSchema = z.object({
  key: z.string().max(200),
  type: z.string().max(100),
  bytes: z.int().min(0),
  sha256,
});
export type MediaLine = z.output<typeof mediaLineSchema>;

/** How far a long piece of work has come; `of` is 0 while nobody knows. */
export type Progress = (step: string, done: number, of: number) => void;
