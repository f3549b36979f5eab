import {
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { Report, type ReportItem } from '@/lib/importers/report';
import { importWire, takeFolder, takeTurn, watchFolder } from '@/lib/wire/folder/mutations';
import { newsItem, ninjs3, nitf } from '@/lib/wire/test-items';
import { resetDatabase } from '@/scripts/testing/database';

const now = new Date();
let folder: string;
beforeEach(async () => {
  await resetDatabase();
  folder = await mkdtemp(path.join(os.tmpdir(), 'wire-'));
});

async function put(name: string, text: string, ageSeconds = 30) {
  const at = new Date(now.getTime() - ageSeconds * 1_000);
  await writeFile(path.join(folder, name), text);
  await utimes(path.join(folder, name), at, at);
}
const list = async (below = '') => {
  const entries = await readdir(path.join(folder, below), { withFileTypes: true });
  return entries.flatMap((entry) => (entry.isFile() ? [entry.name] : [])).sort();
};

it('takes in what is finished, waits for what may not be, and keeps what failed with the reason', async () => {
  await put('a.json', JSON.stringify(ninjs3()));
  await put('b.xml', newsItem());
  await put('.c.xml', nitf());
  await put('d.xml', nitf(), 0);
  await put('half.xml', nitf().slice(0, 400), 30);
  await put('broken.xml', nitf().slice(0, 400), 120);
  await mkdir(path.join(folder, 'processed'));
  await writeFile(path.join(folder, 'processed', 'a.json'), 'an older one');
  const results = await takeFolder(folder, now);
  expect(results.map(({ name, fault }) => [name, fault !== undefined])).toEqual([
    ['broken.xml', true],
    ['a.json', false],
    ['b.xml', false],
  ]);
  expect(await list()).toEqual(['.c.xml', 'd.xml', 'half.xml']);
  expect(await list('processed')).toEqual(['a-2.json', 'a.json', 'b.xml']);
  expect(await list('failed')).toEqual(['broken.xml', 'broken.xml.why.txt']);
  expect(await readFile(path.join(folder, 'failed', 'broken.xml.why.txt'), 'utf8')).toMatch(
    /^It is not well-formed XML/,
  );
  expect(await db.wireItem.count()).toBe(2);
});

it('says of what people throw in what it is, once each, and reads what lies between', async () => {
  const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46]).toString('latin1');
  const thrown: [string, string, RegExp][] = [
    [
      ...(['gate.jpg', jpeg] as const),
      /^It is a picture, not an item\. A wire takes ninjs \(JSON\), NewsML-G2 and NITF \(XML\)\. Pictures come by the items that name them\.$/m,
    ],
    ['gate.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>', /^It is a picture \(SVG\), not/],
    ['page.pdf', '%PDF-1.7', /^It is a PDF document, not an item\./],
    ['story.docx', 'PK\u0003\u0004\0[Content_Types].xml', /^It is an Office document, not/],
    ['all.zip', 'PK\u0003\u0004\0nitf.xml', /^It is a ZIP file, not an item\./],
    ['film.mp4', '\0\0\0 ftypisom', /^It is a film, not an item\./],
    ['story.rtf', '{\\rtf1 Gate}', /^It is a text in RTF, not an item\./],
    ['page.html', '<!doctype html><p>Gate<p>', /^It is a web page, not an item\./],
    ['note.txt', 'The gate is open.', /^It begins neither with “<”, as XML does, nor with “{” or/],
    ['empty.xml', '', /^It is empty\.$/m],
    ['long.xml', '<nitf>', /^It has more than 10 MB\.$/m],
  ];
  for (const [name, text] of thrown)
    await writeFile(
      path.join(folder, name),
      Buffer.from(text, name === 'gate.jpg' ? 'latin1' : 'utf8'),
    );
  for (const [name] of thrown) await utimes(path.join(folder, name), 0, 0);
  for (const name of ['.DS_Store', 'Thumbs.db', 'half.xml.part']) await put(name, '\0\0', 600);
  // Longer than is ever read.
  await truncate(path.join(folder, 'film.mp4'), 10_000_001);
  await truncate(path.join(folder, 'long.xml'), 10_000_001);
  await utimes(path.join(folder, 'film.mp4'), 0, 0);
  await utimes(path.join(folder, 'long.xml'), 0, 0);
  await put('last.xml', nitf());
  const results = await takeFolder(folder, now);
  expect(results.map(({ name }) => name)).toEqual([
    ...thrown.map(([name]) => name).sort(),
    'last.xml',
  ]);
  for (const [name, , words] of thrown)
    expect(await readFile(path.join(folder, 'failed', `${name}.why.txt`), 'utf8')).toMatch(words);
  expect(await takeFolder(folder, now)).toEqual([]);
  expect(await list()).toEqual(['.DS_Store', 'Thumbs.db', 'half.xml.part']);
  expect(await db.wireItem.count()).toBe(1);
});

it('keeps no file waiting for one whose words hold what a database refuses', async () => {
  const odd = ninjs3({ uri: 'urn:odd', language: 'no\u0000language' });
  await put('a.json', JSON.stringify([odd, ninjs3({ uri: 'urn:beside' })]), 600);
  await put('b.xml', nitf());
  const results = await takeFolder(folder, now);
  expect(results.map(({ name, intake }) => [name, intake?.received.length])).toEqual([
    ['a.json', 2],
    ['b.xml', 1],
  ]);
  expect(await list('processed')).toEqual(['a.json', 'b.xml']);
});

it('leaves out what the database refuses, says why, and reads what lies behind it', async () => {
  await db.$executeRaw`
    create function refuse_item() returns trigger language plpgsql as
    $$ begin raise 'no entry' using errcode = '54000'; end $$`;
  await db.$executeRaw`
    create trigger refuse_item before insert on wire_item for each row
    when (new.guid like 'urn:refused%') execute function refuse_item()`;
  const refused = ninjs3({ uri: 'urn:refused' });
  try {
    await put('a.json', JSON.stringify(refused), 120);
    await put('b.json', JSON.stringify([refused, ninjs3({ uri: 'urn:beside' })]), 90);
    await put('c.xml', nitf());
    const results = await takeFolder(folder, now);
    const why = 'urn:refused: The database refuses it (54000).';
    expect(results.map(({ name, fault, intake }) => [name, fault ?? intake?.faults])).toEqual([
      ['a.json', why],
      ['b.json', [why]],
      ['c.xml', []],
    ]);
    expect(await list()).toEqual([]);
    expect(await list('failed')).toEqual(['a.json', 'a.json.why.txt']);
    expect(await list('processed')).toEqual(['b.json', 'b.json.why.txt', 'c.xml']);
    await put('again.json', JSON.stringify(refused));
    const report = new Report();
    await importWire(path.join(folder, 'again.json'), { now, isDryRun: false, report });
    expect(report.json(false).leftOut).toEqual([{ why, count: 1, examples: ['again.json'] }]);
  } finally {
    await db.$executeRaw`drop trigger refuse_item on wire_item`;
    await db.$executeRaw`drop function refuse_item`;
  }
});

it('refuses a name that no index can hold, in bytes and not in characters', async () => {
  // Characters that do not repeat: one that does would be packed.
  const uri = Array.from({ length: 1_000 }, (_, i) => String.fromCharCode(0x4e00 + i * 7)).join('');
  await put('a.json', JSON.stringify(ninjs3({ uri })), 90);
  await put('b.json', JSON.stringify(ninjs3({ uri: 'x'.repeat(1_000) })));
  const results = await takeFolder(folder, now);
  expect(results.map(({ name, fault, intake }) => [name, fault ?? intake?.faults])).toEqual([
    ['a.json', 'Its name is longer than 1000 bytes.'],
    ['b.json', []],
  ]);
});

it('puts a file aside that it may not read, and reads the next', async () => {
  await put('shut.xml', nitf(), 600);
  await put('open.xml', newsItem());
  await chmod(path.join(folder, 'shut.xml'), 0);
  // Root reads it nevertheless.
  const fault = process.getuid?.() === 0 ? undefined : 'The worker cannot read it (EACCES).';
  const results = await takeFolder(folder, now);
  expect(results.map((result) => [result.name, result.fault])).toEqual([
    ['shut.xml', fault],
    ['open.xml', undefined],
  ]);
});

it('reads a file whose own time lies ahead once it has rested', async () => {
  await put('ahead.xml', nitf(), -24 * 3_600);
  expect(await takeFolder(folder, new Date())).toEqual([]);
  const later = new Date(Date.now() + 5_000);
  expect(await takeFolder(folder, later)).toMatchObject([{ name: 'ahead.xml' }]);
  expect(await list('processed')).toEqual(['ahead.xml']);
});

it('is watched in rounds, and what came before is known again', async () => {
  await put('a.json', JSON.stringify(ninjs3()));
  await watchFolder(folder, now);
  await put('again.json', JSON.stringify(ninjs3()));
  await watchFolder(folder, now);
  expect(await list('processed')).toEqual(['again.json', 'a.json'].sort());
  expect(await db.wireVersion.count()).toBe(1);
});

it('is watched by one worker, however long the round of that takes', async () => {
  await put('a.xml', nitf());
  await db.$transaction(async (tx) => {
    expect(await takeTurn(tx)).toBe(true);
    const [row] = await tx.$queryRaw<[{ idle: string }]>`
      select current_setting('idle_in_transaction_session_timeout') as idle`;
    // As long as the transaction itself: that of every other is 15 seconds.
    expect(row.idle).toBe('10min');
    await watchFolder(folder, now);
    expect(await list()).toEqual(['a.xml']);
  });
  await watchFolder(folder, now);
  expect(await list('processed')).toEqual(['a.xml']);
});

/** Imports the folder as the command line does. */
async function run(isDryRun: boolean) {
  const items: ReportItem[] = [];
  const report = new Report((item) => items.push(item));
  await importWire(folder, { now, isDryRun, report });
  return { items, ...report.json(isDryRun) };
}

it('foretells of versions in any order, and of items that took another’s place, what becomes of them', async () => {
  const at = (hour: number) => `2026-11-25T0${hour}:00:00Z`;
  const third = { version: '3', versionCreated: at(3) };
  await put('0.json', JSON.stringify([ninjs3(third), ninjs3({ uri: 'urn:b', ...third })]));
  await run(false);
  const of = (uri: string, version: string, hour: number, more = {}) =>
    ninjs3({ uri, version, versionCreated: at(hour), ...more });
  const files = [
    // Of one that is here: an older version, and that again.
    [ninjs3({ version: '2', versionCreated: at(2) }), ninjs3({ version: '2' })],
    // Of one that comes now: the last first, the same once more, an older one, a kill of the last, a newer one.
    [of('urn:a', '5', 5), of('urn:a', '5', 5), of('urn:a', '4', 4)],
    [of('urn:a', '5', 6, { pubStatus: 'canceled' }), of('urn:a', '6', 7)],
    // By another name, in the place of one that is here and of one that comes now.
    [of('urn:c', '1', 6, { replacing: 'urn:b' }), of('urn:d', '1', 8, { replacing: 'urn:a' })],
    [of('urn:a', '7', 7), of('urn:e', '1', 9, { replacing: 'urn:d' })],
  ];
  for (const [i, items] of files.entries()) await put(`${i + 1}.json`, JSON.stringify(items));
  const trial = await run(true);
  expect(trial.items.map(({ key, outcome }) => `${key.split(':').at(-1)} ${outcome}`)).toEqual([
    ...['1 skipped', 'b skipped', '1 skipped', '1 skipped'],
    ...['a created', 'a skipped', 'a skipped', 'a updated', 'a updated'],
    ...['c updated', 'd updated', 'a skipped', 'e updated'],
  ]);
  const { isDryRun: _trial, ...foretold } = trial;
  const { isDryRun: _run, ...done } = await run(false);
  expect(foretold).toEqual(done);
});

it('is imported from the command line without being moved, with the report of every import', async () => {
  await put('a.json', JSON.stringify([ninjs3(), { headline: 'x' }]));
  await put('b.json', '{');
  await put('c.xml', nitf());
  const trial = await run(true);
  expect(await db.wireItem.count()).toBe(0);
  const first = await run(false);
  const counts = { found: 4, created: 2, updated: 0, skipped: 0, leftOut: 2 };
  expect([trial.counts, first.counts]).toEqual([{ items: counts }, { items: counts }]);
  expect(first.leftOut.map(({ why, examples }) => [why.split('.')[0], examples])).toEqual([
    ['Item 2: It has no “uri”, by which it could be known again', ['a.json']],
    [expect.stringMatching(/^It is not valid JSON/), ['b.json']],
  ]);
  expect(first.items.map(({ key, outcome }) => [key, outcome])).toContainEqual([
    'b.json',
    'leftOut',
  ]);
  for (const isDryRun of [true, false])
    expect((await run(isDryRun)).counts).toEqual({
      items: { found: 4, created: 0, updated: 0, skipped: 2, leftOut: 2 },
    });
  expect(await list()).toEqual(['a.json', 'b.json', 'c.xml']);
});
