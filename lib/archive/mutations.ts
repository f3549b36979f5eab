import type pg from 'pg';
import {
  getLastMigration,
  listCounters,
  listTables,
  onConnection,
  quote,
  type Column,
} from '@/lib/archive/data';
import { columnsOf, countedTables, exportedTables } from '@/lib/archive/plan';
import { readMediaList, readTable, verifyArchive, type OpenArchive } from '@/lib/archive/read';
import { reportArchive } from '@/lib/archive/report';
import { mediaFile, type Manifest, type Progress } from '@/lib/archive/schema';
import { AppError } from '@/lib/errors';
import type { Report } from '@/lib/importers/report';
import type { Store } from '@/lib/media/storage/store';

/** A statement takes no more rows or letters than this at a time. */
const rowsAtOnce = 200;
const lettersAtOnce = 4_000_000;
/** Only one archive is read in at a time. */
const readLock = 7_350_003;

type Target = { databaseUrl: string; store: Store; progress?: Progress };
type Tables = Map<string, Column[]>;

const refuse = (words: string) => new AppError('invalid', words);

/**
 * Reads an exported publication into this site, which has to be empty: all of it in one transaction, or nothing. The
 * archive is checked from end to end before, and with `isDryRun` no more is done. What came in (or would) is told to
 * `report` at the end. Throws AppError `invalid` in words.
 */
export async function importArchive(
  open: OpenArchive,
  { isDryRun = false, report, ...target }: Target & { isDryRun?: boolean; report?: Report },
): Promise<void> {
  await verifyArchive(open, target.progress);
  await onConnection(target.databaseUrl, async (client) => {
    const tables = await listTables(client);
    demandKnown(open.manifest, (table) =>
      Object.hasOwn(exportedTables, table) ? columnsOf(table) : undefined,
    );
    await demandEmpty(client, Object.keys(exportedTables));
    if (isDryRun) return;
    await putMedia(open, target);
    await inTransaction(client, async () => {
      const keys = await letGo(client, tables);
      // Again, now that nobody else can write.
      await demandEmpty(client, Object.keys(exportedTables));
      for (const table of countedTables) await client.query(`delete from ${quote(table)}`);
      await load(client, open, tables, target.progress);
      await setCounters(client, open.manifest);
      await holdOn(client, tables, keys);
      // The words for searching are worked out by a trigger, which waits for a change.
      await client.query(`update story set headline = headline`);
      await putJobs(client);
      await client.query(`select pg_notify('door', '["*"]'), pg_notify('jobs', '')`);
    });
  });
  if (report) await reportArchive(open, report);
}

/**
 * Puts a backup back: into an empty database, or with `overwrite` in place of all that the database holds. One
 * transaction, after the file was checked from end to end. Throws AppError `invalid` in words.
 */
export async function restoreBackup(
  open: OpenArchive,
  { overwrite, ...target }: Target & { overwrite: boolean },
): Promise<void> {
  await verifyArchive(open, target.progress);
  await onConnection(target.databaseUrl, async (client) => {
    const tables = await listTables(client);
    const names = [...tables.keys()];
    const migration = await getLastMigration(client);
    if (migration !== open.manifest.migration)
      throw refuse(
        `The backup was made of a database at the migration ${open.manifest.migration}, this one is at ${migration}. Restore it with the version of Broadsheet that made it, then update.`,
      );
    demandKnown(open.manifest, (table) => tables.get(table)?.map(({ name }) => name));
    if (!overwrite) await demandEmpty(client, names);
    await putMedia(open, target);
    await inTransaction(client, async () => {
      const keys = await letGo(client, tables);
      if (overwrite) await client.query(`truncate ${names.map(quote).join(', ')}`);
      else await demandEmpty(client, names);
      await load(client, open, tables, target.progress);
      await setCounters(client, open.manifest);
      await holdOn(client, tables, keys);
      await client.query(`select pg_notify('door', '["*"]'), pg_notify('jobs', '')`);
    });
  });
}

async function inTransaction(client: pg.Client, work: () => Promise<void>): Promise<void> {
  await client.query('begin');
  try {
    await client.query('select pg_advisory_xact_lock($1)', [readLock]);
    await work();
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}

/** Refuses what this version has no place for, so that nothing is lost on the way, and what no export of ours holds. */
function demandKnown(
  { tables }: Manifest,
  mayHave: (table: string) => readonly string[] | undefined,
): void {
  for (const { name, columns } of tables) {
    const known = mayHave(name);
    const stranger = known && columns.find((column) => !known.includes(column));
    if (known && stranger === undefined) continue;
    const what = known ? `the column ${name}.${stranger}` : `the table ${name}`;
    throw refuse(
      `The file holds ${what}, which this version of Broadsheet does not take. Update Broadsheet first.`,
    );
  }
}

/** Refuses a database in which anything is that somebody made. */
async function demandEmpty(client: pg.Client, tables: readonly string[]): Promise<void> {
  const filled: string[] = [];
  for (const table of tables.filter((name) => !countedTables.includes(name))) {
    const { rows } = await client.query<{ rows: string }>(
      `select count(*) as rows from ${quote(table)}`,
    );
    if (Number(rows[0]!.rows) > 0)
      filled.push(`${Number(rows[0]!.rows).toLocaleString('en-GB')} in ${table}`);
  }
  if (filled.length > 0)
    throw refuse(
      `This site is not empty: it has ${filled.slice(0, 6).join(', ')}${filled.length > 6 ? ` and rows in ${filled.length - 6} more tables` : ''}. Nothing was changed.`,
    );
}

/** The files lie under names made of their contents: doing it again changes nothing, and unused ones do no harm. */
async function putMedia({ zip, manifest }: OpenArchive, { store, progress }: Target) {
  let done = 0;
  for await (const { key, type } of readMediaList(zip)) {
    progress?.('pictures', done++, manifest.media.rows);
    const chunks = (await (await zip.read(mediaFile(key))).toArray()) as Buffer[];
    await store.put(key, Buffer.concat(chunks), type);
  }
}

type ForeignKey = { table: string; name: string; isDeferrable: boolean; isDeferred: boolean };

async function listForeignKeys(client: pg.Client): Promise<ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(`
    select c.relname as "table", k.conname as name, k.condeferrable as "isDeferrable", k.condeferred as "isDeferred"
    from pg_constraint k join pg_class c on c.oid = k.conrelid
    where k.contype = 'f' and c.relnamespace = current_schema()::regnamespace`);
  return rows;
}

/**
 * Within the transaction alone: keys are looked at when all rows are there, whichever comes first, and nobody is told of rows
 * that are old news. Returns the keys as they were.
 */
async function letGo(client: pg.Client, tables: Tables): Promise<ForeignKey[]> {
  const keys = await listForeignKeys(client);
  for (const { table, name } of keys)
    await client.query(
      `alter table ${quote(table)} alter constraint ${quote(name)} deferrable initially deferred`,
    );
  for (const table of tables.keys())
    await client.query(`alter table ${quote(table)} disable trigger user`);
  return keys;
}

/** Everything as strict as before, and no stricter; throws when a row points to one that is not there. */
async function holdOn(
  client: pg.Client,
  tables: Tables,
  keys: readonly ForeignKey[],
): Promise<void> {
  try {
    await client.query('set constraints all immediate');
  } catch (error) {
    throw refuse(
      `The file does not hold together: ${(error as Error).message}. Nothing was changed.`,
    );
  }
  for (const table of tables.keys())
    await client.query(`alter table ${quote(table)} enable trigger user`);
  for (const { table, name, isDeferrable, isDeferred } of keys) {
    const when = isDeferred ? 'deferred' : 'immediate';
    const as = isDeferrable ? `deferrable initially ${when}` : 'not deferrable';
    await client.query(`alter table ${quote(table)} alter constraint ${quote(name)} ${as}`);
  }
}

async function load(
  client: pg.Client,
  { zip, manifest }: OpenArchive,
  tables: Tables,
  progress?: Progress,
): Promise<void> {
  for (const [index, { name, columns }] of manifest.tables.entries()) {
    progress?.('tables', index, manifest.tables.length);
    const known = tables.get(name)!.filter((column) => columns.includes(column.name));
    const statement = `insert into ${quote(name)} (${known.map((column) => quote(column.name)).join(', ')})
      overriding system value select ${known.map(valueOf).join(', ')} from json_populate_recordset(null::${quote(name)}, $1::json)`;
    const write = async (lines: string[]) => {
      try {
        await client.query(statement, [`[${lines.join(',')}]`]);
      } catch (error) {
        throw refuse(
          `A row of ${name} cannot be taken: ${(error as Error).message}. Nothing was changed.`,
        );
      }
    };
    let lines: string[] = [];
    let letters = 0;
    for await (const line of readTable(zip, name)) {
      lines.push(line);
      letters += line.length;
      if (lines.length < rowsAtOnce && letters < lettersAtOnce) continue;
      await write(lines);
      lines = [];
      letters = 0;
    }
    if (lines.length > 0) await write(lines);
  }
}

/** A null of JSON in a column that must have a value is that value. */
const valueOf = ({ name, isRequiredJson }: Column) =>
  isRequiredJson ? `coalesce(${quote(name)}, 'null')` : quote(name);

/** Numbers that were given out are not given out again: the audit log may speak of what is gone. */
async function setCounters(client: pg.Client, { counters, tables }: Manifest): Promise<void> {
  const read = new Set(tables.map(({ name }) => name));
  for (const { sequence, table, column } of await listCounters(client)) {
    if (table !== null && !read.has(table)) continue;
    const highest =
      column && table ? `(select max(${quote(column)}) from ${quote(table)})` : 'null';
    await client.query(
      `select setval($1::regclass, last) from (select greatest($2::bigint, ${highest}) as last) as counter where last is not null`,
      [quote(sequence), counters[sequence] ?? null],
    );
  }
}

/** What waits for its moment, and what is worked out from the rest. */
async function putJobs(client: pg.Client): Promise<void> {
  await client.query(`
    insert into job (kind, payload, key, "runAt")
    select 'release-story', jsonb_build_object('storyId', id), id || ':' || round(extract(epoch from "publishedAt") * 1000), "publishedAt"
      from story where status = 'SCHEDULED'
    union all
    select 'release-pending', jsonb_build_object('storyId', "storyId"), "storyId" || ':' || round(extract(epoch from "publishAt") * 1000), "publishAt"
      from pending_version where status = 'SCHEDULED' and "publishAt" is not null
    union all
    select 'erase-account', jsonb_build_object('userId', id), null, "eraseAt" from "user" where "eraseAt" is not null
    union all
    select 'make-renditions', jsonb_build_object('mediaId', id), id::text, now() from media where fingerprint is not null
    union all
    select 'learn-decisions', '{}', null, now()
    union all
    select 'rebuild-related', '{"recount": true}', null, now()`);
}
