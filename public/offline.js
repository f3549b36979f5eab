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
    ...html.matchAll(/ data-(?:then|faces)="(\/[^"]+)"/g),
  ].map(([, address]) => address.replaceAll('&amp;', '&'));

const isStory = (path) => path.startsWith('/article/');
const pathOf = ({ url }) => new URL(url).pathname;

/**
 * Puts a page on the shelf with all that it shows itself with, which is another after an update of the site. The page comes
 * last: where the device has no more room it is not there, rather than there without its pictures.
 */
async function put(path, page) {
  const cache = await caches.open(shelf);
  const html = await page.text();
  const files = await Promise.allSettled(
    filesOf(html).map(async (file) => {
      if (await cache.match(file)) return;
      const answer = await fetch(file, { credentials: 'omit' });
      if (answer.ok) await cache.put(file, answer);
    }),
  );
  const fault = files.find(({ status }) => status === 'rejected');
  if (fault) throw fault.reason;
  // An answer that came by a redirect would be refused for a page that was asked for by its old address.
  await cache.put(path, new Response(html, { headers: page.headers }));
}

async function keep(path) {
  const page = await fetch(path, { credentials: 'omit' });
  // Withdrawn, or never there: then it is not to be read here either.
  await (page.ok ? put(path, page) : drop(path));
}

const drop = async (path) => (await caches.open(shelf)).delete(path, { ignoreSearch: true });

/** Takes from the shelf the files that no page on it shows itself with. */
async function tidy() {
  const cache = await caches.open(shelf);
  const all = await cache.keys();
  const pages = all.filter((one) => isStory(pathOf(one)));
  const used = new Set(
    (
      await Promise.all(pages.map(async (one) => filesOf(await (await cache.match(one)).text())))
    ).flat(),
  );
  const unused = all.filter((one) => {
    const { pathname, search } = new URL(one.url);
    return !isStory(pathname) && pathname !== wordsAt && !used.has(pathname + search);
  });
  await Promise.all(unused.map((one) => cache.delete(one)));
}

/** What is to be kept and dropped so that a list, and nothing else, is on the shelf. */
async function toHave(addresses) {
  const list = addresses.map((address) => new URL(address, location.origin).pathname);
  const here = (await (await caches.open(shelf)).keys()).map(pathOf).filter(isStory);
  return {
    keep: list.filter((path) => !here.includes(path)),
    drop: here.filter((path) => !list.includes(path)),
  };
}

/** Work at the shelf is done one after the other: what takes files away would not know of what brings some. */
let last = Promise.resolve();
const inTurn = (work) => (last = last.then(work).catch(() => undefined));

/** Keeps pages together, and those that found no room so one by one: for some of them there may be enough. Gives what is left. */
async function keepAll(paths) {
  const kept = await Promise.allSettled(paths.map(keep));
  const left = [];
  for (const path of paths.filter((_, at) => kept[at].status === 'rejected')) {
    await tidy();
    await keep(path).catch(() => left.push(path));
  }
  return left;
}

async function hear({ list, words, ...wish }, port) {
  const { keep: wanted = [], drop: unwanted = [] } = list ? await toHave(list) : wish;
  for (const path of unwanted) await drop(path);
  await tidy();
  if (words)
    await (await caches.open(shelf)).put(wordsAt, Response.json(words)).catch(() => undefined);
  const left = await keepAll(wanted);
  await tidy();
  port?.postMessage({ failed: left.length });
}
self.addEventListener('message', (event) =>
  event.waitUntil(inTurn(() => hear(event.data ?? {}, event.ports[0]))),
);

/** What can be read without a network, when something else was asked for. */
async function listPage() {
  const cache = await caches.open(shelf);
  const words = await (await cache.match(wordsAt))?.json();
  const { title = '', lede = '', lang = '', dir = 'auto' } = words ?? {};
  const kept = (await cache.keys()).filter((one) => isStory(pathOf(one)));
  const items = await Promise.all(
    kept.map(async (request) => {
      const html = await (await cache.match(request)).text();
      // As the server wrote it, so it is escaped already.
      const [, headline = ''] = /<h1>(.*?)<\/h1>/s.exec(html) ?? [];
      return `<li><a dir="auto" href="${pathOf(request)}">${headline}</a></li>`;
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

/** What is kept of a story is what readers had last; without room for that, what they had before. */
async function renew(path, fresh) {
  if (!(await (await caches.open(shelf)).match(path))) return;
  if (fresh.ok) await put(path, fresh).catch(() => undefined);
  else if (fresh.status === 404 || fresh.status === 410) await drop(path);
  await tidy();
}

async function answer(event, address) {
  const { request } = event;
  const fresh = await fetch(request).catch(() => null);
  if (!fresh) return withoutNetwork(request, address);
  const { pathname, search } = address;
  // With a query it is a part of the page, such as the comments from one on.
  if (request.mode === 'navigate' && isStory(pathname) && !search) {
    const copy = fresh.clone();
    event.waitUntil(inTurn(() => renew(pathname, copy)));
  }
  return fresh;
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== 'GET' || address.origin !== location.origin) return;
  // Pages of an account are never kept; in place of its saved stories stands what is.
  const isPage =
    request.mode === 'navigate' &&
    !/^\/(admin|account(?!\/saved$)|api)(\/|$)/.test(address.pathname);
  const isFile = ['style', 'font', 'script', 'image'].includes(request.destination);
  if (isPage || isFile) event.respondWith(answer(event, address));
});
