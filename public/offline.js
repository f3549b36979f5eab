// Keeps the stories that a reader has put aside for reading without a network. Runs only where the reader asked for it
// (/account/saved), keeps public pages alone, and asks the network first: what is kept is never newer than the site.
const shelf = 'kept-stories';
const wordsAt = '/offline-words';

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

/** What a page shows itself with: style sheets, typefaces, its script and its pictures, all of this site. */
const filesOf = (html) =>
  [
    ...html.matchAll(/<link rel="(?:stylesheet|preload)" href="(\/[^"]+)"/g),
    ...html.matchAll(/<(?:img|script)\b[^>]* src="(\/[^"]+)"/g),
  ].map(([, address]) => address.replaceAll('&amp;', '&'));

async function keep(path) {
  const cache = await caches.open(shelf);
  const page = await fetch(path, { credentials: 'omit' });
  // Withdrawn, or never there: then it is not to be read here either.
  if (!page.ok) return drop(path);
  const html = await page.clone().text();
  await cache.put(path, page);
  await Promise.all(
    filesOf(html).map(async (file) => {
      if (await cache.match(file)) return;
      const answer = await fetch(file, { credentials: 'omit' });
      if (answer.ok) await cache.put(file, answer);
    }),
  );
}

async function drop(path) {
  await (await caches.open(shelf)).delete(path, { ignoreSearch: true });
}

async function hear({ keep: wanted = [], drop: unwanted = [], words }, port) {
  if (words) await (await caches.open(shelf)).put(wordsAt, Response.json(words));
  const done = await Promise.allSettled([...wanted.map(keep), ...unwanted.map(drop)]);
  port?.postMessage({ failed: done.filter(({ status }) => status === 'rejected').length });
}
self.addEventListener('message', (event) =>
  event.waitUntil(hear(event.data ?? {}, event.ports[0])),
);

const isStory = (path) => path.startsWith('/article/');

/** What can be read without a network, when something else was asked for. */
async function listPage() {
  const cache = await caches.open(shelf);
  const { title, lede, lang, dir } = (await (await cache.match(wordsAt))?.json()) ?? {};
  const kept = (await cache.keys()).filter(({ url }) => isStory(new URL(url).pathname));
  const items = await Promise.all(
    kept.map(async (request) => {
      const html = await (await cache.match(request)).text();
      // As the server wrote it, so it is escaped already.
      const [, headline = ''] = /<h1>(.*?)<\/h1>/s.exec(html) ?? [];
      return `<li><a href="${new URL(request.url).pathname}">${headline}</a></li>`;
    }),
  );
  const sheet = (await cache.keys()).find(({ url }) => url.endsWith('.css'));
  return new Response(
    `<!doctype html><html lang="${lang}" dir="${dir}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>${
      sheet ? `<link rel="stylesheet" href="${new URL(sheet.url).pathname}">` : ''
    }<body><main class="wrap alone" id="main"><h1>${title}</h1><p class="lede">${lede}</p><ul class="heads">${items.join('')}</ul></main>`,
    { status: 503, headers: { 'Content-Type': 'text/html; charset=utf-8' } },
  );
}

async function withoutNetwork(request, { pathname }) {
  const cache = await caches.open(shelf);
  const found = await cache.match(request, { ignoreSearch: request.mode === 'navigate' });
  if (found) return found;
  if (request.mode === 'navigate') return listPage();
  // A picture was kept in one size, and the page asks for another.
  const folder = /^\/media\/[^/]+\//.exec(pathname)?.[0];
  const other =
    folder && (await cache.keys()).find(({ url }) => new URL(url).pathname.startsWith(folder));
  return (other && (await cache.match(other))) ?? Response.error();
}

async function answer(request, address) {
  try {
    const fresh = await fetch(request);
    if (request.mode === 'navigate' && isStory(address.pathname)) {
      const cache = await caches.open(shelf);
      const isKept = await cache.match(address.pathname);
      if (isKept && fresh.ok) await cache.put(address.pathname, fresh.clone());
      if (isKept && (fresh.status === 404 || fresh.status === 410)) await drop(address.pathname);
    }
    return fresh;
  } catch {
    return withoutNetwork(request, address);
  }
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== 'GET' || address.origin !== location.origin) return;
  const isPage =
    request.mode === 'navigate' && !/^\/(admin|account|api)(\/|$)/.test(address.pathname);
  const isFile = ['style', 'font', 'script', 'image'].includes(request.destination);
  if (isPage || isFile) event.respondWith(answer(request, address));
});
