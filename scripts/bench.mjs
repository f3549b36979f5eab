// npm run bench [-- NAME [OPTIONS…]]: the benchmarks, one after the other or the one that is named.
import { spawn } from 'node:child_process';
import { programOf } from './lib/bundle.mjs';
import { build, buildIsStale } from './build.mjs';
import { openDatabase } from './lib/database.mjs';
import { createDatabase, databaseName, throwawayDatabase } from './lib/databases.mjs';
import { installIfMissing } from './lib/install.mjs';
import { generateClient, migrate } from './lib/migrations.mjs';
import { exited, stopChild } from './lib/processes.mjs';
import { root } from './lib/root.mjs';
import { complain, PlainError } from './lib/say.mjs';
import { toolEnv } from './lib/step.mjs';
import { onStop, stopAll, stopOnSignals } from './lib/stopping.mjs';
import { openSite } from './testing/site.mjs';

/**
 * In the order in which all of them run. `database`: it gets one of its own, with the migrations, which goes afterwards; `keeps`:
 * or, with --database, one that stays, for it leaves that as it found it. `asWorker`: in the memory that the worker has, and not
 * in the smaller one of a command, where garbage is collected four times as often. `site`: a newspaper of its own is served
 * meanwhile, built for production, with the demo edition.
 */
const benches = {
  pages: {
    file: 'bench/pages/bench.ts',
    site: true,
    what: 'how many readers the front door serves, against a bare server that sends the same bytes',
  },
  comments: {
    file: 'bench/comments/bench.ts',
    site: true,
    what: 'what accepting a comment costs, against writing one row, and when readers see it',
  },
  triage: {
    file: 'bench/triage/bench.ts',
    database: false,
    what: 'how well and how fast bad comments are told from good ones',
  },
  related: {
    file: 'bench/related/bench.ts',
    database: true,
    what: 'how well related stories are found in labelled news',
  },
  'related-cost': {
    file: 'bench/related-cost/bench.ts',
    database: true,
    keeps: true,
    asWorker: true,
    what: 'what publishing a story and reading its list cost as the archive grows',
  },
  search: {
    file: 'bench/search/bench.ts',
    database: true,
    what: 'how well and how fast a story is found by words of its headline',
  },
  import: {
    file: 'bench/import/bench.ts',
    database: true,
    what: 'how fast an export comes in, and how much memory that takes',
  },
  'newsroom-lists': {
    file: 'bench/newsroom-lists/bench.ts',
    database: true,
    what: 'what the lists of the newsroom cost in a large archive, and whether an index serves each',
  },
  scale: {
    file: 'bench/scale/bench.ts',
    database: true,
    what: 'what readers and moderators wait for as the archive and its comments grow',
  },
};

/** What every benchmark knows, and so may follow no name. */
const forAll = ['--json'];

const usage = () => `Usage: npm run bench [-- NAME [OPTIONS…]]
  Without a name all of them run. --json prints the figures once more as JSON, in the last line.

${Object.entries(benches)
  .map(([name, { what }]) => `  ${name.padEnd(14)}${what}`)
  .join('\n')}`;

/** Runs one benchmark to its end. Gives its exit code. */
async function run({ file, database, site, keeps, asWorker }, args) {
  const { url, rest } = keeps ? keptDatabase(args) : { url: null, rest: args };
  const scratch = site ? await openPaper() : database ? await openScratch(url) : null;
  const child = spawn(
    process.execPath,
    [...(await programOf(file, { isSmall: !asWorker })), ...rest],
    {
      ...{ cwd: root, stdio: 'inherit', env: toolEnv(scratch?.env) },
    },
  );
  const forget = onStop(() => stopChild(child));
  const { code } = await exited(child);
  forget();
  await scratch?.close();
  return code ?? 1;
}

const prefix = 'broadsheet_bench';

/**
 * The address after --database, and the other arguments. A database of another name could be a newspaper's, and one whose name
 * goes on with a number would go with what killed runs left behind.
 */
function keptDatabase(args) {
  const at = args.indexOf('--database');
  if (at === -1) return { url: null, rest: args };
  const url = args[at + 1];
  if (!URL.canParse(url ?? '') || !new RegExp(`^${prefix}_[a-z]`).test(databaseName(url)))
    throw new PlainError(
      `--database wants the address of a database whose name begins with ${prefix}_ and a letter, such as postgresql://me@localhost:5432/${prefix}_kept. It is made when it is not there, and filled with made-up stories.`,
    );
  return { url, rest: args.toSpliced(at, 2) };
}

/** A database that nobody else has, on the server of DATABASE_URL or on the embedded one of the tests; or the one at `url`, which stays. */
async function openScratch(url) {
  // The benchmark's own output is what the caller reads: ours goes to stderr.
  console.log = console.error;
  await generateClient();
  if (url) {
    await createDatabase(url);
    await migrate(url);
    return { env: envOf(url), close: async () => {} };
  }
  const server = await openDatabase({ dir: '.data/test', durable: false, quiet: true });
  const own = await throwawayDatabase(server.url, prefix);
  const forget = onStop(own.drop);
  await migrate(own.url);
  return {
    env: envOf(own.url),
    async close() {
      forget();
      await own.drop();
      await server.close();
    },
  };
}

/** A newspaper that is served while a benchmark asks it. */
async function openPaper() {
  console.log = console.error;
  if (buildIsStale()) await build();
  return openSite();
}

const envOf = (url) => ({
  ...{ DATABASE_URL: url, SITE_URL: 'http://localhost:3000', NEXTAUTH_SECRET: 'x'.repeat(32) },
});

async function main(args) {
  if (args.includes('--help')) {
    console.log(usage());
    return 0;
  }
  const isNamed = args[0] !== undefined && !args[0].startsWith('-');
  const names = isNamed ? [args[0]] : Object.keys(benches);
  const unknown = isNamed ? undefined : args.find((arg) => !forAll.includes(arg));
  if (unknown !== undefined)
    throw new PlainError(
      `${unknown} goes with the name of a benchmark: npm run bench -- NAME ${args.join(' ')}\n\n${usage()}`,
    );
  for (const name of names) {
    if (!Object.hasOwn(benches, name)) {
      throw new PlainError(`There is no benchmark “${name}”.\n\n${usage()}`);
    }
    await installIfMissing();
    console.error(`${name}: ${benches[name].what}`);
    const code = await run(benches[name], args.slice(isNamed ? 1 : 0));
    if (code !== 0) return code;
  }
  return 0;
}

stopOnSignals();
void stopAll(await main(process.argv.slice(2)).catch(complain));
