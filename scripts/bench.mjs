// npm run bench [-- NAME [OPTIONS…]]: the benchmarks, one after the other or the one that is named.
import { spawn } from 'node:child_process';
import { exited } from './lib/processes.mjs';
import { root } from './lib/root.mjs';
import { complain, PlainError } from './lib/say.mjs';

/** In the order in which all of them run. `database`: it needs one, with the migrations (see run.mjs). */
const benches = {
  triage: {
    file: 'bench/triage/bench.ts',
    database: false,
    what: 'how well and how fast bad comments are told from good ones',
  },
};

const usage = () => `Usage: npm run bench [-- NAME [OPTIONS…]]
  Without a name all of them run. --json prints the figures once more as JSON, in the last line.

${Object.entries(benches)
  .map(([name, { what }]) => `  ${name.padEnd(14)}${what}`)
  .join('\n')}`;

function start({ file, database }, args) {
  const program = database
    ? ['scripts/run.mjs', file]
    : ['--import', 'tsx', '--conditions=react-server', file];
  return spawn(process.execPath, [...program, ...args], { cwd: root, stdio: 'inherit' });
}

async function main(args) {
  if (args.includes('--help')) {
    console.log(usage());
    return 0;
  }
  const isNamed = args[0] !== undefined && !args[0].startsWith('-');
  const names = isNamed ? [args[0]] : Object.keys(benches);
  for (const name of names) {
    if (!Object.hasOwn(benches, name)) {
      throw new PlainError(`There is no benchmark “${name}”.\n\n${usage()}`);
    }
    console.error(`${name}: ${benches[name].what}`);
    const { code } = await exited(start(benches[name], args.slice(isNamed ? 1 : 0)));
    if (code !== 0) return code ?? 1;
  }
  return 0;
}

process.exitCode = await main(process.argv.slice(2)).catch(complain);
