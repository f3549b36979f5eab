// Running one of the tools (npm, Prisma, Next) to its end. Needs nothing from node_modules.
import path from 'node:path';
import { exited, start, stopChild } from './processes.mjs';
import { root } from './root.mjs';
import { PlainError, say, seconds } from './say.mjs';
import { isStopping, onStop } from './stopping.mjs';

const tool = (file) => path.join(root, 'node_modules', file);
export const prisma = tool('prisma/build/index.js');
export const next = tool('next/dist/bin/next');

/** The environment for the tools: this very Node first in the PATH, and nobody calls home. */
export function toolEnv(extra = {}) {
  return {
    ...process.env,
    PATH: `${path.dirname(process.execPath)}${path.delimiter}${process.env.PATH ?? ''}`,
    NEXT_TELEMETRY_DISABLED: '1',
    CHECKPOINT_DISABLE: '1',
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    ...extra,
  };
}

/**
 * Runs one tool to its end. Its output is shown only when it fails (or with `show`); meanwhile a line every five
 * seconds says that it is still at work.
 */
export async function step(label, args, { command = process.execPath, env, show = false } = {}) {
  if (isStopping()) await new Promise(() => {}); // the stop is under way and will end this process
  const began = Date.now();
  const child = start(command, args, {
    cwd: root,
    env: toolEnv(env),
    stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
  });
  const forget = onStop(() => stopChild(child));
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text) => (output += text));
  }
  const pulse = setInterval(() => say(`${label} … ${seconds(began)} s`), 5000);
  const { code, signal } = await exited(child);
  clearInterval(pulse);
  forget();
  if (isStopping()) await new Promise(() => {});
  if (code !== 0) {
    const how = signal ? `was killed (${signal})` : `failed (exit code ${code})`;
    throw new PlainError(`${output.trim()}\n\nThe step "${label}" ${how}.`.trim());
  }
  if (!show) say(`${label}: done in ${seconds(began)} s`);
  return output;
}
