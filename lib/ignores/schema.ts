import { z } from 'zod';

const id = z.coerce.number().int().positive().max(2_147_483_647);

/** The member of an address, and of a form. */
export const ignoreInput = z.object({ id });
export const ignoreAnswer = z.object({ ignored: z.boolean() });
export const ignoredPerPage = 20;
