import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { post, wxr } from '@/lib/importers/wxr/test-wxr';
import { ninjs3 } from '@/lib/wire/test-items';
import { resetDatabase } from '@/scripts/testing/database';

/** The command as it is typed, on this test's database. */
async function bring(...words: string[]) {
  const flags = ['--import', 'tsx', '--conditions=react-server', 'scripts/import.ts'];
  const child = spawn(process.execPath, [...flags, ...words], { env: process.env });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [out, err, status] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { out, err: err.trim(), status };
}

let folder: string;
beforeEach(async () => {
  await resetDatabase();
  folder = await mkdtemp(path.join(os.tmpdir(), 'broadsheet-import-'));
});
afterEach(() => rm(folder, { recursive: true }));
const put = (name: string, words: string) => writeFile(path.join(folder, name), words);

it('npm run import takes a folder of an agency’s items, and leaves with 1 for what it could not read', async () => {
  await put('item.json', JSON.stringify(ninjs3()));
  expect(await bring(folder)).toMatchObject({ err: '', status: 0 });
  expect(await db.wireItem.count()).toBe(1);
  await put('empty.xml', '');
  const second = await bring(folder);
  expect(second).toMatchObject({ err: '', status: 1 });
  expect(second.out).toContain('1 × It is empty.: "empty.xml"');
});

it('npm run import says in a sentence what it was not given', async () => {
  await put('nothing.xml', '');
  const file = path.join(folder, 'nothing.xml');
  expect(await bring(file)).toMatchObject({
    ...{ status: 1, err: 'The file is empty.\nNothing was imported.' },
  });
  expect(await bring(folder, '--format', 'wxr')).toMatchObject({
    ...{ status: 1, err: `${folder} is not a file.` },
  });
  expect(await bring(path.join(folder, 'none'))).toMatchObject({
    ...{ status: 1, err: `There is no file ${path.join(folder, 'none')}.` },
  });
  expect(await bring()).toMatchObject({ status: 2 });
  expect(await bring(file, '--site', 'old.example')).toMatchObject({
    ...{ status: 2, err: '--site: An address such as https://old.example.org.' },
  });
});

it('npm run import -- --media asks no site that was neither imported nor named, and says how to name one', async () => {
  const picture = '<p>a</p><img src="https://cdn.example/quay.jpg" alt="">';
  await put('old.xml', wxr(post({ content: picture })));
  expect(await bring(path.join(folder, 'old.xml'))).toMatchObject({ err: '', status: 0 });
  const { out, status } = await bring('--media');
  expect(status).toBe(0);
  expect(out).toContain(
    '1 × pictures on sites that were not allowed: "https://cdn.example/quay.jpg"',
  );
  expect(out).toContain('allowed by --hosts a.example,b.example');
});
