import type { Writable } from 'node:stream';
import type pg from 'pg';
import {
  getLastMigration,
  listCounters,
  listMediaFiles,
  listTables,
  onSnapshot,
  readLines,
} from '@/lib/archive/data';
import {
  columnsOf,
  exportedTables,
  leftOutColumns,
  leftOutTables,
  unsavedTables,
} from '@/lib/archive/plan';
import { readme } from '@/lib/archive/readme';
import {
  archiveFormats,
  archiveVersion,
  manifestName,
  mediaFile,
  mediaListName,
  tableFile,
  type ArchiveKind,
  type Manifest,
  type Progress,
} from '@/lib/archive/schema';
import { ZipWriter } from '@/lib/archive/zip';
import type { Store } from '@/lib/media/storage/store';

type Wish = {
  kind: ArchiveKind;
  databaseUrl: string;
  store: Store;
  siteUrl: string;
  out: Writable;
  /** Stands in the archive; with equal contents it makes equal bytes. */
  now: Date;
  progress?: Progress;
};

/**
 * Writes the publication or the whole database to `out` as it is at one moment, while the site goes on. Holds a few
 * hundred rows and one picture at a time. A picture that is named and not there is noted in the manifest it returns.
 */
export async function writeArchive(wish: Wish): Promise<Manifest> {
  const { kind, out, now, siteUrl } = wish;
  return onSnapshot(wish.databaseUrl, async (client) => {
    const zip = new ZipWriter(out, now);
    await zip.add('README.txt', [readme(kind)]);
    const tables = await addTables(client, zip, wish);
    const { media, missingMedia } = await addMedia(client, zip, wish);
    const written = new Set(tables.map(({ name }) => name));
    const counters = (await listCounters(client)).flatMap(({ sequence, table, last }) =>
      last !== null && (table === null || written.has(table)) ? [[sequence, last] as const] : [],
    );
    const manifest: Manifest = {
      format: archiveFormats[kind],
      version: archiveVersion,
      exportedAt: now.toISOString(),
      siteUrl,
      migration: await getLastMigration(client),
      ...{ tables, media, missingMedia },
      counters: Object.fromEntries(counters),
      leftOut: kind === 'archive' ? { ...leftOutTables, ...leftOutColumns } : {},
    };
    await zip.add(manifestName, [`${JSON.stringify(manifest, null, 2)}\n`]);
    await zip.end();
    return manifest;
  });
}

/** The tables with the columns that go, in the order in which they are written. */
async function planFor(kind: ArchiveKind, client: pg.Client) {
  const there = await listTables(client);
  const keyOf = (table: string) =>
    there
      .get(table)!
      .filter(({ isKey }) => isKey)
      .map(({ name }) => name);
  if (kind === 'archive')
    return Object.keys(exportedTables).map((table) => ({
      table,
      columns: columnsOf(table),
      key: keyOf(table),
    }));
  return [...there]
    .filter(([table]) => !unsavedTables.includes(table))
    .map(([table, columns]) => ({
      table,
      columns: columns.map(({ name }) => name),
      key: keyOf(table),
    }));
}

async function addTables(client: pg.Client, zip: ZipWriter, { kind, progress }: Wish) {
  const plan = await planFor(kind, client);
  const tables: Manifest['tables'] = [];
  for (const { table, columns, key } of plan) {
    progress?.('tables', tables.length, plan.length);
    let rows = 0;
    const lines = async function* () {
      for await (const some of readLines(client, table, { columns, key })) {
        rows += some.rows;
        yield some.text;
      }
    };
    const written = await zip.add(tableFile(table), lines());
    tables.push({ name: table, columns, rows, ...written });
  }
  return tables;
}

async function addMedia(client: pg.Client, zip: ZipWriter, { kind, store, progress }: Wish) {
  const files = await listMediaFiles(client, kind);
  const lines: string[] = [];
  const missingMedia: string[] = [];
  for (const [index, { key, type }] of files.entries()) {
    progress?.('pictures', index, files.length);
    const bytes = await store.get(key);
    if (!bytes) {
      missingMedia.push(key);
      continue;
    }
    const written = await zip.add(mediaFile(key), [bytes], { isPacked: true });
    lines.push(`${JSON.stringify({ key, type, ...written })}\n`);
  }
  const media = { rows: lines.length, ...(await zip.add(mediaListName, lines)) };
  return { media, missingMedia };
}
