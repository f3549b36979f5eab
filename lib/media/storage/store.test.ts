import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import S3rver from 's3rver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { diskStore } from '@/lib/media/storage/disk';
import { s3Store } from '@/lib/media/storage/s3';
import { demandKey, type Store } from '@/lib/media/storage/store';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'broadsheet-store-'));
let server: S3rver;
let endpoint: string;
beforeAll(async () => {
  server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory: path.join(folder, 's3'),
    configureBuckets: [{ name: 'pictures', configs: [] }],
  });
  const { port } = await server.run();
  endpoint = `http://127.0.0.1:${port}`;
});
afterAll(async () => {
  await server.close();
  fs.rmSync(folder, { recursive: true });
});

const account = { bucket: 'pictures', region: 'us-east-1' };
const stores: Record<string, () => Store> = {
  'a folder': () => diskStore(path.join(folder, 'disk')),
  'an S3 store': () =>
    s3Store({ ...account, endpoint, accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' }),
};

describe.each(Object.keys(stores))('%s', (name) => {
  it('gives back what it was given, byte by byte', async () => {
    const store = stores[name]!();
    const bytes = Buffer.from(Array.from({ length: 70_000 }, (_, i) => (i * 7) % 256));
    await store.put('o/ab/cd.jpg', bytes, 'image/jpeg');
    expect((await store.get('o/ab/cd.jpg'))!.equals(bytes)).toBe(true);
  });

  it('replaces and deletes, and has nothing where nothing was put', async () => {
    const store = stores[name]!();
    await store.put('r/1/2/640.avif', Buffer.from('one'), 'image/avif');
    await store.put('r/1/2/640.avif', Buffer.from('two'), 'image/avif');
    expect(String(await store.get('r/1/2/640.avif'))).toBe('two');
    expect(await store.has('r/1/2/640.avif')).toBe(true);
    await store.remove(['r/1/2/640.avif', 'r/1/2/320.avif']);
    expect(await store.get('r/1/2/640.avif')).toBeNull();
    expect(await store.has('r/1/2/640.avif')).toBe(false);
  });
});

it('says so when the S3 store refuses the key', async () => {
  const store = s3Store({ ...account, endpoint, accessKeyId: 'NOBODY', secretAccessKey: 'none' });
  await expect(store.put('o/ef/gh.jpg', Buffer.from('x'), 'image/jpeg')).rejects.toThrow();
  await expect(store.get('o/ab/cd.jpg')).rejects.toThrow();
});

it('a folder keeps no half-written file', async () => {
  const disk = path.join(folder, 'disk');
  await diskStore(disk).put('o/aa/bb.png', Buffer.from('x'), 'image/png');
  expect(fs.readdirSync(path.join(disk, 'o/aa'))).toEqual(['bb.png']);
});

it.each([
  '../x',
  'a/../b',
  '/etc/passwd',
  'a//b',
  'a/./b',
  'A.jpg',
  'a\\b',
  '',
  'a b',
  `a${'b'.repeat(200)}`,
])('takes no other name than ours: %j', (key) => expect(() => demandKey(key)).toThrow('not a key'));
