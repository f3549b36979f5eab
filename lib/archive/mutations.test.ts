import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import yazl from 'yazl';
import { listTables, onConnection } from '@/lib/archive/data';
import { importArchive, restoreBackup } from '@/lib/archive/mutations';
import {
  columnsOf,
  exportedTables,
  leftOutColumns,
  leftOutTables,
  unsavedTables,
} from '@/lib/archive/plan';
import { openArchive, verifyArchive } from '@/lib/archive/read';
import type { ArchiveKind, Manifest } from '@/lib/archive/schema';
import {
  makeFolder,
  makePublication,
  plantedSecrets,
  rowsOf,
  run,
} from '@/lib/archive/test-publication';
import { writeArchive } from '@/lib/archive/write';
import { ZipReader } from '@/lib/archive/zip';
import { Report, type ReportItem } from '@/lib/importers/report';
import { originalKey } from '@/lib/media/keys';
import { diskStore } from '@/lib/media/storage/disk';
import { createDatabase, dropDatabase, withDatabase } from '@/scripts/lib/databases.mjs';
import { resetDatabase } from '@/scripts/testing/database';
import { makeTemplate } from '@/scripts/testing/template.mjs';

// A whole site goes in and out several times, on a machine that may be busy.
vi.setConfig({ testTimeout: 240_000 });

const folder = makeFolder('archive');
const source = process.env.DATABASE_URL!;
// The number of the run stays where it was in the name, or another run would take the database for a leftover.
const target = withDatabase(
  source,
  new URL(source).pathname.slice(1).replace(/_(\d+)$/, '_second$1'),
);
const now = new Date('2026-04-05T06:07:08.000Z');
const at = (name: string) => path.join(folder, name);
const store = diskStore(at('media'));
const secondStore = diskStore(at('second-media'));

let made: Awaited<ReturnType<typeof makePublication>>;
let manifest: Manifest;

const write = (kind: ArchiveKind, name: string) =>
  writeArchive({
    ...{ kind, now, store },
    databaseUrl: source,
    siteUrl: 'https://old.example',
    out: fs.createWriteStream(at(name)),
  });

const emptyTarget = () => resetDatabase(target);

async function opened<T>(
  name: string,
  kind: ArchiveKind,
  work: (open: Awaited<ReturnType<typeof openArchive>>) => Promise<T>,
): Promise<T> {
  const open = await openArchive(at(name), kind);
  try {
    return await work(open);
  } finally {
    open.zip.close();
  }
}

const bringIn = (name: string, options: { isDryRun?: boolean; report?: Report } = {}) =>
  opened(name, 'archive', (open) =>
    importArchive(open, { databaseUrl: target, store: secondStore, ...options }),
  );
const restore = (name: string, overwrite = false) =>
  opened(name, 'backup', (open) =>
    restoreBackup(open, { databaseUrl: target, store: secondStore, overwrite }),
  );

/** The parts of an archive, for making another one of them. */
async function partsOf(name: string): Promise<Map<string, Buffer>> {
  const zip = await ZipReader.open(at(name));
  const parts = new Map<string, Buffer>();
  for (const part of zip.names())
    parts.set(part, Buffer.concat((await (await zip.read(part)).toArray()) as Buffer[]));
  zip.close();
  return parts;
}

async function writeParts(name: string, parts: Map<string, Buffer>): Promise<void> {
  const zip = new yazl.ZipFile();
  for (const [part, bytes] of parts) zip.addBuffer(bytes, part);
  zip.end();
  const out = fs.createWriteStream(at(name));
  zip.outputStream.pipe(out);
  await new Promise<void>((resolve) => out.once('close', () => resolve()));
}

/** An archive as `change` would have it, its manifest changed too: what only a person with a purpose makes. */
async function forge(
  name: string,
  change: (parts: Map<string, Buffer>, manifest: Manifest) => void,
) {
  const parts = await partsOf('site.zip');
  const head = JSON.parse(parts.get('manifest.json')!.toString()) as Manifest;
  change(parts, head);
  parts.set('manifest.json', Buffer.from(JSON.stringify(head)));
  await writeParts(name, parts);
}

/** Which foreign keys may be looked at late, and when they are. */
const lateKeys = () =>
  onConnection(target, async (client) => {
    const { rows } = await client.query<{ key: string }>(
      `select conname || ' ' || condeferred as key from pg_constraint
       where contype = 'f' and condeferrable and connamespace = current_schema()::regnamespace order by 1`,
    );
    return rows.map(({ key }) => key);
  });
/** An import writes who signs a story, and what it is about, before the story. */
const asMigrated = ['story_author_storyId_fkey false', 'story_topic_storyId_fkey false'];

const rowsInTarget = (table: string) => rowsOf(target, table, ['id']);

beforeAll(async () => {
  await resetDatabase();
  await createDatabase(target, { template: await makeTemplate(source) });
  made = await makePublication(source, at('media'));
  manifest = await write('archive', 'site.zip');
});
afterAll(async () => {
  await dropDatabase(target);
  fs.rmSync(folder, { recursive: true });
});

it('decides on every table and every column of the database, with a reason for what stays', async () => {
  const tables = await onConnection(source, listTables);
  // What the database makes by itself is in no list of what can be written.
  const made = await onConnection(source, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select table_name || '.' || column_name as name from information_schema.columns
       where table_schema = current_schema() and is_generated = 'ALWAYS'`,
    );
    return rows.map(({ name }) => name);
  });
  const decided = [
    ...Object.keys(exportedTables).flatMap((table) =>
      columnsOf(table).map((column) => `${table}.${column}`),
    ),
    ...Object.keys(leftOutColumns).filter((column) => !made.includes(column)),
  ].sort();
  const there = [...tables]
    .filter(([table]) => !Object.hasOwn(leftOutTables, table))
    .flatMap(([table, columns]) => columns.map(({ name }) => `${table}.${name}`))
    .sort();
  expect(decided).toEqual(there);
  expect(Object.keys(leftOutTables).filter((table) => !tables.has(table))).toEqual([]);
  const reasons = [...Object.values(leftOutTables), ...Object.values(leftOutColumns)];
  expect(reasons.filter((reason) => reason.length < 20)).toEqual([]);
});

describe('an exported publication', () => {
  it('has rows of every table, and the same bytes when it is written again', async () => {
    expect(manifest.tables.filter(({ rows }) => rows === 0).map(({ name }) => name)).toEqual([]);
    expect(manifest.media.rows).toBe(1);
    await write('archive', 'again.zip');
    expect(fs.readFileSync(at('again.zip')).equals(fs.readFileSync(at('site.zip')))).toBe(true);
  });

  it('holds no secret and no hash of one', async () => {
    const backup = await write('backup', 'secret.zip');
    expect(backup.tables.length).toBeGreaterThan(manifest.tables.length);
    const find = async (name: string) => {
      const text = [...(await partsOf(name)).values()].map(String).join('\n');
      return plantedSecrets.filter((secret) => text.includes(secret));
    };
    // The same search finds all of them where they are.
    expect(await find('secret.zip')).toEqual(plantedSecrets);
    expect(await find('site.zip')).toEqual([]);
    const users = (await partsOf('site.zip')).get('tables/user.jsonl')!.toString();
    expect(users).not.toMatch(/password|secondFactor/i);
  });

  it('comes into an empty site with nothing lost', async () => {
    expect(await lateKeys()).toEqual(asMigrated);
    await bringIn('site.zip');
    expect(await lateKeys()).toEqual(asMigrated);
    for (const table of Object.keys(exportedTables)) {
      const columns = columnsOf(table);
      expect(await rowsOf(target, table, columns), table).toEqual(
        await rowsOf(source, table, columns),
      );
    }
    const key = originalKey(made.fingerprint, 'gif');
    expect((await secondStore.get(key))!.equals(made.bytes)).toBe(true);
    // And out of there again, row for row.
    const again = await writeArchive({
      ...{ kind: 'archive', now, store: secondStore, databaseUrl: target },
      siteUrl: 'https://old.example',
      out: fs.createWriteStream(at('back.zip')),
    });
    expect(again.tables).toEqual(manifest.tables);
    expect(again.counters).toEqual(manifest.counters);
  });

  it('is found by its words, keeps its numbers and its rules, and has its work queued', async () => {
    expect(
      await rowsOf(target, 'story', ['search', 'headlineWords']),
      'the words of stories',
    ).toEqual(await rowsOf(source, 'story', ['search', 'headlineWords']));
    await run(target, `insert into topic (slug, name) values ('next', 'Next')`);
    expect(manifest.counters.live_post_change).toBe(1);
    const gone = Number(manifest.counters.story_id_seq);
    await run(
      target,
      `insert into story (slug, headline, body, "sectionId") select 'next', 'Next', '{}', id from section limit 1`,
    );
    const ids = (await rowsInTarget('story')).map((row) => Number(row.slice(1, -1)));
    expect(Math.max(...ids)).toBe(gone + 1);
    await expect(run(target, `delete from audit_entry`)).rejects.toThrow();
    await expect(run(target, `insert into saved_story values (999999, 999999)`)).rejects.toThrow(
      'foreign key',
    );
    expect(await rowsOf(target, 'job', ['kind', 'key', 'runAt'])).toEqual(
      expect.arrayContaining([
        `(release-story,${made.scheduled.id}:${Date.UTC(2099, 4, 6, 7, 8, 9, 10)},"2099-05-06 07:08:09.01+00")`,
        `(erase-account,,"2099-01-01 00:00:00+00")`,
      ]),
    );
    expect(await rowsOf(target, 'user', ['passwordHash', 'secondFactorSince'])).toEqual(
      (await rowsInTarget('user')).map(() => '(,)'),
    );
  });

  it('is refused by a site that is not empty, which stays as it is', async () => {
    await emptyTarget();
    await run(target, `insert into section (slug, name) values ('own', 'Our own')`);
    await expect(bringIn('site.zip')).rejects.toThrow(
      'This site is not empty: it has 1 in section. Nothing was changed.',
    );
    expect(await rowsInTarget('user')).toEqual([]);
  });

  it('tells in the report of all imports what comes in, one by one, and what stayed behind', async () => {
    await emptyTarget();
    const [trial, real] = [[] as ReportItem[], [] as ReportItem[]];
    const report = new Report((item) => real.push(item));
    const dry = new Report((item) => trial.push(item));
    await bringIn('site.zip', { isDryRun: true, report: dry });
    expect(await rowsInTarget('story')).toEqual([]);
    await bringIn('site.zip', { report });
    expect(trial).toEqual(real);
    expect(dry.json(false)).toEqual(report.json(false));
    const { counts, leftOut } = report.json(false);
    for (const row of Object.values(counts))
      expect(row.found).toBe(row.created + row.updated + row.skipped + row.leftOut);
    // Every row and every file of the archive, and no other.
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    expect(report.total('created')).toBe(rows + manifest.media.rows);
    expect(counts.stories!.created + (counts.pages?.created ?? 0)).toBe(
      manifest.tables.find(({ name }) => name === 'story')!.rows,
    );
    expect(real).toContainEqual({
      ...{ kind: 'items', key: 'urn:coast:1', label: 'From the wire', outcome: 'created' },
    });
    expect(JSON.stringify(real)).not.toContain('@');
    expect(leftOut).toContainEqual(
      expect.objectContaining({
        why: 'a passkey works at the address alone for which it was made',
      }),
    );
  });

  it('comes into a site that only visitors and robots have found', async () => {
    await emptyTarget();
    await run(target, `insert into missed_address (path) values ('/wp-login.php')`);
    await bringIn('site.zip');
    expect(await rowsOf(target, 'missed_address', ['path'])).toEqual(['(/nowhere)']);
  });
});

describe('a file that is not as it was exported', () => {
  beforeAll(emptyTarget);
  const nothing = async () => {
    expect(await rowsInTarget('user')).toEqual([]);
    expect(await rowsInTarget('story')).toEqual([]);
  };

  it('is refused when it was cut off anywhere', async () => {
    const whole = fs.readFileSync(at('site.zip'));
    for (const part of [0, 0.1, 0.5, 0.9, 0.999]) {
      fs.writeFileSync(at('cut.zip'), whole.subarray(0, Math.floor(whole.length * part)));
      await expect(bringIn('cut.zip')).rejects.toThrow('damaged or was cut off');
    }
    await nothing();
  });

  it('is refused when a byte of it changed, wherever that is', async () => {
    const whole = fs.readFileSync(at('site.zip'));
    const stories = whole.indexOf('tables/story.jsonl') + 60;
    const picture = whole.indexOf('GIF89a') + 8;
    for (const place of [stories, picture]) {
      const changed = Buffer.from(whole);
      changed[place]! ^= 0x41;
      fs.writeFileSync(at('changed.zip'), changed);
      await expect(bringIn('changed.zip')).rejects.toThrow('damaged');
    }
    await nothing();
  });

  it('is refused when a part is missing or one too many', async () => {
    await forge('less.zip', (parts) => parts.delete('tables/comment.jsonl'));
    await expect(bringIn('less.zip')).rejects.toThrow('tables/comment.jsonl is missing');
    await forge('more.zip', (parts) => parts.set('tables/api_token.jsonl', Buffer.from('{}\n')));
    await expect(bringIn('more.zip')).rejects.toThrow('its manifest does not name');
    await nothing();
  });

  it('is refused when it is of a newer version, or has what this one does not know', async () => {
    await forge('newer.zip', (_, head) => (head.version = 2));
    await expect(bringIn('newer.zip')).rejects.toThrow('made by a newer Broadsheet');
    await forge('column.zip', (_, head) => head.tables[0]!.columns.push('shoeSize'));
    await expect(bringIn('column.zip')).rejects.toThrow('the column user.shoeSize');
    // A table that is never exported cannot be smuggled in.
    const token = Buffer.from('{"id":1}\n');
    await forge('smuggled.zip', (parts, head) => {
      parts.set('tables/api_token.jsonl', token);
      const sha256 = createHash('sha256').update(token).digest('hex');
      const part = { bytes: token.length, rows: 1, sha256 };
      head.tables.push({ name: 'api_token', columns: ['id'], ...part });
    });
    await expect(bringIn('smuggled.zip')).rejects.toThrow('the table api_token');
    await forge('hash.zip', (_, head) => head.tables[0]!.columns.push('passwordHash'));
    await expect(bringIn('hash.zip')).rejects.toThrow('passwordHash');
    await nothing();
  });

  it('is refused whole when its last rows do not hold together', async () => {
    const line = Buffer.from('{"source":"a","kind":"b"}\n');
    await forge('broken.zip', (parts, head) => {
      parts.set('tables/imported_item.jsonl', line);
      const sha256 = createHash('sha256').update(line).digest('hex');
      Object.assign(head.tables.at(-1)!, { bytes: line.length, rows: 1, sha256 });
    });
    await expect(bringIn('broken.zip')).rejects.toThrow('A row of imported_item cannot be taken');
    const likes = Buffer.from(
      '{"commentId":999,"userId":999,"createdAt":"2026-01-01T00:00:00Z"}\n',
    );
    await forge('loose.zip', (parts, head) => {
      parts.set('tables/comment_like.jsonl', likes);
      const sha256 = createHash('sha256').update(likes).digest('hex');
      const part = { bytes: likes.length, rows: 1, sha256 };
      Object.assign(
        head.tables.find(({ name }) => name === 'comment_like')!,
        part,
      );
    });
    await expect(bringIn('loose.zip')).rejects.toThrow('does not hold together');
    await nothing();
  });

  it('is told from what it is not', async () => {
    fs.writeFileSync(at('text.zip'), 'Dear newsroom');
    await expect(bringIn('text.zip')).rejects.toThrow('damaged');
    await writeParts('other.zip', new Map([['hello.txt', Buffer.from('hello')]]));
    await expect(bringIn('other.zip')).rejects.toThrow('none that Broadsheet made');
    await expect(restore('site.zip')).rejects.toThrow('This is an export, not a backup');
    await write('backup', 'backup.zip');
    await expect(bringIn('backup.zip')).rejects.toThrow('This is a backup, not an export');
  });
});

describe('a backup', () => {
  it('comes back with every row of every table, secrets too', async () => {
    await write('backup', 'backup.zip');
    await opened('backup.zip', 'backup', (open) => verifyArchive(open));
    await emptyTarget();
    await restore('backup.zip');
    expect(await lateKeys()).toEqual(asMigrated);
    const tables = await onConnection(source, listTables);
    for (const [table, columns] of tables) {
      if (unsavedTables.includes(table)) continue;
      const names = columns.map(({ name }) => name);
      expect(await rowsOf(target, table, names), table).toEqual(await rowsOf(source, table, names));
    }
    expect(await rowsOf(target, 'totp', ['secret'])).toEqual(['(planted-totp-secret)']);
  });

  it('goes over a database that is in use only when told, and then wholly', async () => {
    await run(target, `insert into section (slug, name) values ('later', 'Made later')`);
    await expect(restore('backup.zip')).rejects.toThrow('This site is not empty');
    expect(await rowsOf(target, 'section', ['slug'])).toContain('(later)');
    await restore('backup.zip', true);
    expect(await rowsOf(target, 'section', ['slug'])).toEqual(
      await rowsOf(source, 'section', ['slug']),
    );
    await expect(run(target, `truncate audit_entry`)).rejects.toThrow();
  });

  it('is of one moment, whatever is written while it is made', async () => {
    let isWritten = false;
    const slow = {
      ...store,
      // Called after the tables were read, before the snapshot ends.
      get: async (key: string) => {
        isWritten = true;
        await run(source, `update setting set value = '"Too late"'`);
        return store.get(key);
      },
    };
    await writeArchive({
      ...{ kind: 'backup', now, store: slow, databaseUrl: source, siteUrl: 'https://old.example' },
      out: fs.createWriteStream(at('moment.zip')),
      progress: (step, done) => {
        if (step === 'tables' && done === 1) void run(source, `delete from saved_filter`);
      },
    });
    expect(isWritten).toBe(true);
    const parts = await partsOf('moment.zip');
    expect(String(parts.get('tables/setting.jsonl'))).toContain('The Harbour Post');
    expect(String(parts.get('tables/saved_filter.jsonl'))).toContain('Mine');
  });

  it('names the pictures that the store has lost', async () => {
    const lossy = { ...store, get: async () => null };
    const lost = await writeArchive({
      ...{
        kind: 'archive',
        now,
        store: lossy,
        databaseUrl: source,
        siteUrl: 'https://old.example',
      },
      out: fs.createWriteStream(at('lost.zip')),
    });
    expect(lost.missingMedia).toEqual([originalKey(made.fingerprint, 'gif')]);
  });
});
