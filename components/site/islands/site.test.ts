import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, it } from 'vitest';

/** What readers download of this file and what it imports, in bytes, made as scripts/build-islands.mjs makes it. */
async function bytesOf(file: string): Promise<number> {
  const { outputFiles } = await build({
    entryPoints: [path.join(import.meta.dirname, file)],
    ...{ bundle: true, minify: true, write: false, format: 'esm', target: 'es2022' },
    legalComments: 'none',
  });
  return gzipSync(outputFiles[0]!.contents, { level: 9 }).length;
}

it('all islands together are no more than 8 kB on the wire, the one that listens 1.6; what is opened on demand, or stands on one page, 2', async () => {
  expect((await bytesOf('first.ts')) + (await bytesOf('site.ts'))).toBeLessThanOrEqual(8_192);
  expect(await bytesOf('live-comments.ts')).toBeLessThanOrEqual(1_638);
  expect(await bytesOf('reading.ts')).toBeLessThanOrEqual(512);
  expect(await bytesOf('aids.ts')).toBeLessThanOrEqual(2_048);
  expect(await bytesOf('alerts.ts')).toBeLessThanOrEqual(2_048);
});
