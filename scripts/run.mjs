// node scripts/run.mjs FILE.ts ARGUMENTS…: runs a TypeScript program with everything it needs around it: the database
// (embedded, or DATABASE_URL), its migrations, the Prisma client and the secrets.
import { spawn } from 'node:child_process';
import { openEnvironment } from './lib/environment.mjs';
import { loadDotenv } from './lib/prepare.mjs';
import { exited, stopChild } from './lib/processes.mjs';
import { root } from './lib/root.mjs';
import { complain, PlainError } from './lib/say.mjs';
import { generateClient, migrate } from './lib/migrations.mjs';
import { onStop, stopAll, stopOnSignals } from './lib/stopping.mjs';

/** Starts `file` under tsx. The condition lets `server-only` modules load outside Next. */
export function startTypeScript(file, args, env) {
  const flags = ['--import', 'tsx', '--conditions=react-server'];
  return spawn(process.execPath, [...flags, file, ...args], { cwd: root, env, stdio: 'inherit' });
}

async function main([file, ...args]) {
  if (!file) throw new PlainError('Usage: node scripts/run.mjs FILE.ts [ARGUMENTS…]');
  // The program's own output is what the caller reads: ours goes to stderr.
  console.log = console.error;
  loadDotenv();
  const { env, database } = await openEnvironment({ quiet: true });
  await generateClient();
  await migrate(database.url);
  const child = startTypeScript(file, args, env);
  onStop(() => stopChild(child));
  const { code } = await exited(child);
  return code ?? 1;
}

if (process.argv[1] === import.meta.filename) {
  stopOnSignals();
  void stopAll(await main(process.argv.slice(2)).catch(complain));
}
