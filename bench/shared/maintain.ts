import pg from 'pg';
import { env } from '@/lib/env';

/** Runs a statement that may take minutes (VACUUM, CREATE INDEX), which the product's own connections would cancel. */
export async function maintain(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: env().DATABASE_URL });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
