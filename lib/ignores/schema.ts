import { z } from 'zod';
import { id } from '@/lib/input';

/** The member of an address, and of a form. */
export const ignoreInput = z.object({ id });
export const ignoreAnswer = z.object({ ignored: z.boolean() });
export const ignoredPerPage = 20;
