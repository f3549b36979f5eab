import { z } from 'zod';

/** What an integer of Postgres holds at most. */
const most = 2_147_483_647;
/** An integer of Postgres from 1, as addresses and forms send it. */
const fromOne = z.coerce.number().int().positive().max(most);
/** The same in JSON, where a text is no number. */
const jsonFromOne = z.int().positive().max(most);

/** The number of a row. */
export const id = fromOne;
export const jsonId = jsonFromOne;

/** Whether Postgres holds the numbers that a cursor is made of, with dots between them. */
export const isHeld = (cursor: string): boolean =>
  cursor.split('.').every((number) => Number(number) <= most);

/** The version that somebody read before they changed it. */
const sent = 'Send the version that you read, a whole number.';
export const version = z.coerce.number(sent).int().positive().max(most);
export const jsonVersion = z.int(sent).positive().max(most);

/** How many rows a list gives at once, a hundred at most. */
export const limitOf = (usual: number) => z.coerce.number().int().min(1).max(100).default(usual);

/** A field of an address: what makes no sense counts as not asked. */
export const asked = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);

/** A field of a form: an empty one was not filled in. */
export const filled = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());
