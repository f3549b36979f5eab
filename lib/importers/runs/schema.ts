import { z } from 'zod';
import { formats } from '@/lib/importers/formats';
import { mappingLimits } from '@/lib/importers/mapping';
import type { ReportItem, ReportJson } from '@/lib/importers/report';
import { id } from '@/lib/input';

export const importLimits = {
  /** A larger file goes in by the command line: what a browser sends is held whole. */
  bytes: 25_000_000,
  /** Items whose fate the report tells one by one. */
  items: 20_000,
} as const;

const names = Object.keys(formats) as (keyof typeof formats)[];

const mapping = z
  .string()
  .max(mappingLimits.characters, `At most ${mappingLimits.characters} characters.`)
  .default('');
/** The old site's address, where it is said. */
export const siteAddress = z
  .string()
  .trim()
  .max(300, 'At most 300 characters.')
  .refine((value) => value === '' || (/^https?:\/\//i.test(value) && URL.canParse(value)), {
    message: 'An address such as https://old.example.org.',
  })
  .default('');

export const startForm = z.object({
  file: z
    .instanceof(File, { message: 'Choose the file of the export.' })
    .refine((file) => file.size > 0 || file.name !== '', 'Choose the file of the export.')
    .refine((file) => file.size > 0 || file.name === '', 'The file is empty.')
    .refine(
      (file) => file.size <= importLimits.bytes,
      'The file is larger than 25 MB: import it with npm run import.',
    ),
  format: z.enum(['', ...names]).default(''),
  ...{ site: siteAddress, mapping },
});
export type StartInput = {
  bytes: Uint8Array;
  fileName: string;
  format: keyof typeof formats | '';
  site: string;
  mapping: string;
};

/** After a trial: once more with another mapping, or for good. */
export const goOnForm = z.object({
  id,
  mapping,
  how: z.enum(['trial', 'write'], 'Try it or write it.'),
});
/** What a run is that fetches the pictures which imports left on other sites; the hosts stand in its mapping, a line each. */
export const pictures = 'pictures';
const host = z.string().trim().min(1).max(253);
export const picturesForm = z.object({
  // A form sends one as a word, several as a list.
  hosts: z
    .preprocess((value) => (typeof value === 'string' ? [value] : (value ?? [])), z.array(host))
    .refine((hosts) => hosts.length > 0, 'Tick at least one site.')
    .refine((hosts) => hosts.length <= 500, 'At most 500 sites.'),
});
export const againForm = z.object({ id });
export const stopForm = z.object({ id });
export const removeForm = z.object({ id });

/** /admin/settings/import?run= */
export const importQuery = z.object({ run: id.optional().catch(undefined) });
export const reportQuery = z.object({ run: id });

/** A run that is still to do something. */
export const openStates = ['waiting', 'running', 'stopping'] as const;
export type RunState = (typeof openStates)[number] | 'stopped' | 'done' | 'failed';

/** Whether a run in this state is still to do something. */
export const isOpen = (state: string): boolean => openStates.some((open) => open === state);

/** Where a part of the file lies in the media store. */
export const partKey = (run: number, part: number) => `imports/${run}/${part}`;

export type RunReport = ReportJson & {
  items: ReportItem[];
  /** How many more there are than are listed. */
  more: number;
  seconds: number;
};
export type RunProgress = {
  step: string;
  done: number;
  of: number | null;
  perSecond: number;
  endsAt: string | null;
};

export type RunEntry = {
  id: number;
  format: string;
  fileName: string;
  bytes: number;
  isDryRun: boolean;
  state: RunState;
  createdAt: Date;
  by: string | null;
};
export type RunView = RunEntry & {
  mapping: string;
  site: string;
  /** The file is still here, so that it can go on. */
  hasFile: boolean;
  fault: string;
  /** Whether a worker has had it in hand. */
  hasBegun: boolean;
  /** Who had it stopped, and when. */
  stop: { by: string | null; at: Date } | null;
  progress: RunProgress | null;
  report: RunReport | null;
};
