import { z } from 'zod';
import { id } from '@/lib/input';
import { composedLine } from '@/lib/one-line';
import { listWords, wordsOf } from '@/lib/newsroom/list/address';
import { listFilterSchema } from '@/lib/newsroom/list/schema';

/** How many filters a person can keep, and how long a name can be. */
export const savedFilterLimits = { perPerson: 50, name: 60 } as const;

const name = z
  .string()
  .transform(composedLine)
  .pipe(
    z
      .string()
      .min(1, 'Give it a name.')
      .max(savedFilterLimits.name, `At most ${savedFilterLimits.name} characters.`),
  );
/** A box of a form. */
const isShared = z.preprocess((value) => value === 'yes' || value === true, z.boolean());

/** The query of the list's address, in its one spelling: where a page of it begins is no part of a filter. */
const query = z
  .string()
  .max(1_000)
  .transform((value) => {
    const filter = listFilterSchema.parse(wordsOf(value));
    return listWords({ ...filter, cursor: undefined });
  })
  .pipe(z.string().min(1, 'Narrow or order the list first: this is all of it.'));

export const saveFilterInput = z.object({ name, query, isShared });
export type SaveFilterInput = z.output<typeof saveFilterInput>;
export const changeFilterInput = z.object({ id, name, isShared });
export type ChangeFilterInput = z.output<typeof changeFilterInput>;
export const filterIdInput = z.object({ id });

export type SavedListFilter = {
  id: number;
  name: string;
  query: string;
  isShared: boolean;
  isOwn: boolean;
  /** Who made it; null for one's own. */
  by: string | null;
  /** This person may rename and delete it. */
  canChange: boolean;
};
