// What the commands that write or read one large file have in common.
import { randomBytes } from 'node:crypto';
import { createWriteStream, existsSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Writable } from 'node:stream';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { AppError } from '@/lib/errors';
import { Pace, timeLeft } from '@/lib/importers/pace';

/** Why a command ends, in words, and the code to leave with: 0 help was wanted, 1 refused or failed, 2 called wrongly. */
export class Refusal extends Error {
  constructor(
    message: string,
    readonly exitCode = 1,
  ) {
    super(message);
  }
}

/**
 * The words that a command was called with. `--help` (or `-h`) ends it in its usage with the code 0, a word that it does not
 * know with the code 2.
 */
export function readArguments<const T extends ParseArgsConfig>(usage: string, config: T) {
  const words = process.argv.slice(2);
  if (words.some((word) => word === '--help' || word === '-h')) throw new Refusal(usage, 0);
  try {
    return parseArgs(config);
  } catch (error) {
    throw new Refusal(`${(error as Error).message}\n\n${usage}`, 2);
  }
}

/** npm starts programs in the project's folder and says where the person stood. */
export const pathOf = (name: string): string =>
  path.resolve(process.env.INIT_CWD ?? process.cwd(), name);

export function findFile(name: string): { file: string; size: number } {
  const file = pathOf(name);
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat) throw new Refusal(`There is no file ${file}.`);
  if (!stat.isFile()) throw new Refusal(`${file} is not a file.`);
  return { file, size: stat.size };
}

export const isFolder = (name: string): boolean =>
  statSync(pathOf(name), { throwIfNoEntry: false })?.isDirectory() ?? false;

export const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

/** A line at most every two seconds, so that long work shows that it is alive. */
export function pulse(): (step: string, done: number, of: number | null) => void {
  const pace = new Pace();
  let last = Date.now();
  return (step, done, of) => {
    const at = pace.at(step, done, of);
    if (Date.now() - last < 2_000) return;
    last = Date.now();
    const left = timeLeft(at, last);
    const parts = [
      `${step}: ${done}${of === null ? '' : ` of ${of}`}`,
      ...(at.perSecond >= 1 ? [`${at.perSecond.toFixed(0)} a second`] : []),
      ...(left ? [left] : []),
    ];
    console.log(`  ${parts.join(', ')}`);
  };
}

/** Writes a file beside its place, for its owner alone, and puts it there when it is whole. Never over one that is there. */
export async function writeNewFile<T>(
  name: string,
  write: (out: Writable) => Promise<T>,
): Promise<{ result: T; file: string; size: number }> {
  const file = pathOf(name);
  if (existsSync(file)) throw new Refusal(`${file} is there already. Choose another name.`);
  const folder = path.dirname(file);
  if (!existsSync(folder)) throw new Refusal(`There is no folder ${folder}.`);
  const beside = `${file}.${randomBytes(4).toString('hex')}.part`;
  try {
    const result = await write(
      createWriteStream(beside, { mode: 0o600, flags: 'wx', flush: true }),
    );
    renameSync(beside, file);
    return { result, file, size: statSync(file).size };
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

/** Runs a command and leaves with its code; refusals are told in their words alone. `end` lets go of the database. */
export async function runCommand(
  work: () => Promise<number>,
  end: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  try {
    process.exitCode = await work();
  } catch (error) {
    // Help is an answer, and nothing has been opened for it.
    if (error instanceof Refusal && error.exitCode === 0) return console.log(error.message);
    const isPlain = error instanceof Refusal || error instanceof AppError;
    console.error(isPlain ? `\n${error.message}\n` : error);
    process.exitCode = error instanceof Refusal ? error.exitCode : 1;
  }
  await end();
}
