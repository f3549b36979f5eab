import { AsyncLocalStorage } from 'node:async_hooks';
import { notesKey, type RenderNotes } from './lib/cache/page';
import { onStop } from './lib/door/on-stop';
import { passRequest } from './lib/door/pass-request';
import { RendererServer } from './lib/door/renderer-server';
import { renderPage } from './lib/door/render-page';
import { env } from './lib/env';
import { log } from './lib/log';
import { sayReady } from './lib/ready';

/** Next behind the door, on a unix socket: public pages as captured renders, everything else as it comes. */
const { SITE_URL, RENDERER_SOCKET } = env();
if (!RENDERER_SOCKET) throw new Error('RENDERER_SOCKET is not set: start with `npm run serve`.');
const site = new URL(SITE_URL);

// Before Next is loaded. React picks its build by NODE_ENV; and the requests that Next makes to itself after an action
// must go to our own address, not to whatever host a visitor sent (GHSA-89xv-2m56-2m9x).
Object.assign(process.env, { NODE_ENV: 'production', __NEXT_PRIVATE_ORIGIN: site.origin });
const { default: createNext } = await import('next');

const notes = new AsyncLocalStorage<RenderNotes>();
(globalThis as { [notesKey]?: typeof notes })[notesKey] = notes;

const port = Number(site.port) || (site.protocol === 'https:' ? 443 : 80);
const app = createNext({ dev: false, dir: process.cwd(), hostname: site.hostname, port });
await app.prepare();
const next = app.getRequestHandler();
const complain = (path: string, message: string) =>
  log.error({ path: path.split('?')[0] }, message);

const server = new RendererServer({
  render: (path) => renderPage(path, { next, notes, site, complain }),
  pass: (req, res) => passRequest(req, res, { next, notes }),
});
onStop(async () => {
  await server.stop();
  await app.close();
});
await server.listen(RENDERER_SOCKET);
sayReady();
