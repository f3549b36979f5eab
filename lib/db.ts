import { createHash } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient, type Prisma } from '@/prisma/generated/client';
import { env } from '@/lib/env';
import { OrderlyClient } from '@/lib/orderly-client';

/** An open transaction, as mutations get it. */
export type Tx = Prisma.TransactionClient;

/** Begins a statement of which a connection keeps the plan: where planning takes longer than the work. */
const mark = '/* prepared */';
const names = new Map<string, string>();

/** A name by which Postgres knows a marked statement again; none, and so no kept plan, for all others. */
function statementName({ sql }: { sql: string }): string {
  if (!sql.trimStart().startsWith(mark)) return '';
  let name = names.get(sql);
  if (!name) names.set(sql, (name = createHash('sha256').update(sql).digest('base64url')));
  return name;
}

function connect(): PrismaClient {
  const connection = {
    connectionString: env().DATABASE_URL,
    max: 12,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    // A runaway query must not hold a connection for ever; a person waits no longer than this anyway.
    statement_timeout: 15_000,
    idle_in_transaction_session_timeout: 15_000,
    application_name: 'broadsheet',
    Client: OrderlyClient,
  };
  const adapter = new PrismaPg(connection, { statementNameGenerator: statementName });
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
