import { EventEmitter, once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { Bus } from './bus';

const url = process.env.DATABASE_URL!;
const writer = new pg.Client({ connectionString: url });
let events: string[];
let bus: Bus;

const told = new EventEmitter();
const tell = (event: string) => {
  events.push(event);
  told.emit('event');
};
const listener = {
  purge: (tags: string[]) => tell(`purge ${tags.join(' ')}`),
  hear: (payload: string | undefined) => tell(`live ${payload}`),
  up: () => tell('up'),
  down: () => tell('down'),
};
async function until(count: number) {
  while (events.length < count) await once(told, 'event');
}
const notify = (payload: string) => writer.query('select pg_notify($1, $2)', ['door', payload]);

beforeAll(() => writer.connect());
afterAll(() => writer.end());
afterEach(() => bus.stop());

it('hears what is committed, and drops everything over a message it does not understand', async () => {
  events = [];
  bus = new Bus({ url }, listener);
  await bus.start();
  await notify('["story:one","front"]');
  await notify('oops');
  await notify('{"a":1}');
  await writer.query('select pg_notify($1, $2)', ['live', 'a word']);
  await until(5);
  expect(events).toEqual(['up', 'purge story:one front', 'purge *', 'purge *', 'live a word']);
});

it('says when it is deaf, and listens again before it says that it hears', async () => {
  events = [];
  bus = new Bus({ url }, listener);
  await bus.start();
  await writer.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'broadsheet-door' and datname = current_database()",
  );
  await until(3);
  await notify('["story:two"]');
  await until(4);
  expect(events).toEqual(['up', 'down', 'up', 'purge story:two']);
});

it('finds a link that died without a word by its missing beat', async () => {
  events = [];
  const beats = new pg.Client({ connectionString: url });
  await beats.connect();
  await beats.query('listen door_beat');
  bus = new Bus({ url, beatMs: 30 }, listener);
  await bus.start();
  for (let i = 0; i < 3; i += 1) await once(beats, 'notification');
  await beats.end();
  expect(events).toEqual(['up']); // beats that are heard change nothing
  // What a cut cable looks like: everything sent is lost, nothing comes, no error.
  const { connection } = (
    bus as unknown as {
      client: { connection: { stream: { removeAllListeners(e: string): void; write: unknown } } };
    }
  ).client;
  connection.stream.removeAllListeners('data');
  await until(2);
  expect(events.slice(0, 2)).toEqual(['up', 'down']);
});

it('goes on trying when there is no database', async () => {
  events = [];
  const nothing = createServer((socket: Socket) => socket.destroy());
  await once(nothing.listen(0, '127.0.0.1'), 'listening');
  const { port } = nothing.address() as AddressInfo;
  bus = new Bus({ url: `postgresql://nobody@127.0.0.1:${port}/none` }, listener);
  await bus.start();
  for (let i = 0; i < 2; i += 1) await once(nothing, 'connection');
  expect(events).toEqual([]);
  nothing.close();
});
