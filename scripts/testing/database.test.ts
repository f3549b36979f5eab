import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { resetDatabase } from './database';

const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
beforeAll(() => client.connect());
afterAll(() => client.end());

test('each worker has a migrated database of its own', async () => {
  const { rows } = await client.query('select current_database() as name');
  expect(rows[0].name).toMatch(/^broadsheet_test_run_\d+_\d+$/);
  const migrations = await client.query('select count(*)::int as n from _prisma_migrations');
  expect(migrations.rows[0].n).toBeGreaterThan(0);
});

test('resetDatabase() empties the tables, starts counters anew and leaves the migrations', async () => {
  const insert = `insert into "user" (email, name) values ('a@example.test', 'A') returning id`;
  await resetDatabase();
  expect((await client.query(insert)).rows[0].id).toBe(1);
  await resetDatabase();
  expect((await client.query('select 1 from "user"')).rowCount).toBe(0);
  expect((await client.query(insert)).rows[0].id).toBe(1);
  expect((await client.query('select 1 from _prisma_migrations')).rowCount).toBeGreaterThan(0);
  await resetDatabase();
});

test('resetDatabase() refuses any other database', async () => {
  await expect(resetDatabase('postgresql://localhost/broadsheet')).rejects.toThrow(
    /test databases/,
  );
});
