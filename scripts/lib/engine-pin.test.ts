import fs from 'node:fs';
import { expect, it } from 'vitest';
import { engineVersion } from './schema-engine.mjs';

const versionOf = (name: string): string =>
  JSON.parse(fs.readFileSync(`node_modules/${name}/package.json`, 'utf8')).version;

// Another engine would write the migrations table, or read the schema, differently from what the CLI expects.
it('the wasm schema engine is built from the commit that the Prisma CLI names', () => {
  expect(engineVersion()).toBe(versionOf('@prisma/engines-version').split('.').at(-1));
});

it('all Prisma packages have one version', () => {
  const names = ['prisma', '@prisma/client', '@prisma/adapter-pg', '@prisma/driver-adapter-utils'];
  expect(new Set(names.map(versionOf)).size).toBe(1);
});

it('the engine can be executed', () => {
  expect(fs.statSync('scripts/prisma-schema-engine.mjs').mode & 0o111).toBe(0o111);
});
