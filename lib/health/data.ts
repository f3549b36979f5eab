import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { db } from '@/lib/db';

/** Migrations that this build brings and the database has not finished; empty when all are in. Throws when it does not answer. */
export async function listMissingMigrations(): Promise<string[]> {
  const entries = await readdir(path.join(process.cwd(), 'prisma', 'migrations'), {
    withFileTypes: true,
  });
  const rows = await db.$queryRaw<{ name: string }[]>`
    select migration_name as name from _prisma_migrations
    where finished_at is not null and rolled_back_at is null`;
  const done = new Set(rows.map(({ name }) => name));
  return entries
    .filter((entry) => entry.isDirectory() && !done.has(entry.name))
    .map(({ name }) => name);
}
