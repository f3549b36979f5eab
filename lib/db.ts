import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient, type Prisma } from '@/prisma/generated/client';
import { env } from '@/lib/env';

/** An open transaction, as mutations get it. */
export type Tx = Prisma.TransactionClient;

function connect(): PrismaClient {
  const adapter = new PrismaPg({
    connectionString: env().DATABASE_URL,
    max: 12,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    // A runaway query must not hold a connection for ever; a person waits no longer than this anyway.
    statement_timeout: 15_000,
    idle_in_transaction_session_timeout: 15_000,
    application_name: 'broadsheet',
  });
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 5_000, timeout: 15_000 } });
}

const shared = globalThis as { broadsheetDb?: PrismaClient };

/**
 * The only Prisma client of a process. Made at the first use, not at import, so that `next build` needs no database;
 * kept on globalThis, because the dev server loads this module again after every change.
 */
export const db: PrismaClient = new Proxy({} as PrismaClient, {
  get(_, name) {
    const client = (shared.broadsheetDb ??= connect());
    const value = Reflect.get(client, name, client) as unknown;
    return typeof value === 'function' ? (value.bind(client) as unknown) : value;
  },
});
