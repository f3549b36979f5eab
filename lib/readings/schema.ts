import { z } from 'zod';

/** The parts of a story that are told apart: read to a quarter, a half, three quarters, its end. */
export const depths = [25, 50, 75, 100] as const;

/** Where the page tells how it was read. The front door answers there (lib/door/readings). */
export const readPath = '/api/read';

/** The longest that one look at a page counts: a tab that is left open is not read. */
export const maxSeconds = 1_800;

const step = z.int().min(0).max(depths.length);

/** What a page says when it is left. It names nobody: no number, no time, nothing that was kept in the browser. */
export const readingInput = z
  .strictObject({
    /** The page's own address with its query. */
    p: z.string().startsWith('/').max(500),
    /** Where its reader came from, as the browser tells pages. */
    r: z.string().max(300),
    /** How many quarters had been read when this was said last, and how many have now. */
    f: step,
    d: step,
    /** Seconds in which it was looked at since then. */
    s: z.int().min(0).max(maxSeconds),
    /** 1 when the browser had fetched the page ahead, so that opening it asked nobody. */
    v: z.literal(1).optional(),
  })
  .refine(({ f, d }) => d >= f, { path: ['d'], message: 'Not less than f.' });

export type Reading = z.output<typeof readingInput>;
