import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cacheControlOf, Files } from './files';

const root = fs.mkdtempSync(path.join(os.tmpdir(), 'door-files-'));
let files: Files;

beforeAll(() => {
  const write = (name: string, text: string) => {
    fs.mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    fs.writeFileSync(path.join(root, name), text);
  };
  write('public/islands/site-0123abcdef.js', 'export {};'.repeat(100));
  write('public/prints/crane.svg', '<svg/>');
  write('public/.well-known/security.txt', 'Contact: x');
  write('public/.env', 'SECRET=1');
  write('public/a b.txt', 'x');
  write('.next/static/chunks/[root]-a@b.js', 'x');
  write('.next/static/chunks/a.js.map', '{}');
  write('.next/server/secret.js', 'x');
  files = new Files(root, [['X-Content-Type-Options', 'nosniff']]);
});
afterAll(() => fs.rmSync(root, { recursive: true }));

it.each([
  ['/islands/site-0123abcdef.js', 'text/javascript; charset=utf-8'],
  ['/islands/site-0123abcdef.js?v=1', 'text/javascript; charset=utf-8'],
  ['/prints/crane.svg', 'image/svg+xml; charset=utf-8'],
  ['/.well-known/security.txt', 'text/plain; charset=utf-8'],
  ['/a%20b.txt', 'text/plain; charset=utf-8'],
  ['/_next/static/chunks/%5Broot%5D-a@b.js', 'text/javascript; charset=utf-8'],
])('%s is %s', async (url, type) => {
  const faces = await files.find(url);
  const head = faces!.byEncoding.identity.head;
  expect(head.slice(0, 4)).toEqual(['Content-Type', type, 'X-Content-Type-Options', 'nosniff']);
  expect(await files.find(url)).toBe(faces);
});

it.each([
  '/.env',
  '/prints',
  '/prints/',
  '/prints/../.env',
  '/prints/%2e%2e/.env',
  '/_next/static/chunks/a.js.map',
  '/_next/static/../server/secret.js',
  '/package.json',
])('%s is no file', async (url) => {
  expect(await files.find(url)).toBeUndefined();
});

it('compresses text, once', async () => {
  const faces = await files.find('/islands/site-0123abcdef.js');
  expect(faces!.byEncoding.br.body.length).toBeLessThan(100);
});

it.each([
  ['/_next/static/chunks/a.css', 'public, max-age=31536000, immutable'],
  ['/islands/site-0123abcdef.js', 'public, max-age=31536000, immutable'],
  ['/islands/site.js', 'public, max-age=3600'],
  ['/fonts/literata.woff2', 'public, max-age=2592000'],
  ['/prints/crane.svg', 'public, max-age=3600'],
])('%s may be kept: %s', (address, expected) => {
  expect(cacheControlOf(address)).toBe(expected);
});
