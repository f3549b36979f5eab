import { z } from 'zod';

/** An integer of Postgres from 1, as addresses and forms send it. */
const fromOne = z.coerce.number().int().positive().max(2_147_483_647);

/** The number of a row. */
export const id = fromOne;

/** The version that somebody read before they changed it. */
export const version = fromOne;

/** A field of an address: what makes no sense counts as not asked. */
export const asked = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);

/** A field of a form: an empty one was not filled in. */
export const filled = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());
