import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';
import { vector } from '@electric-sql/pglite/vector';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from '@/scripts/lib/root.mjs';

// The other tests' Postgres has no pgvector: this one, Postgres as a library, brings the real extension.
let postgres: PGlite;

const migrations = path.join(root, 'prisma/migrations');
const model = 'sea-1';
/** Points on the unit circle, by the degrees at which they lie. */
const degrees = { 1: 0, 2: 50, 3: 10, 4: 170, 5: 20 };

const insert = (storyId: number, point: number[], by = model) =>
  postgres.query(
    `insert into story_embedding ("storyId", model, checksum, embedding) values ($1, $2, '', $3::real[])`,
    [storyId, by, point],
  );
const near = async (storyId: number, many: number) =>
  (await postgres.query<{ id: number }>('select * from dense_near($1, $2)', [storyId, many])).rows;
const indexes = async () =>
  (
    await postgres.query<{ indexdef: string }>(
      `select indexdef from pg_indexes where indexname = 'story_embedding_near'`,
    )
  ).rows.map(({ indexdef }) => indexdef.replace(/.* USING /, ''));

beforeAll(async () => {
  postgres = await PGlite.create({ extensions: { vector, unaccent, pg_trgm } });
  for (const name of fs.readdirSync(migrations).sort()) {
    const file = path.join(migrations, name, 'migration.sql');
    if (fs.existsSync(file)) await postgres.exec(fs.readFileSync(file, 'utf8'));
  }
  // Points of stories that need not be written for this.
  await postgres.exec('set session_replication_role = replica');
  for (const [id, angle] of Object.entries(degrees)) {
    const at = (angle * Math.PI) / 180;
    await insert(Number(id), [Math.cos(at), Math.sin(at)]);
  }
  await insert(6, [1, 0], 'another-model');
  await insert(7, [1, 0, 0]);
}, 60_000);
afterAll(() => postgres.close());

it('asks pgvector only when it is set up, and then takes the nearest of the same model and length from its index', async () => {
  await postgres.query('select dense_index()');
  expect(await indexes()).toEqual([]);
  expect(await near(1, 3)).toEqual([]);

  await postgres.exec('create extension vector');
  expect(await near(1, 3)).toEqual([{ id: 3 }, { id: 5 }, { id: 2 }]);

  await postgres.query('select dense_index()');
  await postgres.query('select dense_index()');
  expect(await indexes()).toEqual([
    `hnsw (((embedding)::vector(2)) vector_cosine_ops) WHERE ((model = 'sea-1'::text) AND (cardinality(embedding) = 2))`,
  ]);
  await postgres.exec('set enable_seqscan = off; set enable_sort = off');
  expect(await near(1, 3)).toEqual([{ id: 3 }, { id: 5 }, { id: 2 }]);
  expect(await near(4, 1)).toEqual([{ id: 2 }]);
  const used = await postgres.query<{ idx_scan: number }>(
    `select pg_stat_get_numscans('story_embedding_near'::regclass)::int + pg_stat_get_xact_numscans('story_embedding_near'::regclass)::int as idx_scan`,
  );
  expect(used.rows[0]!.idx_scan).toBeGreaterThan(0);
});
