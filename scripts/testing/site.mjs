// A newspaper to be tested and measured, with a database and a demo edition of its own.
import fs from 'node:fs';
import path from 'node:path';
import { openDatabase } from '../lib/database.mjs';
import { freePort } from '../lib/ports.mjs';
import { root } from '../lib/root.mjs';
import { say } from '../lib/say.mjs';
import { step, toolEnv } from '../lib/step.mjs';
import { onStop } from '../lib/stopping.mjs';
import { serve } from '../serve.mjs';
import { dropStaleRuns, holdRun, makeTemplate } from './template.mjs';

/** A newspaper on a free port: fresh database, demo edition, production servers. Gives its environment and a way to close it. */
export async function openSite() {
  const server = await openDatabase({ dir: '.data/test', durable: false, quiet: true });
  await dropStaleRuns(server.url);
  const run = await holdRun(server.url);
  const [url] = await run.copies(await makeTemplate(server.url), 1);
  const dataDir = path.join(root, '.data/test', `e2e-${process.pid}`);
  fs.mkdirSync(dataDir, { recursive: true });
  const port = await freePort();
  const site = `http://localhost:${port}`;
  const env = toolEnv({
    DATABASE_URL: url,
    DATA_DIR: dataDir,
    PORT: String(port),
    HOST: '127.0.0.1',
    SITE_URL: site,
    BASE_URL: site,
    NEXTAUTH_URL: site,
    NEXTAUTH_SECRET: 'only-for-tests-only-for-tests-only-for-tests',
    BROADSHEET_DEMO: '1',
    // The tests start this provider themselves; its name must be known to the site before.
    OIDC_ISSUER: `http://127.0.0.1:${await freePort()}`,
    OIDC_CLIENT_ID: 'broadsheet',
    OIDC_CLIENT_SECRET: 'only-for-tests',
    OIDC_NAME: 'Harbour ID',
    // Staff who come by it have given two factors there.
    OIDC_STAFF_ACR: 'urn:harbour:two-factors',
    // A second one, so that answers can be mixed up; nothing ever reaches it.
    GITHUB_CLIENT_ID: 'broadsheet',
    GITHUB_CLIENT_SECRET: 'only-for-tests',
    // Receivers of webhooks in the tests are on this machine.
    WEBHOOKS_ALLOW_PRIVATE: '1',
  });
  await step('demo edition', ['--import', 'tsx', '--conditions=react-server', 'prisma/seed.ts'], {
    env,
  });
  const log = path.join(root, 'test-results', 'e2e-servers.log');
  fs.mkdirSync(path.dirname(log), { recursive: true });
  const output = fs.openSync(log, 'w');
  const running = await serve({ env, output });
  say(`serving ${site} for the tests; the servers' words are in ${path.relative(root, log)}`);
  const close = async () => {
    await running.stop();
    fs.closeSync(output);
    await run.end();
    await server.close();
    fs.rmSync(dataDir, { recursive: true, force: true });
  };
  return { env, close: leaveOnce(close) };
}

/** Registers the work for the case of a signal, and does it once. */
function leaveOnce(work) {
  let done;
  const once = () => (done ??= work());
  onStop(once);
  return once;
}
