// npm run bench -- pages [--seconds N] [--json]
import { request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { expireInTx } from '@/lib/cache/expire';
import { db } from '@/lib/db';
import { env } from '@/lib/env';
import { ask, middle, middleLoad, type Load } from '../shared/load';
import { readOptions } from '../shared/options';
import { PlainError, progress, runBench, table } from '../shared/report';
import { startFloor } from './floor';

const usage = `Usage: npm run bench -- pages [--seconds N] [--json]
  Serves the demo edition and asks for its pages over 32 connections, N seconds (3) at a time, in turn with a bare node:http
  server that sends the same bytes. Then what a page costs that nobody has asked for since it changed.`;

function readArguments() {
  const values = readOptions(
    {
      seconds: { type: 'string', default: '3' },
      json: { type: 'boolean', default: false },
    },
    usage,
  );
  const seconds = Number(values.seconds);
  if (!(seconds >= 1 && seconds <= 60))
    throw new PlainError(`--seconds must be a number from 1 to 60.\n\n${usage}`);
  return { ...values, seconds };
}

const pages = {
  front: '/',
  section: '/section/harbour',
  article: '/article/harbour-board-votes-to-rebuild-north-mole',
};
const connections = 32;
const rounds = 3;
const renders = 15;

type Page = {
  name: string;
  bytes: number;
  door: Load;
  floor: Load;
  ratio: number;
  renderMs: number;
};

/** The page as the door sends it, after gzip. */
const fetchPage = (port: number, path: string) =>
  new Promise<Buffer>((resolve, reject) => {
    const headers = { 'Accept-Encoding': 'gzip' };
    request({ host: '127.0.0.1', port, path, headers }, (res) => {
      if (res.statusCode !== 200) reject(new PlainError(`${path} answered ${res.statusCode}.`));
      buffer(res).then(resolve, reject);
    })
      .on('error', reject)
      .end();
  });

/** In turn with the floor, so that both have the same moments of the machine. */
async function measureHits(port: number, path: string, seconds: number) {
  const body = await fetchPage(port, path);
  const floor = await startFloor(body);
  const [ours, bare]: [Load[], Load[]] = [[], []];
  try {
    for (let round = 0; round <= rounds; round++) {
      const one = { path, connections, seconds: round === 0 ? 1 : seconds };
      const [door, plain] = [await ask({ ...one, port }), await ask({ ...one, port: floor.port })];
      if (round === 0) continue; // warms both up
      ours.push(door);
      bare.push(plain);
    }
  } finally {
    floor.end();
  }
  const ratio = middle(ours.map(({ perSecond }, i) => perSecond / bare[i]!.perSecond));
  return { bytes: body.length, door: middleLoad(ours), floor: middleLoad(bare), ratio };
}

/** Milliseconds until a page is there whose every part has just changed: the middle of several. */
async function measureRender(port: number, path: string): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i <= renders; i++) {
    await db.$transaction((tx) => expireInTx(tx, ['*']));
    const began = performance.now();
    await fetchPage(port, path);
    if (i > 0) times.push(performance.now() - began);
  }
  return middle(times);
}

await runBench(
  async () => {
    const { seconds } = readArguments();
    const port = Number(new URL(env().SITE_URL).port);
    const found: Page[] = [];
    for (const [name, path] of Object.entries(pages)) {
      progress(name);
      const hits = await measureHits(port, path, seconds);
      found.push({ name, ...hits, renderMs: await measureRender(port, path) });
    }
    await db.$disconnect();
    return { bench: 'pages', connections, pages: found };
  },
  {
    asText: (result) =>
      `${result.connections} connections; of the bare server: the door's answers as a share of its\n${table(
        [
          ['', 'kB', 'per second', 'p50 / p99 ms', 'bare server', 'of it', 'rendered in'],
          ...result.pages.map(({ name, bytes, door, floor, ratio, renderMs }) => [
            name,
            (bytes / 1000).toFixed(1),
            door.perSecond.toFixed(0),
            `${door.p50.toFixed(2)} / ${door.p99.toFixed(1)}`,
            floor.perSecond.toFixed(0),
            `${ratio.toFixed(2)} ×`,
            `${renderMs.toFixed(0)} ms`,
          ]),
        ],
      )}`,
    isJson: () => readArguments().json,
  },
);
