import fs from 'node:fs';
import { get } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { Doors } from './doors';

/** A door that answers with its process id, slowly, and ends when all it was handed is answered. */
const program = `
import { createServer } from 'node:http';
let open = 0;
const server = createServer((_, res) => setTimeout(() => res.end(String(process.pid)), 100));
process.on('message', (message, socket) => {
  open += 1;
  socket.on('close', () => (open -= 1));
  server.emit('connection', socket);
  socket.resume();
  process.send({ took: message.connection });
});
process.on('SIGTERM', () => setInterval(() => { if (open === 0) process.exit(); }, 500));
process.send('ready');`;

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'doors-'));
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
let doors: Doors;

const ask = () =>
  new Promise<string>((resolve, reject) => {
    const { port } = doors.address() as AddressInfo;
    get({ port, agent: false }, (res) => resolve(text(res))).on('error', reject);
  });

beforeAll(async () => {
  const file = path.join(folder, 'door.mjs');
  fs.writeFileSync(file, program);
  doors = new Doors({ count: 2, port: 0, host: '127.0.0.1', log, program: file });
  await doors.start();
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

it('hands connections out in turn, also after one door has died', async () => {
  const before = await Promise.all([ask(), ask(), ask(), ask()]);
  expect(new Set(before).size).toBe(2);
  process.kill(Number(before[0]), 'SIGKILL');
  // Whoever comes at this very moment is answered too, by the other one.
  const meanwhile = await Promise.all([ask(), ask(), ask(), ask()]);
  expect(new Set(meanwhile)).toEqual(new Set(before.filter((pid) => pid !== before[0])));
  await vi.waitFor(
    async () => {
      const after = await Promise.all([ask(), ask(), ask(), ask()]);
      expect(new Set(after).size).toBe(2);
      expect(after).not.toContain(before[0]);
    },
    { timeout: 30_000, interval: 100 },
  );
});

it('answers everything that was accepted before it stopped', async () => {
  let accepted = 0;
  doors['listener'].on('connection', () => (accepted += 1));
  const asked = Array.from({ length: 20 }, ask);
  await vi.waitFor(() => expect(accepted).toBe(20), { timeout: 30_000, interval: 10 });
  const stopped = doors.stop();
  expect((await Promise.all(asked)).every((pid) => /^\d+$/.test(pid))).toBe(true);
  await stopped;
  expect(doors.address()).toBeNull();
});
