import pg from 'pg';
import { pictureTypes, type PictureType } from '@/lib/media/container/picture-file';
import { originalKey, pictureTypeOf, renditionKey } from '@/lib/media/keys';
import { filesOf } from '@/lib/media/sources';
import type { ArchiveKind } from '@/lib/archive/schema';

/** How many rows are in memory at a time. */
const batch = 200;

export const quote = pg.escapeIdentifier;

/**
 * A connection of its own: a copy of everything lasts longer than any request may, and is read by cursors. Moments are in
 * UTC, whatever the server's zone.
 */
export async function onConnection<T>(
  databaseUrl: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const address = new URL(databaseUrl);
  address.searchParams.delete('schema'); // Prisma's own parameter
  const client = new pg.Client({
    connectionString: address.href,
    application_name: 'broadsheet archive',
    options: '-c TimeZone=UTC -c statement_timeout=0 -c idle_in_transaction_session_timeout=0',
  });
  client.on('error', () => undefined); // seen by the query that waits on it
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** All that is read within sees the database as it was at one moment, whatever is written meanwhile. */
export function onSnapshot<T>(
  databaseUrl: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  return onConnection(databaseUrl, async (client) => {
    await client.query('begin isolation level repeatable read, read only');
    const result = await work(client);
    await client.query('commit');
    return result;
  });
}

/** A column that can be written; the generated ones make themselves. */
export type Column = { name: string; isKey: boolean; isRequiredJson: boolean };

/** The tables of this database with their columns, by name. The bookkeeping of migrations is none of them. */
export async function listTables(client: pg.Client): Promise<Map<string, Column[]>> {
  const { rows } = await client.query<Column & { table: string }>(`
    select c.relname as "table", a.attname as name,
      coalesce(a.attnum = any(k.conkey), false) as "isKey",
      a.attnotnull and a.atttypid = 'jsonb'::regtype as "isRequiredJson"
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    left join pg_constraint k on k.conrelid = c.oid and k.contype = 'p'
    where c.relkind in ('r', 'p') and c.relnamespace = current_schema()::regnamespace
      and c.relname <> '_prisma_migrations'
    order by c.relname, array_position(k.conkey, a.attnum), a.attnum`);
  const tables = new Map<string, Column[]>();
  for (const { table, ...column } of rows) {
    const columns = tables.get(table) ?? [];
    columns.push(column);
    tables.set(table, columns);
  }
  return tables;
}

/**
 * The rows of a table in the order of its key, as JSON objects, one a line and some lines at a time. Postgres writes them:
 * large numbers, moments and arrays keep every digit.
 */
export async function* readLines(
  client: pg.Client,
  table: string,
  { columns, key }: { columns: readonly string[]; key: readonly string[] },
): AsyncGenerator<{ text: string; rows: number }> {
  const order = (key.length ? key : columns).map(quote).join(', ');
  await client.query(
    `declare archive_rows no scroll cursor for
     select row_to_json(r)::text as line from (select ${columns.map(quote).join(', ')} from ${quote(table)} order by ${order}) r`,
  );
  for (;;) {
    const { rows } = await client.query<{ line: string }>(`fetch ${batch} from archive_rows`);
    if (rows.length > 0)
      yield { text: rows.map(({ line }) => `${line}\n`).join(''), rows: rows.length };
    if (rows.length < batch) break;
  }
  await client.query('close archive_rows');
}

/** What gives out numbers: each sequence with its last number, and the column that it serves where it serves one. */
export async function listCounters(client: pg.Client) {
  const { rows } = await client.query<{
    sequence: string;
    last: string | null;
    table: string | null;
    column: string | null;
  }>(`
    select s.relname as sequence, q.last_value as last, t.relname as "table", a.attname as "column"
    from pg_class s
    join pg_sequences q on q.schemaname = current_schema() and q.sequencename = s.relname
    left join pg_depend d on d.objid = s.oid and d.classid = 'pg_class'::regclass and d.deptype in ('a', 'i')
    left join pg_class t on t.oid = d.refobjid
    left join pg_attribute a on a.attrelid = t.oid and a.attnum = d.refobjsubid
    where s.relkind = 'S' and s.relnamespace = current_schema()::regnamespace
    order by 1`);
  return rows.map(({ last, ...rest }) => ({ ...rest, last: last === null ? null : Number(last) }));
}

/** The newest migration that this database has; null when none is recorded. */
export async function getLastMigration(client: pg.Client): Promise<string | null> {
  const there = await client.query<{ there: boolean }>(
    `select to_regclass('_prisma_migrations') is not null as there`,
  );
  if (!there.rows[0]!.there) return null;
  const { rows } = await client.query<{ name: string | null }>(
    `select max(migration_name) as name from _prisma_migrations
     where finished_at is not null and rolled_back_at is null`,
  );
  return rows[0]!.name;
}

type MediaRow = {
  id: number;
  fingerprint: string;
  mime: string;
  revision: number;
  renditions: unknown;
};

/** The files that the pictures of the database have in the store: originals, for a backup also the sizes made of them. */
export async function listMediaFiles(
  client: pg.Client,
  kind: ArchiveKind,
): Promise<{ key: string; type: string }[]> {
  const { rows } = await client.query<MediaRow>(
    `select id, fingerprint, mime, revision, renditions from media where fingerprint is not null order by id`,
  );
  const files = new Map<string, string>();
  for (const row of rows) {
    const type = pictureTypes[row.mime as PictureType];
    if (!type) continue;
    files.set(originalKey(row.fingerprint, type.extension), row.mime);
    if (kind === 'archive') continue;
    for (const file of filesOf(row.renditions))
      files.set(renditionKey(row, file), pictureTypeOf(file));
  }
  return [...files].map(([key, type]) => ({ key, type })).sort((a, b) => (a.key < b.key ? -1 : 1));
}
