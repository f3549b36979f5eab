// Starts, or joins, a private PostgreSQL whose data live in the checkout (.data/). The programs come from npm; nothing
// has to be installed on the machine. The server runs in a process group of its own and outlives a killed script: the
// next start joins it. Whoever leaves last stops it.
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { createDatabase, ping, withDatabase } from './lib/databases.mjs';
import { readJson, readText, writableFolder, writeWhole } from './lib/files.mjs';
import { withLock } from './lib/lock.mjs';
import { freePort } from './lib/ports.mjs';
import { findPrograms, identity, reachable } from './lib/postgres-program.mjs';
import { alive, aliveByName, commandLine, processName, sleep } from './lib/processes.mjs';
import { root } from './lib/root.mjs';
import { PlainError } from './lib/say.mjs';
import { onStop } from './lib/stopping.mjs';

let holds = 0;

/**
 * `{ url, stop() }` of a running server with the database made. `durable: false` is for tests: faster, and lost when
 * the machine loses power.
 */
export async function startLocalPostgres({
  dir = '.data',
  database = 'broadsheet',
  durable = true,
  log = (_line) => {},
} = {}) {
  const folder = path.resolve(root, dir);
  const holders = path.join(folder, 'holders');
  writableFolder(folder);
  fs.mkdirSync(holders, { recursive: true });
  const cluster = await findCluster(folder, durable);
  const lock = path.join(folder, 'postgres.lock');
  const mine = path.join(holders, `${process.pid}-${++holds}`);

  let left;
  const leave = () => {
    left ??= withLock(lock, async () => {
      fs.rmSync(mine, { force: true });
      for (const holder of fs.readdirSync(holders)) {
        const file = path.join(holders, holder);
        if (!aliveByName(readText(file) ?? '')) fs.rmSync(file, { force: true });
      }
      if (fs.readdirSync(holders).length === 0) halt(cluster);
    });
    return left;
  };
  const forget = onStop(leave); // a signal may come while the server is starting

  const url = await withLock(lock, async () => {
    fs.writeFileSync(mine, processName(process.pid));
    let access = readJson(cluster.accessFile);
    if (!access || !fs.existsSync(path.join(cluster.data, 'PG_VERSION'))) {
      access = await create(cluster, access, log);
    }
    access = await run(cluster, access, log);
    const url = withDatabase(addressOf(access), database);
    await createDatabase(url);
    return url;
  });
  return {
    url,
    stop: () => (forget(), leave()),
    /** Starts the server again, at the same address, should it be killed while we need it. */
    guard() {
      let busy = false;
      const look = async () => {
        if (busy || left || postmaster(cluster)) return;
        busy = true;
        log('the server is gone; starting it again');
        const again = () =>
          left ?? run(cluster, readJson(cluster.accessFile), log, { keepPort: true });
        await withLock(lock, async () => void (await again())).catch((error) => log(error.message));
        busy = false;
      };
      setInterval(look, 500).unref();
    },
  };
}

async function findCluster(folder, durable) {
  const who = identity();
  const { home, programs } = reachable(await findPrograms(), who, folder);
  return {
    home,
    programs,
    who,
    durable,
    moved: home !== folder,
    data: path.join(home, 'postgres'),
    logFile: path.join(home, 'postgres.log'),
    accessFile: path.join(folder, 'postgres.json'), // { password, port }
    env: { PATH: process.env.PATH, HOME: home, LC_ALL: 'C', TZ: 'UTC' },
  };
}

const addressOf = ({ password, port }) => `postgresql://app:${password}@127.0.0.1:${port}/postgres`;

/** Makes an empty cluster beside its place and moves it there when complete. Never touches one that holds data. */
async function create(cluster, access, log) {
  const { data, who, programs, home, env } = cluster;
  if (fs.existsSync(path.join(data, 'PG_VERSION'))) {
    if (!cluster.moved) {
      throw new PlainError(
        `${cluster.accessFile} (the password of the embedded database) is missing or damaged, but ${data} holds data. ` +
          `Put the file back, or move ${data} away to begin with an empty database.`,
      );
    }
    halt(cluster, 'immediate'); // .data was removed on purpose; this is what it left in /var/tmp
    fs.rmSync(data, { recursive: true, force: true });
  }
  const unfinished = `${data}.new`;
  fs.rmSync(unfinished, { recursive: true, force: true });
  fs.mkdirSync(unfinished, { mode: 0o700 });
  const fresh = { password: randomBytes(18).toString('base64url'), port: access?.port ?? 0 };
  const passwordFile = path.join(home, 'postgres.pw');
  fs.rmSync(passwordFile, { force: true });
  fs.writeFileSync(passwordFile, `${fresh.password}\n`, { mode: 0o600, flag: 'wx' });
  if (who.uid !== undefined) {
    for (const file of [unfinished, passwordFile]) fs.chownSync(file, who.uid, who.gid);
  }
  // The built-in C.UTF-8 locale is the same on every system and does not change with its libraries.
  const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
  const made = spawnSync(
    programs.initdb,
    [
      ...['-D', unfinished, '-U', 'app', '--auth=scram-sha-256', `--pwfile=${passwordFile}`],
      ...['--encoding=UTF8', ...locale, '--no-instructions'],
      ...(cluster.durable ? [] : ['--no-sync']),
    ],
    { ...who, env, cwd: home, encoding: 'utf8' },
  );
  fs.rmSync(passwordFile, { force: true });
  if (made.status !== 0) {
    throw new PlainError(
      `The embedded database could not be made (initdb):\n${made.error ?? made.stderr}`,
    );
  }
  writeWhole(cluster.accessFile, JSON.stringify(fresh), { mode: 0o600 });
  fs.renameSync(unfinished, data);
  log('made a new, empty cluster');
  return fresh;
}

/** Joins the server that runs on this cluster, or starts one; returns the access data with the port it listens on. */
async function run(cluster, access, log, { keepPort = false } = {}) {
  checkVersion(cluster);
  if (postmaster(cluster) && (await answers(cluster, access))) {
    log('joined the server that is already running');
    return access;
  }
  for (let attempt = 0; attempt < 12; attempt++) {
    const port = keepPort ? access.port : await freePort(attempt ? 0 : access.port);
    access = { ...access, port };
    writeWhole(cluster.accessFile, JSON.stringify(access), { mode: 0o600 });
    const server = launch(cluster, port);
    if (await answers(cluster, access, () => !server.hasEnded)) {
      log(`started on port ${port}`);
      return access;
    }
    // The port was taken meanwhile, or processes of a killed server still hold its memory: again, a little later.
    await sleep(100 * (attempt + 1));
  }
  const words = (readText(cluster.logFile) ?? '').trim().split('\n').slice(-8).join('\n');
  throw new PlainError(
    `The embedded database does not start. The end of ${cluster.logFile}:\n${words}`,
  );
}

function checkVersion({ data, programs, env }) {
  const has = readText(path.join(data, 'PG_VERSION'))?.trim();
  const version = spawnSync(programs.postgres, ['--version'], { env, encoding: 'utf8' });
  const is = /(\d+)/.exec(version.stdout ?? '')?.[1];
  if (!is) {
    throw new PlainError(
      `The PostgreSQL program in node_modules does not run on this machine (${(version.error?.message ?? version.stderr ?? '').trim()}). ` +
        'Set DATABASE_URL to a PostgreSQL of your own, for example DATABASE_URL=postgresql://user:password@localhost:5432/broadsheet.',
    );
  }
  if (has !== is) {
    throw new PlainError(
      `${data} was made by PostgreSQL ${has}, but PostgreSQL ${is} is installed. Go back to the earlier version of ` +
        `Broadsheet to take a backup (npm run backup), then move ${data} away, start, and restore.`,
    );
  }
}

/** The number of the server process on this cluster, or 0. A stale postmaster.pid may name any other program. */
function postmaster({ data }) {
  const file = path.join(data, 'postmaster.pid');
  const pid = Number.parseInt(readText(file) ?? '', 10);
  if (!(pid > 0)) return 0;
  const command = alive(pid) ? commandLine(pid) : '';
  if (command.includes('postgres') && command.includes(data)) return pid;
  fs.rmSync(file, { force: true });
  return 0;
}

/** Waits for the server to accept our password; false once it has ended. */
async function answers(cluster, access, lives = () => postmaster(cluster)) {
  const deadline = Date.now() + 120_000; // after a crash it first replays its log
  while (Date.now() < deadline) {
    const problem = await ping(addressOf(access));
    if (!problem) return true;
    if (problem.code === '28P01') {
      throw new PlainError(
        `The embedded database runs, but refuses the password in ${cluster.accessFile}. ` +
          'Put the right file back, or move .data away to begin anew.',
      );
    }
    if (!lives()) return false;
    await sleep(40);
  }
  throw new PlainError(
    `The embedded database has not answered for two minutes, see ${cluster.logFile}.`,
  );
}

function launch({ programs, who, env, home, data, logFile, durable }, port) {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '', // a socket's path may not be longer than 107 bytes; a checkout's may
    max_connections: 100,
    shared_buffers: '128MB',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const tooLong = (fs.statSync(logFile, { throwIfNoEntry: false })?.size ?? 0) > 10_000_000;
  const out = fs.openSync(logFile, tooLong ? 'w' : 'a', 0o600);
  const child = spawn(programs.postgres, ['-D', data, '-p', String(port), ...options], {
    ...who,
    env,
    cwd: home,
    detached: true,
    stdio: ['ignore', out, out],
  });
  const server = { hasEnded: false };
  for (const event of ['error', 'exit']) child.once(event, () => (server.hasEnded = true));
  child.unref();
  fs.closeSync(out);
  return server;
}

function halt(cluster, mode = 'fast') {
  const { programs, who, env, home, data } = cluster;
  if (!postmaster(cluster)) return;
  spawnSync(programs.pg_ctl, ['stop', '-D', data, '-m', mode, '-w', '-t', '30'], {
    ...who,
    env,
    cwd: home,
  });
}
