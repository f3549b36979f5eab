// The environment that the newspaper's processes are started with.
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { openDatabase } from './database.mjs';
import { readText, writableFolder, writeWhole } from './files.mjs';
import { freePort } from './ports.mjs';
import { root } from './root.mjs';
import { toolEnv } from './step.mjs';

export const dataDir = () => path.resolve(root, process.env.DATA_DIR || '.data');

/** A secret that is made once and kept in the data folder, readable by its owner only. */
function keptSecret(name, folder = dataDir()) {
  const file = path.join(folder, name);
  const kept = readText(file)?.trim();
  if (kept) {
    fs.chmodSync(file, 0o600); // a copy or a restored backup may have opened it
    return kept;
  }
  writableFolder(folder);
  const secret = randomBytes(32).toString('base64url');
  writeWhole(file, `${secret}\n`, { mode: 0o600 });
  return secret;
}

/**
 * Opens the database and puts together the variables that the app needs: `{ env, database }`. What is set stays as
 * it is. A missing NEXTAUTH_SECRET is made up only where one machine serves alone (`makeSecrets`).
 */
export async function openEnvironment({ makeSecrets = true, quiet = false } = {}) {
  const folder = dataDir();
  const database = await openDatabase({ dir: folder, quiet });
  const port = process.env.PORT === '0' ? String(await freePort()) : process.env.PORT || '3000';
  const siteUrl = (process.env.SITE_URL || `http://localhost:${port}`).replace(/\/+$/, '');
  const secret =
    process.env.NEXTAUTH_SECRET ||
    (makeSecrets || database.embedded ? keptSecret('nextauth-secret', folder) : '');
  const env = toolEnv({
    DATABASE_URL: database.url,
    DATA_DIR: folder,
    PORT: port,
    SITE_URL: siteUrl,
    NEXTAUTH_URL: siteUrl, // next-auth reads this name
    ...(secret ? { NEXTAUTH_SECRET: secret } : {}),
    BROADSHEET_DEMO: database.embedded ? '1' : '0', // demo accounts exist nowhere else
  });
  return { env, database };
}
