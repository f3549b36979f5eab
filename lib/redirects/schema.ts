import { z } from 'zod';
import { id, limitOf } from '@/lib/input';

export const redirectStatuses = [308, 307, 410] as const;
export const redirectWords = {
  308: 'Moved for good (308)',
  307: 'Moved for now (307)',
  410: 'Gone (410)',
} as const satisfies Record<(typeof redirectStatuses)[number], string>;

/** Redirects and missed addresses on one page of the newsroom. */
export const redirectsPerPage = 50;
export const importLimits = { lines: 20_000, characters: 4_000_000 } as const;

const line = (max: number) =>
  z
    .string()
    .trim()
    .max(max, `At most ${max} characters.`)
    .regex(/^\P{Cc}*$/u, 'One line, please.');
const status = z.union([z.literal(308), z.literal(307), z.literal(410)], '308, 307 or 410.');

/** POST /redirects. What makes an address is looked at in lib/redirects/source.ts. */
export const redirectInput = z.object({
  source: line(2_000).pipe(z.string().min(1, 'The old address, such as /2019/05/old-story.')),
  target: line(2_000).default(''),
  status: status.default(308),
  note: line(200).default(''),
});
export type RedirectInput = z.output<typeof redirectInput>;

export const redirectParams = z.object({ id });

const typedStatus = z.coerce.number().pipe(status);
export const redirectForm = redirectInput.extend({ status: typedStatus });
export const changeRedirectForm = redirectForm.extend({ id });
export const deleteRedirectForm = z.object({ id });

/** A path that readers missed, as it is kept. */
export const missForm = z.object({
  path: z.string().min(1).max(1_000),
  ignored: z.enum(['yes', 'no']),
});
export const missInput = z.object({ path: z.string().min(1).max(1_000), ignored: z.boolean() });

const csv = z
  .string()
  .max(importLimits.characters, `At most ${importLimits.characters} characters.`);
export const importInput = z.object({ csv, dryRun: z.boolean().default(false) });

const flag = (words: string) => z.enum(['yes', 'no'], words);
/** The newsroom's form: a file or what was pasted; only a second press writes. */
export const importForm = z
  .object({
    file: z
      .instanceof(File)
      .refine((file) => file.size <= importLimits.characters, 'The file is larger than 4 MB.')
      .optional(),
    csv: csv.default(''),
    write: flag('Check it or write it.'),
  })
  .refine(({ file, csv }) => csv.trim() !== '' || (file?.size ?? 0) > 0, {
    message: 'Choose a file, or paste lines.',
    path: ['csv'],
  });

const cursor = z
  .string()
  .regex(/^\d{1,13}\.\d{1,10}$/)
  .optional();
const q = z
  .string()
  .trim()
  .max(200)
  .regex(/^\P{Cc}*$/u)
  .optional();
export const redirectsQuery = z.object({
  q,
  cursor,
  limit: limitOf(50),
});
export const missesQuery = z.object({
  ignored: z.enum(['true', 'false']).default('false'),
  limit: limitOf(50),
});

/** /admin/redirects?… */
export const redirectDeskQuery = z.object({
  q: q.catch(undefined),
  cursor: cursor.catch(undefined),
  /** An address to begin a new redirect with. */
  from: z.string().max(1_000).optional().catch(undefined),
  edit: id.optional().catch(undefined),
});
export type RedirectDeskQuery = z.output<typeof redirectDeskQuery>;

export type RedirectEntry = {
  id: number;
  source: string;
  target: string;
  status: 308 | 307 | 410;
  note: string;
  hits: number;
  lastHitAt: Date | null;
  createdAt: Date;
  by: string | null;
};
export type MissEntry = {
  path: string;
  hits: number;
  fromHost: string;
  firstAt: Date;
  lastAt: Date;
  ignoredAt: Date | null;
};

/** What became, or would become, of one line of an import. */
export type ImportLine = {
  line: number;
  source: string;
  outcome: 'added' | 'changed' | 'same' | 'refused';
  words: string;
};
export type ImportReport = {
  isDryRun: boolean;
  added: number;
  changed: number;
  same: number;
  refused: number;
  /** Every line, in order. */
  lines: ImportLine[];
};

const time = z.iso.datetime();
export const redirectAnswer = z.object({
  id: z.int(),
  source: z.string(),
  target: z.string(),
  status: z.union([z.literal(308), z.literal(307), z.literal(410)]),
  note: z.string(),
  hits: z.int(),
  lastHitAt: time.nullable(),
  createdAt: time,
});
export const redirectsAnswer = z.object({
  items: z.array(redirectAnswer),
  nextCursor: z.string().nullable(),
});
export const missesAnswer = z.object({
  items: z.array(
    z.object({
      path: z.string(),
      hits: z.int(),
      fromHost: z.string(),
      firstAt: time,
      lastAt: time,
      ignoredAt: time.nullable(),
    }),
  ),
  nextCursor: z.null(),
});
export const missAnswer = z.object({ path: z.string(), ignored: z.boolean() });
export const importAnswer = z.object({
  isDryRun: z.boolean(),
  added: z.int(),
  changed: z.int(),
  same: z.int(),
  refused: z.int(),
  lines: z.array(
    z.object({
      line: z.int(),
      source: z.string(),
      outcome: z.enum(['added', 'changed', 'same', 'refused']),
      words: z.string(),
    }),
  ),
});
