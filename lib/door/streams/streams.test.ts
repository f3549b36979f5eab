import { spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import fs from 'node:fs';
import { get, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Door } from '../door';
import { RendererServer } from '../renderer-server';

// The door with the real bus. Behind it something that answers as lib/live does and notes what it was asked.

const host = 'localhost:3000';
const thread = '/api/v1/articles/one/comments/events';
const queue = '/api/v1/moderation/events';
const writer = new pg.Client({ connectionString: process.env.DATABASE_URL });
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'streams-'));
const socket = path.join(folder, 'r.sock');
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

let asked: { url: string; heard: unknown; cookie: string | undefined }[] = [];
let cursor = 1;
let most = 10;
let isBroken = false;
/** Cookies of those who may see the queue, with their numbers. */
let moderators = new Map<string, number>();

function answer(req: IncomingMessage, res: ServerResponse): void {
  const { cookie, 'x-door-heard': heard } = req.headers;
  const url = req.url!;
  asked.push({ url, heard: JSON.parse((heard as string) ?? 'null'), cookie });
  const limits = { most, mostPerAddress: 4 };
  const isQueue = url.startsWith(queue);
  const person = moderators.get(cookie ?? '');
  if (isBroken) return void res.destroy();
  if (url.includes('/closed/')) return void res.writeHead(204).end();
  if (isQueue && person === undefined) return void res.writeHead(403).end('no');
  const hold = isQueue
    ? { topic: 'queue', cursor: `${cursor}.0`, person, ...limits }
    : { topic: 'comments:7', cursor: String(cursor), ...limits };
  res.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'private, no-store',
    'x-accel-buffering': 'no',
    'x-door-hold': JSON.stringify(hold),
  });
  res.end(`id: ${hold.cursor}\ndata: ${isQueue ? person : 'all'}\n\n`);
}

const renderer = new RendererServer({
  render: () => Promise.reject(new Error('not here')),
  pass: async (req, res) => answer(req, res),
});

const makeDoor = (beatMs = 60_000) =>
  new Door({
    siteUrl: `http://${host}`,
    port: 0,
    host: '127.0.0.1',
    trustProxy: 1,
    databaseUrl: process.env.DATABASE_URL!,
    rendererSockets: [socket],
    root: folder,
    log: silent,
    beatMs,
  });
let door: Door;

beforeAll(async () => {
  fs.mkdirSync(path.join(folder, 'public'));
  await writer.connect();
  await renderer.listen(socket);
});
afterAll(async () => {
  await renderer.stop();
  await writer.end();
  fs.rmSync(folder, { recursive: true });
});
beforeEach(async () => {
  asked = [];
  cursor = 1;
  most = 10;
  isBroken = false;
  moderators = new Map([
    ['who=mona', 5],
    ['who=max', 6],
  ]);
  door = makeDoor();
  await door.start();
});
afterEach(() => door.stop());

/** What arrives at a reader, as it comes. */
class Reader {
  text = '';
  isOver = false;
  private readonly events = new EventEmitter();

  constructor(readonly res: IncomingMessage) {
    const note = () => this.events.emit('note');
    res.on('data', (bytes) => {
      this.text += String(bytes);
      note();
    });
    res.on('close', () => {
      this.isOver = true;
      note();
    });
    res.on('error', () => undefined);
  }

  async until(isSo: (reader: Reader) => boolean): Promise<void> {
    while (!isSo(this)) await once(this.events, 'note');
  }

  async close(): Promise<void> {
    this.res.destroy();
    await this.until(({ isOver }) => isOver);
  }

  get told(): string[] {
    return this.text.match(/^data: .*$/gm) ?? [];
  }
}

type Wish = { headers?: Record<string, string>; address?: string; port?: number };

const portOf = ({ server }: Door) => (server.address() as AddressInfo).port;

async function listen(
  url: string,
  { headers = {}, address = '192.0.2.1', port = portOf(door) }: Wish = {},
) {
  const req = get({
    port,
    path: url,
    headers: { host, accept: 'text/event-stream', 'x-forwarded-for': address, ...headers },
  });
  const [res] = (await once(req, 'response')) as [IncomingMessage];
  return new Reader(res);
}

const notify = (said: object) =>
  writer.query('select pg_notify($1, $2)', ['live', JSON.stringify(said)]);
const decision = { decision: 2, comment: 41, story: 7, changes: true };

describe('the readers of a story', () => {
  it('share what a renderer is asked, at the beginning and for what comes', async () => {
    const readers = [await listen(thread), await listen(thread), await listen(thread)];
    for (const reader of readers) await reader.until(({ text }) => text.includes('retry: '));
    expect(asked).toEqual([{ url: thread, heard: [], cookie: undefined }]);
    cursor = 2;
    await notify(decision);
    for (const reader of readers) await reader.until(({ told }) => told.length === 2);
    expect(asked.slice(1)).toEqual([
      { url: `${thread}?after=1`, heard: [decision], cookie: undefined },
    ]);
    expect(readers[0]!.text).toMatch(/^id: 1\ndata: all\n\nretry: \d{4}\n\nid: 2\ndata: all\n\n$/);
  });

  it('get them uncompressed, unstored and unbuffered, and nothing of how it is done', async () => {
    const { res } = await listen(thread, { headers: { 'accept-encoding': 'br, gzip' } });
    expect(res.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'private, no-store',
      'x-accel-buffering': 'no',
      'x-content-type-options': 'nosniff',
    });
    for (const name of ['content-encoding', 'content-length', 'x-door-hold'])
      expect(res.headers).not.toHaveProperty(name);
  });

  it('go on where they were: by the header of EventSource, else by the address', async () => {
    await listen(`${thread}?after=9`);
    await listen(`${thread}?after=9`, { headers: { 'last-event-id': '12' } });
    expect(asked.map(({ url }) => url)).toEqual([`${thread}?after=9`, `${thread}?after=12`]);
  });

  it('are not told of a change that readers do not notice, nor of another story', async () => {
    const reader = await listen(thread);
    await notify({ ...decision, changes: false });
    await notify({ ...decision, story: 8 });
    await notify({ ...decision, decision: 3 });
    await reader.until(({ told }) => told.length === 2);
    expect(asked.at(-1)!.heard).toEqual([{ ...decision, decision: 3 }]);
    expect(asked).toHaveLength(2);
  });

  it('get one answer that ends without EventSource, and 204 where nothing will come', async () => {
    const single = await listen(thread, { headers: { accept: '*/*' } });
    await single.until(({ isOver }) => isOver);
    expect(single.text).toBe('id: 1\ndata: all\n\n');
    expect(single.res.headers).not.toHaveProperty('x-door-hold');
    const closed = await listen('/api/v1/articles/closed/comments/events');
    expect(closed.res.statusCode).toBe(204);
    expect(door.streams.count).toBe(0);
  });

  it('are sent away politely beyond the limit, before a renderer is asked; a place that is left is free', async () => {
    most = 2;
    const first = await listen(thread, { address: '192.0.2.1' });
    await listen(thread, { address: '192.0.2.2' });
    const before = asked.length;
    const away = await listen('/api/v1/articles/two/comments/events', { address: '192.0.2.3' });
    await away.until(({ isOver }) => isOver);
    expect(away.res.statusCode).toBe(503);
    const wait = Number(away.res.headers['retry-after']);
    expect(wait >= 300 && wait <= 600).toBe(true);
    expect(JSON.parse(away.text)).toMatchObject({ status: 503 });
    expect(asked).toHaveLength(before);
    expect((await head(thread)).headers['retry-after']).toMatch(/^\d{3}$/);
    await first.close();
    await freed(1);
    expect((await listen(thread)).res.statusCode).toBe(200);
  });

  it('share four places from one address', async () => {
    for (let i = 0; i < 4; i += 1) expect((await listen(thread)).res.statusCode).toBe(200);
    expect((await listen(thread)).res.statusCode).toBe(503);
    expect((await listen(thread, { address: '192.0.2.9' })).res.statusCode).toBe(200);
  });

  it('share them in a whole IPv6 network', async () => {
    const statusAt = async (address: string) => (await listen(thread, { address })).res.statusCode;
    for (let i = 0; i < 4; i += 1) expect(await statusAt(`2001:db8:1:2::${i}`)).toBe(200);
    expect(await statusAt('2001:db8:1:2:ffff::1')).toBe(503);
    expect(await statusAt('2001:db8:1:3::1')).toBe(200);
  });
});

describe('a moderator', () => {
  it('is asked about by their own cookie, and gets a piece of their own', async () => {
    const mona = await listen(queue, { headers: { cookie: 'who=mona' } });
    const max = await listen(queue, { headers: { cookie: 'who=max' } });
    await notify({ report: 9, comment: 41 });
    await mona.until(({ told }) => told.length === 2);
    await max.until(({ told }) => told.length === 2);
    expect(mona.told).toEqual(['data: 5', 'data: 5']);
    expect(max.told).toEqual(['data: 6', 'data: 6']);
    expect(asked.slice(2)).toEqual([
      { url: `${queue}?after=1.0`, heard: [{ report: 9, comment: 41 }], cookie: 'who=mona' },
      { url: `${queue}?after=1.0`, heard: [{ report: 9, comment: 41 }], cookie: 'who=max' },
    ]);
  });

  it.each([{ 'content-length': '100' }, { 'transfer-encoding': 'chunked' }])(
    'is answered also after somebody who sent a body along (%j)',
    async (framing) => {
      const headers = { host, accept: 'text/event-stream', ...framing };
      const odd = request({ port: portOf(door), path: queue, headers, agent: false });
      const [res] = (await once(odd.end(Buffer.alloc(100)), 'response')) as [IncomingMessage];
      await once(res.resume(), 'end');
      expect(res.statusCode).toBe(403);
      const mona = await listen(queue, { headers: { cookie: 'who=mona' } });
      expect(mona.res.statusCode).toBe(200);
      expect(asked.map(({ url, cookie }) => [url, cookie])).toEqual([
        [queue, undefined],
        [queue, 'who=mona'],
      ]);
    },
  );

  it('hears nothing from the moment they are banned, while a colleague goes on', async () => {
    const mona = await listen(queue, { headers: { cookie: 'who=mona' } });
    const max = await listen(queue, { headers: { cookie: 'who=max' } });
    moderators.delete('who=mona');
    await notify({ person: 5 });
    await mona.until(({ isOver }) => isOver);
    expect(mona.told).toEqual(['data: 5']);
    await notify({ report: 9, comment: 41 });
    await max.until(({ told }) => told.length === 2);
    expect(max.isOver).toBe(false);
    expect((await listen(queue, { headers: { cookie: 'who=mona' } })).res.statusCode).toBe(403);
  });

  it('loses the stream with the next beat when time alone has ended the right', async () => {
    const beating = makeDoor(40);
    await beating.start();
    const reader = await listen(thread, { port: portOf(beating) });
    const mona = await listen(queue, { headers: { cookie: 'who=mona' }, port: portOf(beating) });
    await reader.until(({ text }) => text.endsWith(':\n\n:\n\n'));
    moderators.delete('who=mona');
    await mona.until(({ isOver }) => isOver);
    expect(reader.isOver).toBe(false);
    await beating.stop();
    expect(reader.isOver).toBe(true);
  });
});

it('a renderer that cannot say whether they still may ends a moderator’s stream, and no reader’s', async () => {
  const reader = await listen(thread);
  const mona = await listen(queue, { headers: { cookie: 'who=mona' } });
  isBroken = true;
  await notify(decision);
  await mona.until(({ isOver }) => isOver);
  isBroken = false;
  await reader.until(({ told }) => told.length === 2);
  expect(asked.at(-1)).toEqual({ url: `${thread}?after=1`, heard: [decision], cookie: undefined });
});

describe('a database that was not heard for a while', () => {
  it('is asked for what was missed as soon as it is heard again, from where each stream stood', async () => {
    const reader = await listen(thread);
    const mona = await listen(queue, { headers: { cookie: 'who=mona' } });
    await reader.until(({ told }) => told.length === 1);
    cursor = 5; // of which nothing will be heard
    await writer.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'broadsheet-door' and datname = current_database()",
    );
    await reader.until(({ told }) => told.length === 2);
    await mona.until(({ told }) => told.length === 2);
    expect(
      asked
        .slice(2)
        .map(({ url }) => url)
        .sort(),
    ).toEqual([`${thread}?after=1`, `${queue}?after=1.0`]);
    expect(reader.text).toContain('id: 5\n');
    await notify({ ...decision, decision: 6 });
    await reader.until(({ told }) => told.length === 3);
  });
});

it('a door in another process tells its own readers, and ends them when it is stopped', async () => {
  const other = spawn(process.execPath, ['--import', 'tsx', '--eval', program], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const [port] = (await once(other, 'message')) as [number];
  const readers = [await listen(thread), await listen(thread, { port })];
  await notify(decision);
  for (const reader of readers) await reader.until(({ told }) => told.length === 2);
  const gone = once(other, 'exit');
  other.kill('SIGTERM');
  expect(await gone).toEqual([0, null]);
  await readers[1]!.until(({ isOver }) => isOver);
  expect(readers[0]!.isOver).toBe(false);
});

/** Another door before the same renderer. */
const program = `
const { Door } = require(${JSON.stringify(path.resolve(import.meta.dirname, '../door.ts'))});
const silent = { info() {}, warn() {}, error() {} };
const door = new Door({
  siteUrl: 'http://${host}', port: 0, host: '127.0.0.1', trustProxy: 1, log: silent,
  databaseUrl: process.env.DATABASE_URL, rendererSockets: [${JSON.stringify(socket)}], root: ${JSON.stringify(folder)},
});
door.start().then(() => process.send(door.server.address().port));
process.on('SIGTERM', () => door.stop().then(() => process.exit(0)));`;

function head(url: string): Promise<IncomingMessage> {
  const req = request({
    ...{ port: portOf(door), method: 'HEAD', path: url },
    headers: { host, 'x-forwarded-for': '192.0.2.3' },
  });
  return new Promise((resolve) => req.once('response', resolve).end());
}

/** The door learns of a connection's end when its socket closes. */
async function freed(count: number): Promise<void> {
  while (door.streams.count > count) await new Promise((next) => setImmediate(next));
}
