import { Door } from './lib/door/door';
import { Doors, handedFlag } from './lib/door/doors';
import { onStop } from './lib/door/on-stop';
import { env } from './lib/env';
import { log } from './lib/log';
import { sayReady } from './lib/ready';

/** The front door: `npm run serve -- --doors N` starts this once, before the renderers; it makes N of itself. */
const { SITE_URL, PORT, HOST, TRUST_PROXY, DATABASE_URL, RENDERER_SOCKETS } = env();

const count = Number(process.env.DOORS) || 1;
/** Each door has pages of its own; together they take as much memory as one would. */
const cacheBytes = Math.floor((256 * 1024 * 1024) / count);
const isHanded = process.argv.includes(handedFlag);
const door =
  count > 1 && !isHanded
    ? new Doors({ count, port: PORT, host: HOST, log })
    : new Door({
        siteUrl: SITE_URL,
        port: PORT,
        host: HOST,
        isHanded,
        trustProxy: TRUST_PROXY,
        databaseUrl: DATABASE_URL,
        rendererSockets: RENDERER_SOCKETS,
        root: process.cwd(),
        log,
        cacheBytes,
      });

onStop(() => door.stop());
await door.start();
sayReady();
