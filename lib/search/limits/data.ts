import { db, type Tx } from '@/lib/db';
import { AppError } from '@/lib/errors';

/** How long one statement may take, and how many searches one process asks the database at once. */
const statementMs = 2_000;
const atOnce = 4;
const mayWait = 40;

let running = 0;
const waiting: (() => void)[] = [];

const tooSlow = () =>
  new AppError(
    'unavailable',
    'This search takes too long. Please try rarer words, or narrow it to a section or a time.',
  );

/** Waits for a place; throws `unavailable` when too many wait already. */
async function enter(): Promise<void> {
  if (running < atOnce) {
    running++;
    return;
  }
  if (waiting.length >= mayWait)
    throw new AppError(
      'unavailable',
      'Very many people are searching. Please try again in a moment.',
    );
  await new Promise<void>((resolve) => waiting.push(resolve));
}

/** Hands the place to the next who waits. */
function leave(): void {
  const next = waiting.shift();
  if (next) next();
  else running--;
}

/**
 * Runs reads that strangers choose: on one connection, few at once, each statement for two seconds at most. Throws
 * `unavailable`, with words for the reader, when it takes longer or when too many wait already.
 */
export async function withinLimits<T>(
  read: (tx: Tx) => Promise<T>,
  milliseconds = statementMs,
): Promise<T> {
  await enter();
  try {
    return await db.$transaction(
      async (tx) => {
        // No compiling of queries: for one that is over in milliseconds it costs more than it brings.
        await tx.$executeRaw`
          select set_config('statement_timeout', ${String(milliseconds)}, true), set_config('jit', 'off', true)`;
        return await read(tx);
      },
      { timeout: 3 * statementMs },
    );
  } catch (error) {
    throw isTimeOut(error) ? tooSlow() : error;
  } finally {
    leave();
  }
}

/** Postgres cancelled the statement (57014), or Prisma the transaction. */
function isTimeOut(error: unknown): boolean {
  const { code, meta, message } = error as { code?: string; meta?: unknown; message?: string };
  return code === 'P2028' || /57014|statement timeout/.test(`${message} ${JSON.stringify(meta)}`);
}
