// node scripts/run.mjs FILE.ts ARGUMENTS…: runs a TypeScript program with everything it needs around it: the database
// (embedded, or DATABASE_URL), its migrations, the Prisma client and the secrets.
import { spawn } from 'node:child_process';
import { programOf } from './lib/bundle.mjs';
import { openEnvironment } from './lib/environment.mjs';
import { installIfMissing } from './lib/install.mjs';
import { loadDotenv } from './lib/prepare.mjs';
import { exited, stopChild } from './lib/processes.mjs';
import { root } from './lib/root.mjs';
import { complain, PlainError } from './lib/say.mjs';
import { generateClient, migrate } from './lib/migrations.mjs';
import { onStop, stopAll, stopOnSignals } from './lib/stopping.mjs';

async function main([file, ...args]) {
  if (!file) throw new PlainError('Usage: node scripts/run.mjs FILE.ts [ARGUMENTS…]');
  // The program's own output is what the caller reads: ours goes to stderr.
  console.log = console.error;
  loadDotenv();
  await installIfMissing();
  // Whoever asks how a command is called needs no database for the answer.
  const isHelp = args.some((word) => word === '--help' || word === '-h');
  const env = isHelp ? process.env : await openSite();
  await generateClient();
  const program = await programOf(file);
  const child = spawn(process.execPath, [...program, ...args], {
    cwd: root,
    env,
    stdio: 'inherit',
  });
  onStop(() => stopChild(child));
  const { code } = await exited(child);
  return code ?? 1;
}

/** The variables of a database that is there and up to date. */
async function openSite() {
  const { env, database } = await openEnvironment({ quiet: true });
  await migrate(database.url);
  return env;
}

if (process.argv[1] === import.meta.filename) {
  stopOnSignals();
  void stopAll(await main(process.argv.slice(2)).catch(complain));
}
