// Bundles the processes of production (front door, renderer, worker) to .next/broadsheet/.
import fs from 'node:fs';
import path from 'node:path';
import { bundlePrograms, bundles } from './lib/bundle.mjs';
import { root } from './lib/root.mjs';
import { complain } from './lib/say.mjs';

const sources = { door: 'server.ts', renderer: 'renderer.ts', worker: 'lib/jobs/worker.ts' };

/** The file to run for one of the processes. */
export const bundleOf = (name) => path.join(bundles, `${name}.mjs`);

export async function buildServers() {
  const there = Object.entries(sources).filter(([, file]) => fs.existsSync(path.join(root, file)));
  fs.mkdirSync(bundles, { recursive: true });
  for (const { path: file, contents } of await bundlePrograms(Object.fromEntries(there)))
    fs.writeFileSync(file, contents);
}

if (process.argv[1] === import.meta.filename) {
  await buildServers().catch((error) => (process.exitCode = complain(error)));
}
