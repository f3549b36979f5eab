import { spawnSync } from 'node:child_process';
import pg from 'pg';
import { afterEach, expect, test } from 'vitest';
import {
  createDatabase,
  dropDatabase,
  onDatabase,
  throwawayDatabase,
  withDatabase,
} from './databases.mjs';

const server = process.env.DATABASE_URL!;
// Of this test alone: others may run beside it.
const prefix = `broadsheet_leftover${process.pid}`;
const names = () =>
  onDatabase(server, async (client: pg.Client) => {
    const { rows } = await client.query<{ datname: string }>(
      'select datname from pg_database where starts_with(datname, $1) order by 1',
      [prefix],
    );
    return rows.map(({ datname }) => datname);
  });
afterEach(async () => {
  for (const name of await names()) await dropDatabase(withDatabase(server, name));
});

test(
  'what a killed process left behind goes when the next one makes its own',
  { timeout: 60_000 },
  async () => {
    const { pid: gone } = spawnSync(process.execPath, ['--version']);
    const [leftover, used, running] = [
      `${prefix}_${gone}_a`,
      `${prefix}_${gone}_b`,
      `${prefix}_${process.ppid}_c`,
    ];
    for (const name of [leftover, used, running]) await createDatabase(withDatabase(server, name));
    const { url, drop } = await onDatabase(withDatabase(server, used), () =>
      throwawayDatabase(server, prefix),
    );
    const own = new URL(url).pathname.slice(1);
    expect(own).toMatch(new RegExp(`^${prefix}_${process.pid}_[a-z0-9]+$`));
    expect(await names()).toEqual([own, used, running].sort());
    await drop();
    expect(await names()).toEqual([used, running].sort());
  },
);
