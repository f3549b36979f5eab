import { Prisma } from '@/prisma/generated/client';

/** The statement runner of an open interactive transaction: Prisma's transaction client fits. */
type Tx = { $executeRaw(strings: TemplateStringsArray, ...values: unknown[]): Promise<number> };

/** Postgres refuses a NOTIFY payload of 8,000 bytes or more. */
const maxBytes = 7900;
/** Beyond this many slices the doors are better off empty than busy. */
const maxSlices = 20;

/**
 * Makes tags stale in every door process. Call it INSIDE the transaction that changes the rows: Postgres delivers the
 * notification with the commit, drops it with a rollback, and no crash can fall between the two.
 */
export async function expireInTx(tx: Tx, tags: readonly string[]): Promise<void> {
  for (const payload of payloadsOf(tags)) {
    await tx.$executeRaw`select pg_notify('door', ${payload})`;
  }
}

/** The same as a column, for a statement that does more at once. There must be a tag. */
export const doorsTold = (tags: readonly string[]): Prisma.Sql =>
  Prisma.join(payloadsOf(tags).map((payload) => Prisma.sql`pg_notify('door', ${payload})`));

/**
 * The tags as JSON lists that each fit one NOTIFY. A tag too long for any, or very many tags, become `*`, which empties
 * the doors: dear, but never stale. Exported for its test.
 */
export function payloadsOf(tags: readonly string[]): string[] {
  const payloads: string[] = [];
  let slice: string[] = [];
  let size = 2; // the brackets
  for (const tag of new Set(tags)) {
    const bytes = Buffer.byteLength(JSON.stringify(tag)) + 1; // and its comma
    if (bytes + 2 > maxBytes) return ['["*"]'];
    if (size + bytes > maxBytes) {
      payloads.push(JSON.stringify(slice));
      slice = [];
      size = 2;
    }
    slice.push(tag);
    size += bytes;
  }
  if (slice.length > 0) payloads.push(JSON.stringify(slice));
  return payloads.length > maxSlices ? ['["*"]'] : payloads;
}
