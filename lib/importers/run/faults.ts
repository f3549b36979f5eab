import { isUniqueViolation } from '@/lib/errors';
import { Prisma } from '@/prisma/generated/client';

/** What follows when the database does not take an item. */
export type Fault = { is: 'again' } | { is: 'refused'; code: string };

/** Where the adapter keeps the SQLSTATE; faults.test.ts says whether it still does. */
type Meta = { driverAdapterError?: { cause?: { originalCode?: string } } };

/** The program was halted within an item, as by a laptop that sleeps, and the database or Prisma gave the item up. */
const isHalted = (code: string, state: string) => code === 'P2028' || state === '25P03';

/** The SQLSTATE for which Prisma has P2002, but for statements that are written out. */
const uniqueViolation = '23505';

/**
 * `again`: two writers stood in each other's way, or the program was halted; nothing of the item is here. `refused`: it cannot take this value (too long, not a date, no such row).
 * Null for anything else (no connection, no room, no time): the next item would fare no better, so the run ends.
 */
export function faultOf(error: unknown): Fault | null {
  if (isUniqueViolation(error)) return { is: 'refused', code: uniqueViolation };
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return null;
  const state = (error.meta as Meta | undefined)?.driverAdapterError?.cause?.originalCode ?? '';
  if (error.code === 'P2034' || state.startsWith('40') || isHalted(error.code, state))
    return { is: 'again' };
  // Classes of SQLSTATE: data, constraints, and limits such as that of an index entry.
  return /^(22|23|54)/.test(state) ? { is: 'refused', code: state } : null;
}

/**
 * Writes an item, once more where something stood in its way; says the code where the database refuses it. Throws what ends
 * the run.
 */
export async function attempt<T>(
  write: () => Promise<T>,
): Promise<{ done: T } | { refused: string }> {
  for (let tries = 1; ; tries++) {
    try {
      return { done: await write() };
    } catch (error) {
      const fault = faultOf(error);
      // What another run has brought in meanwhile is found at the next look.
      const isHereNow = fault?.is === 'refused' && fault.code === uniqueViolation;
      if ((fault?.is === 'again' || isHereNow) && tries < 4) continue;
      if (fault?.is !== 'refused') throw error;
      return { refused: fault.code };
    }
  }
}
