import pg from 'pg';
import { db } from '@/lib/db';
import { env } from '@/lib/env';
import { keepGuidHost } from '@/lib/feeds/mutations';
import { msUntilNextJob, type Lane } from '@/lib/jobs/queue';
import { runDueJobs } from '@/lib/jobs/run';
import { sweep } from '@/lib/jobs/sweep';
import { log } from '@/lib/log';
import { sayReady } from '@/lib/ready';
import { learnSoon } from '@/lib/triage/mutations';
import { watchFolder } from '@/lib/wire/folder/mutations';

// The worker process: woken by the commit that puts a job in (LISTEN), by the clock when a later one falls due, and every
// few seconds in any case, so that a lost connection delays work but never loses it.
const pollMs = 5_000;
const sweepMs = 3_600_000;
let isStopping = false;
/** Those who sleep, by how they are woken. */
const sleepers = new Set<() => void>();
const wake = () => sleepers.forEach((rise) => rise());

const sleep = (ms: number) =>
  new Promise<void>((resolve) => {
    const rise = () => {
      clearTimeout(timer);
      sleepers.delete(rise);
      resolve();
    };
    const timer = setTimeout(rise, ms);
    sleepers.add(rise);
  });

async function listen(): Promise<void> {
  const client = new pg.Client({
    connectionString: env().DATABASE_URL,
    keepAlive: true,
    application_name: 'broadsheet-worker',
  });
  const again = () => {
    client.removeAllListeners();
    client.on('error', () => undefined);
    void client.end().catch(() => undefined);
    if (!isStopping) setTimeout(() => void listen(), 1_000);
  };
  client.on('notification', () => wake());
  client.once('error', again);
  client.once('end', again);
  try {
    await client.connect();
    await client.query('listen jobs');
  } catch {
    again();
  }
}

function stop(): void {
  if (isStopping) return;
  isStopping = true;
  wake();
}

for (const signal of ['SIGTERM', 'SIGINT', 'disconnect'] as const) process.on(signal, stop);

void listen();
sayReady();
/** Webhooks are other people's servers, which may answer slowly: several at once, and beside our own work; so is a picture. */
const lanes: readonly Lane[] = [
  'own',
  'webhooks',
  'webhooks',
  'pictures',
  'archive',
  'related',
  'fetching',
  'letters',
  'alerts',
];

async function work(lane: Lane): Promise<void> {
  while (!isStopping) {
    try {
      await runDueJobs(lane, { until: () => isStopping });
      const ms = await msUntilNextJob(lane);
      if (!isStopping) await sleep(Math.max(50, Math.min(pollMs, ms ?? pollMs)));
    } catch (error) {
      log.error({ err: error }, 'worker cannot reach the database');
      if (!isStopping) await sleep(2_000);
    }
  }
}

/** Once an hour, beside all other work: it counts the words of the archive, and what fails is not begun again before the next. */
async function sweepHourly(): Promise<void> {
  while (!isStopping) {
    const nextAt = Date.now() + sweepMs;
    try {
      await keepGuidHost(env().SITE_URL);
      await sweep(new Date());
      // Whatever was decided where nobody asked for it: by a program, in a restored backup, in the demo newspaper.
      await learnSoon(db, new Date());
    } catch (error) {
      log.error({ err: error }, 'the sweep failed');
    }
    while (!isStopping && Date.now() < nextAt) await sleep(nextAt - Date.now());
  }
}

/** What agencies put into a folder: looked at every few seconds, beside all other work. */
async function watchWire(folder: string): Promise<void> {
  while (!isStopping) {
    try {
      await watchFolder(folder, new Date());
    } catch (error) {
      log.error({ err: error, folder }, 'wire folder cannot be read');
    }
    if (!isStopping) await sleep(pollMs);
  }
}

const { WIRE_FOLDER } = env();
await Promise.all([
  ...lanes.map(work),
  sweepHourly(),
  ...(WIRE_FOLDER ? [watchWire(WIRE_FOLDER)] : []),
]);
process.exit(0);
