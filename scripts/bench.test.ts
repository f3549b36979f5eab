import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';

async function run(...words: string[]) {
  const child = spawn(process.execPath, words, { env: process.env });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [out, err, status] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { out, err, status };
}

it('npm run bench without a name begins nothing with an option that not all of them know', async () => {
  const { out, err, status } = await run('scripts/bench.mjs', '--json', '--data', 'news');
  expect([out, status]).toEqual(['', 1]);
  expect(err).toMatch(
    /^\n--data goes with the name of a benchmark: npm run bench -- NAME --json --data news\n/,
  );
});

// So that all of them, which get no data, come to their end.
it.each(['related', 'search'])(
  'npm run bench -- %s without data measures nothing',
  async (name) => {
    const flags = ['--import', 'tsx', '--conditions=react-server'];
    const { out, err, status } = await run(...flags, `bench/${name}/bench.ts`, '--json');
    expect([err, status]).toEqual([
      expect.stringMatching(/^ {2}No --data DIR: there is nothing /),
      0,
    ]);
    expect(out.trim().split('\n').at(-1)).toBe(`{"bench":"${name}","sets":[]}`);
  },
);
