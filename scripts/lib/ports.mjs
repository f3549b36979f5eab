// Free and taken ports.
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { readJson, writeWhole } from './files.mjs';
import { aliveByName, processName, sleep } from './processes.mjs';
import { root } from './root.mjs';
import { PlainError, say } from './say.mjs';

/** `null` when the port can be had on this address, else the error code. */
function tryPort(port, host) {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.unref();
    server.once('error', (error) => resolve(error.code));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(null)));
  });
}

/** The wished port of this machine when it is free, else any free one. */
export async function freePort(wish = 0) {
  if (wish && (await tryPort(wish, '127.0.0.1')) === null) return wish;
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.unref();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Makes sure that PORT on HOST can be had. Waits for a former start of ours that is just ending. */
export async function checkPort({ PORT, HOST, DATA_DIR } = process.env) {
  const port = Number(PORT || 3000);
  const host = HOST || '127.0.0.1';
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new PlainError('PORT should be a number from 0 to 65535, for example PORT=3000');
  }
  const began = Date.now();
  for (let told = false; ; told = true) {
    const problem = await tryPort(port, host);
    if (!problem) return;
    const former = problem === 'EADDRINUSE' ? whoServes(port, DATA_DIR) : null;
    if (!former?.ending || Date.now() - began > 15_000) {
      throw new PlainError(words(problem, port, host, former));
    }
    if (!told) say(`an earlier start on port ${port} is just ending; waiting for it`);
    await sleep(200);
  }
}

function words(problem, port, host, former) {
  const other = `choose another port: PORT=${port + 1} npm start`;
  if (former && !former.ending) {
    return `This checkout is already being served on port ${port} (process ${Number.parseInt(former.script, 10)}). Stop that one first, or ${other}`;
  }
  if (problem === 'EADDRINUSE') {
    return `Port ${port} is taken by another program on this machine. Stop that program, or ${other}`;
  }
  if (problem === 'EACCES') {
    return `Port ${port} may not be opened by this user (ports below 1024 are the system's). ${other.replace(`PORT=${port + 1}`, 'PORT=3000')}`;
  }
  if (problem === 'EADDRNOTAVAIL' || problem === 'ENOTFOUND') {
    return `HOST=${host} is not an address of this machine. It should be an IP address to listen on, for example HOST=127.0.0.1`;
  }
  return `Port ${port} on ${host} cannot be opened (${problem}).`;
}

// ---- who serves: a note in .data/run/, so that the next start can tell its own past from strangers

const noteFile = (port, dataDir) =>
  path.resolve(root, dataDir || '.data', 'run', `port-${port}.json`);

/** Notes that this script serves on the port; returns functions to say that it is ending, and that it has ended. */
export function noteServing(port, dataDir) {
  const file = noteFile(port, dataDir);
  const script = processName(process.pid);
  const write = (ending) => writeWhole(file, JSON.stringify({ script, ending }));
  fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  write(false);
  return { ending: () => write(true), ended: () => fs.rmSync(file, { force: true }) };
}

/**
 * The start of this checkout that serves on the port, or did. The note outlives only a killed script; then its
 * processes notice and end within seconds.
 */
function whoServes(port, dataDir) {
  const note = readJson(noteFile(port, dataDir));
  return note && { script: note.script, ending: note.ending || !aliveByName(note.script) };
}
