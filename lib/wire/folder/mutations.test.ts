import { mkdir, mkdtemp, readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { Report, type ReportItem } from '@/lib/importers/report';
import { importWire, takeFolder, watchFolder } from '@/lib/wire/folder/mutations';
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

it('is watched in rounds, and what came before is known again', async () => {
  await put('a.json', JSON.stringify(ninjs3()));
  await watchFolder(folder, now);
  await put('again.json', JSON.stringify(ninjs3()));
  await watchFolder(folder, now);
  expect(await list('processed')).toEqual(['again.json', 'a.json'].sort());
  expect(await db.wireVersion.count()).toBe(1);
});

it('is imported from the command line without being moved, with the report of every import', async () => {
  await put('a.json', JSON.stringify([ninjs3(), { headline: 'x' }]));
  await put('b.json', '{');
  await put('c.xml', nitf());
  const run = async (isDryRun: boolean) => {
    const items: ReportItem[] = [];
    const report = new Report((item) => items.push(item));
    await importWire(folder, { now, isDryRun, report });
    return { items, ...report.json(isDryRun) };
  };
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
